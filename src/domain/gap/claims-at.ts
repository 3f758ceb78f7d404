/**
 * What operators claim at the place of a mark (G11): the layers that hold its point, or the greater part of its line or
 * area. Cells are prepared one by one: ahead where there is time for it, else when a mark first comes near them.
 */
import { uniteRings } from '@/geometry/clipping/boolean'
import { type GridRing, type Region, regionOfRings, ringsOfRegion } from '@/geometry/clipping/region'
import { regionOf } from '@/geometry/clipping/region-of'
import { boxIndex } from '@/geometry/index/box-index'
import { type EdgeSlabs, edgeSlabs, slabsContain } from '@/geometry/index/edge-slabs'
import { boundingBox } from '@/geometry/measure/bounding-box'
import { lineInside } from '@/geometry/overlap/line-inside'
import { overlapMeter } from '@/geometry/overlap/overlap-area'
import { provincePlane } from '@/geometry/projection/equal-area'
import type { CoverageOptions } from '../coverage/coverage-input'
import type { Dataset } from '../dataset/dataset'
import { TECHNOLOGIES, type Technology } from '../dataset/records'
import type { Polygon } from '../units'
import { degreesBox } from './commune-finder'
import { type GridShape, TOUCH } from './grid-shape'
import { lazily } from './lazily'
import type { ClaimEntry } from './mark'
import { rasterClaim } from './raster-claim'

interface Cell {
  readonly region: Region
  readonly slabs: EdgeSlabs
}

interface Layer {
  readonly operator: string
  readonly technology: Technology
  readonly polygons: Polygon[]
  readonly rasters: ((shape: GridShape) => boolean)[]
}

export interface ClaimReader {
  readonly claimedAt: (shape: GridShape) => ClaimEntry['covered']
  /** Prepares everything, a little at each step; whoever stops between two has lost nothing. */
  readonly ahead: () => Generator<void>
}

export function claimReader(
  { records }: Pick<Dataset, 'records'>,
  { signalMinimumDbm = {} }: CoverageOptions,
): ClaimReader {
  const layers = new Map<string, Layer>()
  const layerOf = ({ operator, technology }: Pick<Layer, 'operator' | 'technology'>): Layer => {
    const key = `${technology} ${operator}`
    const layer = layers.get(key) ?? { operator, technology, polygons: [], rasters: [] }
    layers.set(key, layer)
    return layer
  }
  for (const area of records['mobile-coverage']) {
    const { polygons } = layerOf(area)
    for (const polygon of area.polygons) polygons.push(polygon)
  }
  for (const raster of records['signal-rasters']) {
    const minimum = signalMinimumDbm[raster.technology]
    if (minimum !== undefined) layerOf(raster).rasters.push(rasterClaim(raster, minimum))
  }
  const prepared = [...layers.values()]
    .sort(
      (a, b) =>
        TECHNOLOGIES.indexOf(a.technology) - TECHNOLOGIES.indexOf(b.technology) ||
        (a.operator < b.operator ? -1 : 1),
    )
    .map(layer => ({ ...layer, cells: layerCells(layer.polygons) }))
  return {
    claimedAt: shape =>
      shape.representative === null
        ? []
        : prepared.flatMap(({ operator, technology, cells, rasters }) =>
            isClaimed(shape, cells.near(shape)) || rasters.some(claims => claims(shape))
              ? [{ operator, technology }]
              : [],
          ),
    *ahead() {
      for (const { cells } of prepared) yield* cells.ahead()
    },
  }
}

function layerCells(polygons: readonly Polygon[]) {
  const index = lazily(() => boxIndex(polygons.map(polygon => boundingBox([polygon]))))
  const made: Cell[] = []
  const cell = (i: number): Cell => {
    const known = made[i]
    if (known) return known
    const region = regionOf([polygons[i]], provincePlane)
    made[i] = { region, slabs: edgeSlabs(region.coordinates, region.ringEnds) }
    return made[i]
  }
  return {
    near: (shape: GridShape): Cell[] => index().search(degreesBox(shape)).map(cell),
    *ahead(): Generator<void> {
      index()
      for (const i of polygons.keys()) {
        yield
        cell(i)
      }
    },
  }
}

function isClaimed(shape: GridShape, cells: readonly Cell[]): boolean {
  if (cells.length === 0) return false
  if (shape.kind === 'point') {
    return cells.some(({ slabs }) => slabsContain(slabs, shape.point.x, shape.point.y, TOUCH))
  }
  if (shape.kind === 'line') {
    const whole = shape.line.slice(1).reduce((sum, to, i) => sum + planeLength(shape.line[i], to), 0)
    const inside = (slabs: EdgeSlabs) =>
      lineInside(shape.line, slabs).reduce((sum, { from, to }) => sum + planeLength(from, to), 0)
    // Cells may overlap: a stretch is inside where it is wound around at all.
    return moreThanHalf(whole, cells, inside, rings => rings)
  }
  const meter = overlapMeter(shape.region)
  return moreThanHalf(meter.area, cells, slabs => meter.overlap(slabs), uniteRings)
}

/** Mostly one cell alone has more than half, or all together have less; only between the two are they joined. */
function moreThanHalf(
  whole: number,
  cells: readonly Cell[],
  partIn: (slabs: EdgeSlabs) => number,
  join: (rings: GridRing[]) => GridRing[],
): boolean {
  const parts = cells.map(({ slabs }) => partIn(slabs))
  if (Math.max(...parts) > whole / 2) return true
  if (parts.reduce((sum, part) => sum + part, 0) <= whole / 2) return false
  const touching = cells.filter((_, i) => parts[i] > 0).flatMap(({ region }) => ringsOfRegion(region))
  const { coordinates, ringEnds } = regionOfRings(join(touching))
  return partIn(edgeSlabs(coordinates, ringEnds)) > whole / 2
}

/** Grid units in the plane, which stretches by half a percent at most: enough to tell the greater part. */
const planeLength = (
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): number => Math.hypot(b.x - a.x, b.y - b.x - (a.y - a.x))
