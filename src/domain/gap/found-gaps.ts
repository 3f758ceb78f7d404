/** Finding the uncovered pieces of every commune (rules G1…G6 in this room's README). */
import { inOneOrder, intersectRings } from '@/geometry/clipping/boolean'
import { type Piece, piecePolygon, piecesOfDifference } from '@/geometry/clipping/connected-pieces'
import { cutToBoxes, planeBox } from '@/geometry/clipping/cut-to-boxes'
import { type GridRing, gridPosition, ringsOfRegion } from '@/geometry/clipping/region'
import { polygonRegions, regionOfPacked } from '@/geometry/clipping/region-of'
import { innerPoint } from '@/geometry/measure/inner-point'
import { type Plane, provincePlane } from '@/geometry/projection/equal-area'
import { withRasterAreas } from '../coverage/raster-areas'
import type { FoundGap, FoundGaps, GapQuestion } from './found-gap'
import type { GapInput } from './gap-input'
import { byPeople } from './gap-order'
import { nearestSiteFinder } from './nearest-sites'
import { type CommunePiece, placesInPieces } from './places-in-pieces'

/** Progress is told at most this often a run of communes. */
const COMMUNES_PER_STEP = 16

/**
 * Pure: the same input gives the same gaps, whatever the order of the areas. `onProgress` gets 0…1, rising, and 1 at
 * the end. `input.areas` may hold more than the question asks for.
 */
export function foundGaps(
  given: GapInput,
  question: GapQuestion,
  onProgress: (share: number) => void = () => {},
): FoundGaps {
  const input = withRasterAreas(given)
  const communes = input.communeCodes.map((_, c) =>
    ringsOfRegion(regionOfPacked(input.communes, c, provincePlane)),
  )
  const withoutBoundary = input.communeCodes.filter((_, c) => communes[c].length === 0)
  const operators = askedOperators(input, question)
  const nothing = { question, gaps: [], slivers: { count: 0, areaKm2: 0 }, withoutBoundary }
  if (operators.length === 0) {
    onProgress(1)
    return { ...nothing, layerKnown: false }
  }
  const boxes = communes.map(planeBox)
  const layers = operators.map(names => cutToBoxes(cellRings(input, question, names, provincePlane), boxes))
  onProgress(0.2)
  const pieces: CommunePiece[] = []
  const slivers = { count: 0, areaKm2: 0 }
  for (const [commune, rings] of communes.entries()) {
    for (const piece of uncoveredPieces(
      rings,
      layers.map(layer => layer[commune]),
    )) {
      if (piece.area / 1e6 >= question.minimumKm2) pieces.push({ ...piece, commune })
      else if (piece.area > 0) {
        slivers.count++
        slivers.areaKm2 += piece.area / 1e6
      }
    }
    if ((commune + 1) % COMMUNES_PER_STEP === 0) onProgress(0.2 + (0.7 * commune) / communes.length)
  }
  const gaps = described(input, pieces, layers)
  onProgress(1)
  return { ...nothing, gaps, slivers, layerKnown: true }
}

/**
 * Groups of operators; a place is uncovered where at least one group does not cover it (G1). `any` is one group of all,
 * `all` a group each.
 */
function askedOperators({ areas }: GapInput, { operator, technology }: GapQuestion): string[][] {
  const known = [
    ...new Set(areas.filter(area => area.technology === technology).map(area => area.operator)),
  ].sort()
  if (known.length === 0) return []
  if (operator === 'any') return [known]
  if (operator === 'all') return known.map(name => [name])
  return known.includes(operator) ? [[operator]] : []
}

function cellRings(
  { areas, cells }: GapInput,
  { technology }: GapQuestion,
  operators: readonly string[],
  plane: Plane,
): GridRing[] {
  const regions = areas.flatMap((area, item) => {
    if (area.technology !== technology || !operators.includes(area.operator)) return []
    return polygonRegions(
      cells,
      item === 0 ? 0 : cells.itemEnds[item - 1],
      cells.itemEnds[item],
      plane,
      area.clean,
    )
  })
  return inOneOrder(regions).flatMap(ringsOfRegion)
}

/**
 * G1, G2: the commune without what all groups cover, taken apart into connected pieces. What is covered is intersected
 * first: putting together the commune without one group and without another would lay its border on itself, moved by
 * the millimetre of snapping, and edges that all but lie on one another are what the clipping library gets wrong.
 */
const uncoveredPieces = (commune: GridRing[], groups: readonly GridRing[][]): Piece[] =>
  piecesOfDifference(commune, groups.reduce(intersectRings))

/** G3…G6: what is in each piece, in order. */
function described(
  input: GapInput,
  pieces: readonly CommunePiece[],
  layers: readonly GridRing[][][],
): FoundGap[] {
  const { villages, schools, communeCodes } = input
  const inVillages = placesInPieces(villages, pieces, layers)
  const inSchools = placesInPieces(schools, pieces, layers)
  const nearest = nearestSiteFinder(input.sites)
  const gaps = pieces.map((piece, p): Omit<FoundGap, 'id'> => {
    const own = inVillages[p]
    const inner = innerPoint(piece.rings) ?? piece.rings[0][0]
    return {
      communeCode: communeCodes[piece.commune],
      polygons: [piecePolygon(piece, provincePlane)],
      areaKm2: piece.area / 1e6,
      villages: own.length,
      households: reportedSum(villages.households, own),
      population: reportedSum(villages.population, own),
      pupils: reportedSum(villages.pupils, own),
      reported: {
        households: reportedBy(villages.households, own).length,
        population: reportedBy(villages.population, own).length,
        pupils: reportedBy(villages.pupils, own).length,
      },
      schools: inSchools[p].length,
      kind: own.length > 0 ? 'trang' : null,
      nearest: nearest(gridPosition(provincePlane, inner.x, inner.y)),
    }
  })
  gaps.sort(byPeople)
  const numbers = new Map<string, number>()
  return gaps.map(gap => {
    const number = (numbers.get(gap.communeCode) ?? 0) + 1
    numbers.set(gap.communeCode, number)
    return { id: `${gap.communeCode}-${number}`, ...gap }
  })
}

/** G4: 0 where there is no village; `null` where there are some and none of them reports it. */
function reportedSum(counts: Float64Array, rows: readonly number[]): number | null {
  if (rows.length === 0) return 0
  const reported = reportedBy(counts, rows)
  return reported.length === 0 ? null : reported.reduce((sum, count) => sum + count, 0)
}

const reportedBy = (counts: Float64Array, rows: readonly number[]): number[] =>
  rows.map(row => counts[row]).filter(count => !Number.isNaN(count))
