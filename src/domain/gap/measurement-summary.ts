/** Field measurements, commune by commune (G18), and those around one place (G19). */
import { gridPoint } from '@/geometry/clipping/region'
import { boxIndex } from '@/geometry/index/box-index'
import { sideOfRings } from '@/geometry/points/side-of-rings'
import { provincePlane } from '@/geometry/projection/equal-area'
import { geodesic } from '@/geometry/projection/geodesic'
import type { SignalMinimum } from '../coverage/raster-mask'
import type { Dataset, ResourceRecords } from '../dataset/dataset'
import { type Measurement, TECHNOLOGIES, type Technology } from '../dataset/records'
import type { CommuneCode, Metres, Share } from '../units'
import { type CommuneRecords, communeFinder, degreesBox } from './commune-finder'
import { gridShape, TOUCH } from './grid-shape'
import type { MarkGeometry } from './mark'
import { signalBin } from './signal-bins'

export interface MeasurementSummary {
  /** `null`: outside every commune. */
  readonly communeCode: CommuneCode | null
  readonly operator: string | null
  readonly technology: Technology | null
  readonly samples: number
  /** At or above the minimum of the technology; `null` where the technology has none or nobody said which it is. */
  readonly above: number | null
  /** above ÷ samples. */
  readonly share: Share | null
  /** Samples: good, fair, weak, gap; they add up to `samples`. */
  readonly bins: readonly [good: number, fair: number, weak: number, gap: number]
}

/** Communes in the dataset's order, outside last; in each the operators by name, in each the technologies. */
export function measurementSummary(
  dataset: { readonly records: CommuneRecords & Pick<ResourceRecords, 'measurements'> },
  minimum: SignalMinimum,
): MeasurementSummary[] {
  const { communesOf } = communeFinder(dataset)
  const groups = new Map<string, { readonly code: CommuneCode | null; readonly readings: Measurement[] }>()
  for (const reading of dataset.records.measurements) {
    const { lon, lat, operator, technology } = reading
    const code = communesOf(gridShape({ type: 'Point', coordinates: [lon, lat] })).communeCode
    const key = JSON.stringify([code, operator, technology])
    const group = groups.get(key)
    if (group) group.readings.push(reading)
    else groups.set(key, { code, readings: [reading] })
  }
  const place = new Map(dataset.records.communes.map((commune, i) => [commune.communeCode, i]))
  const orderOf = (code: CommuneCode | null) => (code === null ? Infinity : (place.get(code) ?? 0))
  return [...groups.values()]
    .map(({ code, readings }): MeasurementSummary => {
      const [{ operator, technology }] = readings
      return { communeCode: code, operator, technology, ...summed(readings, minimum) }
    })
    .sort(
      (a, b) =>
        compare(orderOf(a.communeCode), orderOf(b.communeCode)) ||
        compare(a.operator ?? '\uffff', b.operator ?? '\uffff') ||
        TECHNOLOGIES.indexOf(a.technology ?? '5G') - TECHNOLOGIES.indexOf(b.technology ?? '5G'),
    )
}

/** G18, of readings of one technology. */
export function summed(
  readings: readonly Measurement[],
  minimum: SignalMinimum,
): Pick<MeasurementSummary, 'samples' | 'above' | 'share' | 'bins'> {
  const bins: [number, number, number, number] = [0, 0, 0, 0]
  for (const { dbm } of readings) bins[signalBin(dbm)]++
  const technology = readings[0]?.technology ?? null
  const least = technology === null ? undefined : minimum[technology]
  const samples = readings.length
  if (least === undefined || samples === 0) return { samples, above: null, share: null, bins }
  // The phone found no signal: that is a sample, and below any minimum.
  const above = readings.filter(({ dbm }) => dbm !== null && dbm >= least).length
  return { samples, above, share: above / samples, bins }
}

/** G19: how far around a point or line a reading still speaks of it. */
export const READING_REACH: Metres = 500

/** Ready for many places, made once for a list of readings: readings inside an area, or near the point that stands for a point or line. */
export function readingsFinder({
  records,
}: Pick<Dataset, 'records'>): (geometry: MarkGeometry) => Measurement[] {
  const { measurements } = records
  const before = finders.get(measurements)
  if (before) return before
  const finder = finderOf(measurements)
  finders.set(measurements, finder)
  return finder
}

const finders = new WeakMap<readonly Measurement[], (geometry: MarkGeometry) => Measurement[]>()

function finderOf(measurements: readonly Measurement[]): (geometry: MarkGeometry) => Measurement[] {
  const index = boxIndex(measurements.map(({ lon, lat }) => ({ minX: lon, maxX: lon, minY: lat, maxY: lat })))
  return geometry => {
    const shape = gridShape(geometry)
    if (shape.representative === null) return []
    if (shape.kind === 'area') {
      return index.search(degreesBox(shape)).flatMap(i => {
        const { x, y } = gridPoint(provincePlane, measurements[i].lon, measurements[i].lat)
        return sideOfRings(shape.rings, x, y, TOUCH) === 'out' ? [] : [measurements[i]]
      })
    }
    const from = shape.representative
    const reach = (1.2 * READING_REACH) / 100_000
    const box = {
      minX: from[0] - reach,
      maxX: from[0] + reach,
      minY: from[1] - reach,
      maxY: from[1] + reach,
    }
    return index.search(box).flatMap(i => {
      const { lon, lat } = measurements[i]
      return geodesic(from, [lon, lat]).distance <= READING_REACH ? [measurements[i]] : []
    })
  }
}

const compare = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0)
