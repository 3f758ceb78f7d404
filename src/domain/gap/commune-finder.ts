/** Which commune a mark lies in (G8). Boundaries are prepared once a dataset: ahead, or when first asked for. */
import { GRID, type Region, regionArea } from '@/geometry/clipping/region'
import { regionOf } from '@/geometry/clipping/region-of'
import { boxIndex } from '@/geometry/index/box-index'
import { type EdgeSlabs, edgeSlabs, slabsContain } from '@/geometry/index/edge-slabs'
import { boundingBox } from '@/geometry/measure/bounding-box'
import { lineInside } from '@/geometry/overlap/line-inside'
import { overlapMeter } from '@/geometry/overlap/overlap-area'
import { provincePlane } from '@/geometry/projection/equal-area'
import type { ResourceRecords } from '../dataset/dataset'
import type { CommuneCode, Share } from '../units'
import { type GridShape, gridDistance, TOUCH } from './grid-shape'
import { lazily } from './lazily'

export interface CommunesOfMark {
  readonly communeCode: CommuneCode | null
  readonly alsoIn: readonly CommuneCode[]
  /** Part of the length or area beyond every commune; of a point 0 or 1. `null`: there are no boundaries to tell. */
  readonly outside: Share | null
}

export interface CommuneFinder {
  readonly communesOf: (shape: GridShape) => CommunesOfMark
  /** Communes whose box meets the area's, in the dataset's order, with their clean regions. */
  readonly near: (shape: GridShape) => { readonly code: CommuneCode; readonly region: Region }[]
  /** Prepares everything, a little at each step; whoever stops between two has lost nothing. */
  readonly ahead: () => Generator<void>
}

/** Metres or square metres below which a touch is the noise of snapping, and not a part of the mark. */
const LEAST_PART = 1
/** Below this share of itself a shape is not said to reach out: slits between communes drawn apart are no abroad. */
const LEAST_OUTSIDE: Share = 0.001

/** What tells the commune of a place. */
export interface CommuneRecords extends Pick<ResourceRecords, 'communes'> {
  readonly boundaries: Pick<ResourceRecords['boundaries'], 'communes'>
}

export function communeFinder({ records }: { readonly records: CommuneRecords }): CommuneFinder {
  const shapes = new Map(records.boundaries.communes.map(feature => [feature.code, feature.polygons]))
  const codes = [...new Set(records.communes.map(commune => commune.communeCode))].filter(code =>
    shapes.has(code),
  )
  const index = lazily(() => boxIndex(codes.map(code => boundingBox(shapes.get(code) ?? []))))
  const prepared = new Map<number, { readonly region: Region; readonly slabs: EdgeSlabs }>()
  const prepare = (c: number) => {
    const known = prepared.get(c)
    if (known) return known
    const region = regionOf(shapes.get(codes[c]) ?? [], provincePlane)
    const made = { region, slabs: edgeSlabs(region.coordinates, region.ringEnds) }
    prepared.set(c, made)
    return made
  }
  const candidates = (shape: GridShape) =>
    shape.representative === null ? [] : index().search(degreesBox(shape))

  const atPoint = (shape: GridShape & { readonly kind: 'point' }): CommunesOfMark => {
    const { x, y } = shape.point
    const near = candidates(shape)
    const inside = (tolerance: number) => near.find(c => slabsContain(prepare(c).slabs, x, y, tolerance))
    const own = inside(0) ?? inside(TOUCH)
    const communeCode = own === undefined ? null : codes[own]
    return { communeCode, alsoIn: [], outside: known(communeCode === null ? 1 : 0) }
  }
  const known = (outside: Share): Share | null => (codes.length === 0 ? null : outside)
  const byPart = (near: readonly number[], whole: number, part: (c: number) => number): CommunesOfMark => {
    const all = near.map(c => ({ code: codes[c], part: part(c) }))
    const out = whole - all.reduce((sum, one) => sum + one.part, 0)
    const parts = all
      .filter(one => one.part > LEAST_PART)
      // Stable: of two equal parts the dataset's first counts.
      .sort((a, b) => b.part - a.part)
    // Nothing of it in any commune: all of it is out, however small it is.
    const outside =
      parts.length === 0 ? 1 : out > Math.max(LEAST_PART, LEAST_OUTSIDE * whole) ? out / whole : 0
    return {
      communeCode: parts[0]?.code ?? null,
      alsoIn: parts.slice(1).map(({ code }) => code),
      outside: known(outside),
    }
  }
  return {
    communesOf(shape) {
      if (shape.kind === 'point') return atPoint(shape)
      if (shape.kind === 'line') {
        const whole = shape.line.slice(1).reduce((sum, to, i) => sum + gridDistance(shape.line[i], to), 0)
        return byPart(candidates(shape), whole, c =>
          lineInside(shape.line, prepare(c).slabs).reduce(
            (sum, { from, to }) => sum + gridDistance(from, to),
            0,
          ),
        )
      }
      const meter = overlapMeter(shape.region)
      return byPart(candidates(shape), regionArea(shape.region), c => meter.overlap(prepare(c).slabs))
    },
    near: shape => candidates(shape).map(c => ({ code: codes[c], region: prepare(c).region })),
    *ahead() {
      index()
      for (const c of codes.keys()) {
        prepare(c)
        yield
      }
    },
  }
}

/** Square metres of an area; `null` for points and lines. */
export const areaOf = (shape: GridShape): number | null =>
  shape.kind === 'area' ? regionArea(shape.region) : null

/** Degrees, a little wider than the shape: a touch of 1 mm counts. Empty where the shape has no place. */
export function degreesBox(shape: GridShape) {
  const box = gridBox(shape)
  const [west, east] = [box.minX - 2 * TOUCH, box.maxX + 2 * TOUCH].map(x => provincePlane.lon(x * GRID))
  const [south, north] = [box.minY - 2 * TOUCH, box.maxY + 2 * TOUCH].map(y => provincePlane.lat(y * GRID))
  return { minX: west, maxX: east, minY: south, maxY: north }
}

/** x and y − x, grid units. */
function gridBox(shape: GridShape) {
  const points =
    shape.kind === 'point' ? [shape.point] : shape.kind === 'line' ? shape.line : shape.rings.flat()
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    minX = Math.min(minX, x)
    maxX = Math.max(maxX, x)
    minY = Math.min(minY, y - x)
    maxY = Math.max(maxY, y - x)
  }
  return { minX, minY, maxX, maxY }
}
