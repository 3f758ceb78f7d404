/**
 * What each operator "claims" to cover: from every site a lobe that the invented relief cuts short, all lobes of an
 * operator and technology made one. 3G reaches farther than 4G.
 */
import {
  Clipper,
  ClipType,
  EndType,
  FillRule,
  JoinType,
  type Paths64,
  type PolyPath64,
  PolyTree64,
} from 'clipper2-ts'
import type { Technology } from '@/domain/dataset/records'
import type { MultiPolygon, Position, Ring } from '@/domain/units'
import { lobeOf } from './lobe'
import { type Spot, toDegrees } from './plane'
import { ringsMeet } from './ring-meetings'
import { OPERATORS, type PlacedSite } from './sites'
import type { Terrain } from './terrain'

export interface Claim {
  readonly operator: string
  readonly technology: Technology
  readonly polygons: MultiPolygon
}

/** The grid on which rings are joined and written: five decimals of a degree, about a metre. */
const GRID = 1e5
/** Rings are thinned by this many grid units (about metres). */
const THIN = 55
/** Holes and specks below this are dropped, in grid units squared (about 0.2 km²). */
const SPECK = 200_000

const toGrid = (spot: Spot) => {
  const [lon, lat] = toDegrees(spot)
  return { x: Math.round(lon * GRID), y: Math.round(lat * GRID) }
}

const tree = (paths: Paths64): PolyTree64 => {
  const result = new PolyTree64()
  Clipper.booleanOpWithPolyTree(ClipType.Union, paths, null, result, FillRule.NonZero)
  return result
}

const join = (paths: Paths64): Paths64 =>
  Clipper.union(paths, FillRule.NonZero).filter(path => Math.abs(Clipper.area(path)) > SPECK)

const ringOf = (path: PolyPath64): Ring => {
  const ring = path.poly!.map(({ x, y }): Position => [x / GRID, y / GRID])
  return [...ring, ring[0]!]
}

const polygonsOf = (node: PolyPath64 | PolyTree64): MultiPolygon =>
  Array.from({ length: node.count }, (_, i) => node.child(i)).flatMap(outer => {
    const holes = Array.from({ length: outer.count }, (_, i) => outer.child(i))
    // An island in a hole is a polygon of its own.
    return [[ringOf(outer), ...holes.map(ringOf)], ...holes.flatMap(polygonsOf)]
  })

/** Lobes → polygons with counter-clockwise outer rings and clockwise holes, nothing overlapping. */
const dissolve = (lobes: readonly (readonly Spot[])[]): MultiPolygon => {
  const joined = join(lobes.map(spots => spots.map(toGrid)))
  // Thinning may make rings touch or cross: join them anew, each time a few metres wider, until none does.
  let paths = join(Clipper.simplifyPaths(joined, THIN, true))
  for (let round = 1; ringsMeet(paths); round++) {
    if (round > 9) throw new Error('coverage rings cannot be made clean')
    paths = join(Clipper.inflatePaths(paths, 4 * round, JoinType.Miter, EndType.Polygon))
  }
  return polygonsOf(tree(paths))
}

export const buildCoverage = (
  sites: readonly PlacedSite[],
  terrain: Terrain,
  ruggedReach: number,
  seed: number,
): Claim[] =>
  OPERATORS.flatMap(({ operator }) =>
    (['3G', '4G'] as const).map((technology): Claim => {
      const lobes = sites
        .filter(({ record }) => record.operator === operator && record.technologies.includes(technology))
        .map(site => lobeOf(site, technology, terrain, ruggedReach, seed))
      return { operator, technology, polygons: dissolve(lobes) }
    }),
  )

/** 3G by RSCP, 4G by RSRP: the level at the edge of the claim, as norms.json has it. */
const EDGE_DBM = { '2G': null, '3G': -100, '4G': -121, '5G': null } as const

/** One feature a line, so that a diff of the file can be read. */
export const coverageGeojson = (claims: readonly Claim[], asOf: string): string => {
  const features = claims.map(({ operator, technology, polygons }) =>
    JSON.stringify({
      type: 'Feature',
      properties: {
        operator,
        technology,
        min_rsrp_dbm: EDGE_DBM[technology],
        as_of: asOf,
        claimed_by: `${operator} (minh họa)`,
      },
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    }),
  )
  return `{"type":"FeatureCollection","name":"mobile-coverage","features":[\n${features.join(',\n')}\n]}\n`
}
