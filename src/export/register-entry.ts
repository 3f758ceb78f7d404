/** A mark as the list shows it: with what the dataset says of its place, and with what was computed for it. */
import type { ResourceRecords } from '@/domain/dataset/dataset'
import type { Commune, Village } from '@/domain/dataset/records'
import { concerns } from '@/domain/gap/filtered-marks'
import type { GapMark, MarkFacts, MarkGeometry, MarkId, NearestSite } from '@/domain/gap/mark'
import type { IsoDate, Position } from '@/domain/units'
import { labelPoint } from '@/geometry/measure/label-point'

/** Of the dataset, what a list names: communes, and the villages that marks were made from. */
export type RegisterRecords = Pick<ResourceRecords, 'communes' | 'villages'>

export interface RegisterEntry {
  readonly mark: GapMark
  /** `null`: not computed (yet). */
  readonly facts: MarkFacts | null
  readonly commune: Commune | null
  /** The village that the mark was made from. */
  readonly village: Village | null
  /** Nearest of all operators, or of the operator that an extract is for. */
  readonly nearest: NearestSite | null
  /** A point inside the mark. */
  readonly place: Position
  /** Day of the last closing; `null` unless the mark is closed. */
  readonly closedOn: IsoDate | null
  /** Why the mark was rejected; `null` unless it is. */
  readonly rejectedReason: string | null
}

/** @param operator the operator of an extract; `null`: the whole list. */
export function registerEntries(
  marks: readonly GapMark[],
  facts: ReadonlyMap<MarkId, MarkFacts>,
  { records }: { readonly records: RegisterRecords },
  operator: string | null = null,
): RegisterEntry[] {
  const communes = new Map(records.communes.map(one => [one.communeCode, one]))
  const wanted = new Set(marks.map(({ villageCode }) => villageCode))
  const villages = new Map(
    records.villages.filter(one => wanted.has(one.villageCode)).map(one => [one.villageCode, one]),
  )
  return marks.map(mark => {
    const known = facts.get(mark.id) ?? null
    const village = mark.villageCode === null ? null : (villages.get(mark.villageCode) ?? null)
    const code = known?.communeCode ?? village?.communeCode ?? null
    const last = (status: GapMark['status']) => mark.history.findLast(entry => entry.status === status)
    return {
      mark,
      facts: known,
      village,
      commune: code === null ? null : (communes.get(code) ?? null),
      nearest: nearestOf(known?.nearest ?? [], operator),
      place: placeOf(mark.geometry),
      closedOn: mark.status === 'closed' ? (last('closed')?.on ?? null) : null,
      rejectedReason: mark.status === 'rejected' ? (last('rejected')?.reason ?? null) : null,
    }
  })
}

/** The marks that concern an operator (G16), as the table's filter shows them: what was given to another is not its. */
export const marksOfOperator = (marks: readonly GapMark[], operator: string): GapMark[] =>
  marks.filter(mark => concerns(mark, operator))

function nearestOf(sites: readonly NearestSite[], operator: string | null): NearestSite | null {
  const wanted = sites.filter(site => operator === null || site.operator === operator)
  return wanted.reduce<NearestSite | null>(
    (best, site) => (best === null || site.distanceM < best.distanceM ? site : best),
    null,
  )
}

/** Six decimals: a tenth of a metre, for a place that only stands for a shape. */
const rounded = ([lon, lat]: Position): Position => [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]

/** The point itself, the middle corner of a line, the roomiest place inside an area. */
function placeOf(geometry: MarkGeometry): Position {
  if (geometry.type === 'Point') return geometry.coordinates
  if (geometry.type === 'LineString')
    return rounded(geometry.coordinates[Math.floor(geometry.coordinates.length / 2)]!)
  const inside = labelPoint([geometry.coordinates])
  return rounded(inside?.position ?? geometry.coordinates[0]![0]!)
}
