import type { MarkId } from '@/domain/gap/mark'
import type { Position } from '@/domain/units'
import { addMarks } from './add-marks'
import { openMark } from './open-mark'

/** A line that was walked or driven without signal. */
export interface WalkedLine {
  readonly name: string | null
  /** Two or more. */
  readonly positions: readonly Position[]
}

/** One mark a place, one a line, as one step; the last one opens. */
export function markPlaces(
  places: readonly Position[],
  lines: readonly WalkedLine[] = [],
): readonly MarkId[] {
  if (places.length + lines.length === 0) return []
  const ids = addMarks([
    ...places.map(coordinates => ({ geometry: { type: 'Point', coordinates } as const })),
    ...lines.map(({ name, positions }) => ({
      geometry: { type: 'LineString', coordinates: positions } as const,
      name,
    })),
  ])
  openMark(ids.at(-1)!, { fly: true })
  return ids
}
