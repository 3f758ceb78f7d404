import type { MarkId } from '@/domain/gap/mark'
import type { Position } from '@/domain/units'
import { addMark } from './add-mark'
import { openMark } from './open-mark'

/** One mark a place; the last one opens. */
export function markPlaces(places: readonly Position[]): readonly MarkId[] {
  const ids = places.map(coordinates => addMark({ geometry: { type: 'Point', coordinates } }))
  const last = ids.at(-1)
  if (last !== undefined) openMark(last, { fly: true })
  return ids
}
