/** Which villages and schools lie in which layer, and what they count for, commune by commune. */
import { GRID, gridPoint } from '@/geometry/clipping/region'
import { slabsContain } from '@/geometry/index/edge-slabs'
import { type Plane, provincePlane } from '@/geometry/projection/equal-area'
import type { CoveragePoints } from './coverage-input'
import type { LayerShape } from './coverage-layers'

/** Grid units: 1 mm. Two cells drawn edge to edge may be snapped that far apart; nobody lives in the crack (C5). */
const TOLERANCE = 0.001 / GRID

/**
 * One array a layer, 1 where the point lies in it. `any` and `all` are taken from the operators' answers, so that the
 * three can never contradict each other. A point without coordinates lies in none.
 */
export function coveredPoints(
  points: CoveragePoints,
  shapes: readonly LayerShape[],
  plane: Plane = provincePlane,
): Uint8Array[] {
  const n = points.lon.length
  const x = new Float64Array(n)
  const y = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const onGrid = gridPoint(plane, points.lon[i], points.lat[i])
    x[i] = onGrid.x
    y[i] = onGrid.y
  }
  const covered: Uint8Array[] = []
  for (const { layer, slabs, parts } of shapes) {
    const inside = new Uint8Array(n)
    for (let i = 0; i < n; i++) {
      if (parts.length === 0) inside[i] = slabsContain(slabs, x[i], y[i], TOLERANCE) ? 1 : 0
      else if (layer.operator === 'any') inside[i] = parts.some(part => covered[part][i] === 1) ? 1 : 0
      else inside[i] = parts.every(part => covered[part][i] === 1) ? 1 : 0
    }
    covered.push(inside)
  }
  return covered
}

/** Whether each point has coordinates. */
export const isLocated = (points: CoveragePoints, i: number): boolean =>
  !Number.isNaN(points.lon[i]) && !Number.isNaN(points.lat[i])

/**
 * Sums of `weight` over the located points of each commune, those in `only` where it is given. A point whose weight is
 * NaN (not reported) adds to neither part nor whole.
 */
export function sumByCommune(
  points: CoveragePoints,
  communes: number,
  weight: Float64Array | null,
  only: Uint8Array | null,
): Float64Array {
  const sums = new Float64Array(communes)
  for (let i = 0; i < points.communeIndex.length; i++) {
    const commune = points.communeIndex[i]
    if (commune < 0 || !isLocated(points, i) || only?.[i] === 0) continue
    const w = weight === null ? 1 : weight[i]
    if (!Number.isNaN(w)) sums[commune] += w
  }
  return sums
}
