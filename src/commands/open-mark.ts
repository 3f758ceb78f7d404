import type { FoundGap } from '@/domain/gap/found-gap'
import type { MarkGeometry, MarkId } from '@/domain/gap/mark'
import type { Position } from '@/domain/units'
import { currentPlan } from '@/store/document/current-plan'
import { gapDesk } from '@/store/session/gap-desk'
import { mapPort } from './ports'

/** Opens a mark's sheet; `null` closes it. `fly`: the map goes there, for a choice made away from the map. */
export function openMark(id: MarkId | null, { fly = false } = {}): void {
  if (gapDesk.getState().mark !== id) gapDesk.setState({ mark: id })
  if (!fly || id === null) return
  const mark = currentPlan.getState().register.marks.find(each => each.id === id)
  if (mark) flyTo(positionsOf(mark.geometry))
}

/** Looks at a found gap, in the list of all; `null`: at none. `fly`: the map goes there. */
export function openGap(gap: Pick<FoundGap, 'id' | 'polygons'> | null, { fly = false } = {}): void {
  gapDesk.setState({ gap: gap?.id ?? null, ...(gap ? ({ mark: null, part: 'found' } as const) : {}) })
  if (fly && gap) flyTo(gap.polygons.flatMap(polygon => polygon[0]))
}

function flyTo(positions: readonly Position[]): void {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of positions) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  if (west <= east) mapPort()?.flyToPlace((west + east) / 2, (south + north) / 2, [west, south, east, north])
}

function positionsOf(geometry: MarkGeometry): readonly Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates]
  return geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates[0]
}
