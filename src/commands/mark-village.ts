import type { Village } from '@/domain/dataset/records'
import type { MarkId } from '@/domain/gap/mark'
import { addMark } from './add-mark'
import { openMark } from './open-mark'

/**
 * Marks a village at its centre, with what its record says of power, ĐBKK and road.
 * @returns `null` where nobody knows where the village is.
 */
export function markVillage(village: Village): MarkId | null {
  const { lon, lat } = village
  if (lon === null || lat === null) return null
  const id = addMark({
    geometry: { type: 'Point', coordinates: [lon, lat] },
    name: village.villageName,
    villageCode: village.villageCode,
    gridPower: village.gridPower,
    especiallyDisadvantaged: village.especiallyDisadvantaged,
    roadAccess: village.roadAccess,
  })
  openMark(id, { fly: true })
  return id
}
