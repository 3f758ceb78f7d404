/** The coverage of every commune by every layer (rules C1…C10 in this room's README). */
import { regionOfPacked } from '@/geometry/clipping/region-of'
import { overlapMeter } from '@/geometry/overlap/overlap-area'
import { type Plane, provincePlane } from '@/geometry/projection/equal-area'
import type { CountedCoverage, CoverageLayer, CoverageMeasure } from './coverage'
import type { CoverageInput } from './coverage-input'
import { coverageLayers, type LayerShape, layerShapes } from './coverage-layers'
import { coveredPoints, isLocated, sumByCommune } from './covered-points'
import { withRasterAreas } from './raster-areas'

/**
 * Shares nearer to 0 or 1 than this are 0 or 1. A crossing snapped to the millimetre grid tilts an edge: 1 mm by some
 * kilometres is a few square metres, a ten-millionth of a commune (C2).
 */
const SHARE_NOISE = 1e-6

/** Progress is told at most this often a run of communes. */
const COMMUNES_PER_STEP = 16

/**
 * Pure: the same input gives the same table, and the order of the areas does not matter. `onProgress` gets 0…1, rising,
 * and 1 at the end. Throws only for arrays that do not run in step.
 */
export function coverageTable(
  given: CoverageInput,
  onProgress: (share: number) => void = () => {},
): CountedCoverage {
  checkLengths(given)
  const input = withRasterAreas(given)
  const communes = input.communeCodes.length
  const layers = coverageLayers(input.areas)
  // The unions take about twice as long as the communes.
  const shapes = layerShapes(input, layers, (done, of) => onProgress((0.65 * done) / of))
  const area = areaShares(input, shapes, provincePlane, done => onProgress(0.65 + (0.35 * done) / communes))
  const { villages, schools } = input
  const inVillages = coveredPoints(villages, shapes)
  const inSchools = coveredPoints(schools, shapes)
  const village = pointShares(villages, communes, null, inVillages)
  const household = pointShares(villages, communes, villages.households, inVillages)
  const pupil = pointShares(villages, communes, villages.pupils, inVillages)
  const school = pointShares(schools, communes, null, inSchools)
  const villagesUnknown = new Int32Array(communes)
  for (let i = 0; i < villages.communeIndex.length; i++) {
    if (villages.communeIndex[i] >= 0 && !isLocated(villages, i)) villagesUnknown[villages.communeIndex[i]]++
  }
  onProgress(1)
  const measured: Record<CoverageMeasure, Measured> = { area, village, household, pupil, school }
  const of = (part: keyof Measured) => ({
    area: measured.area[part],
    village: measured.village[part],
    household: measured.household[part],
    pupil: measured.pupil[part],
    school: measured.school[part],
  })
  return {
    communeCodes: input.communeCodes,
    layers,
    shares: of('shares'),
    wholes: of('wholes'),
    villagesUnknown,
  }
}

interface Measured {
  readonly shares: Float64Array
  readonly wholes: Float64Array
}

/** C1, C2: area(commune ∩ layer) / area(commune). */
function areaShares(
  input: CoverageInput,
  shapes: readonly LayerShape[],
  plane: Plane,
  onCommune: (done: number) => void,
): Measured {
  const communes = input.communeCodes.length
  const shares = new Float64Array(shapes.length * communes).fill(Number.NaN)
  const wholes = new Float64Array(communes).fill(Number.NaN)
  for (let c = 0; c < communes; c++) {
    const meter = overlapMeter(regionOfPacked(input.communes, c, plane))
    if (meter.area > 0) {
      wholes[c] = meter.area / 1e6
      for (const [l, { layer, slabs, parts }] of shapes.entries()) {
        const own = parts.map(part => shares[part * communes + c])
        shares[l * communes + c] =
          own.length === 1 ? own[0] : withinParts(layer, own, cleanShare(meter.overlap(slabs) / meter.area))
      }
    }
    if ((c + 1) % COMMUNES_PER_STEP === 0) onCommune(c + 1)
  }
  return { shares, wholes }
}

/** C3, C4, C6: the weight of the covered points of a commune over that of its located points. */
function pointShares(
  points: CoverageInput['schools'],
  communes: number,
  weight: Float64Array | null,
  covered: readonly Uint8Array[],
): Measured {
  const wholes = sumByCommune(points, communes, weight, null)
  const shares = new Float64Array(covered.length * communes)
  for (const [l, only] of covered.entries()) {
    const parts = sumByCommune(points, communes, weight, only)
    // 0 / 0 is NaN: nothing is known of a commune without a located and counted place.
    for (let c = 0; c < communes; c++) shares[l * communes + c] = parts[c] / wholes[c]
  }
  return { shares, wholes }
}

/** C9 to the last bit: the noise of the grid must not make any operator cover more than `any`, or less than `all`. */
function withinParts({ operator }: CoverageLayer, parts: readonly number[], share: number): number {
  if (parts.length === 0) return share
  return operator === 'any' ? Math.max(share, ...parts) : Math.min(share, ...parts)
}

const cleanShare = (share: number): number => (share < SHARE_NOISE ? 0 : share > 1 - SHARE_NOISE ? 1 : share)

function checkLengths({ communeCodes, communes, villages, schools, areas, cells }: CoverageInput): void {
  const inStep = (length: number, arrays: readonly { readonly length: number }[]) =>
    arrays.every(array => array.length === length)
  const { communeIndex, lon, lat, households, pupils } = villages
  if (
    communes.itemEnds.length !== communeCodes.length ||
    cells.itemEnds.length !== areas.length ||
    !inStep(communeIndex.length, [lon, lat, households, pupils]) ||
    !inStep(schools.communeIndex.length, [schools.lon, schools.lat])
  ) {
    throw new Error('coverage input: arrays that should run in step differ in length')
  }
}
