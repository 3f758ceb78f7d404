/**
 * Where a mark's pin stands: a point on itself, a line on its middle, an area on its centre, or on its inner-most place
 * where the centre lies outside.
 */
import type { MarkGeometry } from '@/domain/gap/mark'
import type { Position } from '@/domain/units'
import { centroid } from '@/geometry/measure/centroid'
import { labelPoint } from '@/geometry/measure/label-point'
import { containsPoint } from '@/geometry/points/contains-point'

/** A pin may miss the inner-most place by this much, metres. */
const PRECISION = 100

/** A mark that did not change keeps its geometry, and so its spot. */
const known = new WeakMap<MarkGeometry, Position>()

/** Degrees; NaN where the shape has no place. */
export function markSpot(geometry: MarkGeometry): Position {
  if (geometry.type === 'Point') return geometry.coordinates
  const found = known.get(geometry) ?? spotOf(geometry)
  known.set(geometry, found)
  return found
}

function spotOf(geometry: Exclude<MarkGeometry, { type: 'Point' }>): Position {
  if (geometry.type === 'LineString') return middleOf(geometry.coordinates)
  const centre = centroid([geometry.coordinates])
  if (centre && containsPoint([geometry.coordinates], centre)) return centre
  const spot = labelPoint([geometry.coordinates], { precision: PRECISION })
  return spot?.position ?? geometry.coordinates[0]?.[0] ?? [Number.NaN, Number.NaN]
}

/** Half way along, as it looks on the map. */
function middleOf(line: readonly Position[]): Position {
  const [first] = line
  if (!first) return [Number.NaN, Number.NaN]
  const squeeze = Math.cos((first[1] * Math.PI) / 180)
  const lengths = line
    .slice(1)
    .map((to, i) => Math.hypot((to[0] - line[i]![0]) * squeeze, to[1] - line[i]![1]))
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [i, length] of lengths.entries()) {
    if (length > 0 && left <= length) {
      const [a, b] = [line[i]!, line[i + 1]!]
      const share = left / length
      return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]
    }
    left -= length
  }
  return first
}
