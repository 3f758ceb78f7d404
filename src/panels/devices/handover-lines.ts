/** Hand-overs as the list shows them: the data's and those recorded here, the last one first; filtered by round, district, words. */
import type { HandoverRecord } from '@/domain/allocation/facts'
import type { CountedHandovers } from '@/domain/plan/counted-handovers'
import type { PlanHandover } from '@/domain/plan/device-records'
import { fold } from '@/i18n/fold'
import type { PlaceOfUnit } from './use-places-of-units'

export interface HandoverLine {
  readonly key: string
  readonly record: HandoverRecord
  /** As it was recorded here; `null`: the data's. */
  readonly own: PlanHandover | null
  /** Passed over, since another says the same: in the data, or in the plan. `null`: it counts. */
  readonly repeats: 'inData' | 'inPlan' | null
}

export const FROM = ['all', 'own', 'data'] as const

export interface HandoverFilter {
  readonly from: (typeof FROM)[number]
  /** Empty: every one. */
  readonly round: string
  readonly district: string
  readonly words: string
}

export const NO_FILTER: HandoverFilter = { from: 'all', round: '', district: '', words: '' }

export function handoverLines({ records, counted, repeated }: CountedHandovers): HandoverLine[] {
  const data = records
    .slice(0, records.length - counted.length)
    .map((record, at): HandoverLine => ({ key: `data ${at}`, record, own: null, repeats: null }))
  const ofPlan = (own: PlanHandover, repeats: HandoverLine['repeats']): HandoverLine => ({
    key: own.id,
    record: { ...own, row: null },
    own,
    repeats,
  })
  const plan = [
    ...counted.map(own => ofPlan(own, null)),
    ...repeated.map(({ handover, row }) => ofPlan(handover, row === null ? 'inPlan' : 'inData')),
  ]
  const day = ({ record }: HandoverLine) => record.handedOverAt ?? ''
  return [...plan, ...data].sort((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1))
}

export function filteredLines(
  lines: readonly HandoverLine[],
  { from, round, district, words }: HandoverFilter,
  places: ReadonlyMap<string, PlaceOfUnit>,
): HandoverLine[] {
  const asked = fold(words.trim())
  return lines.filter(({ record, own }) => {
    if (from !== 'all' && (own !== null) !== (from === 'own')) return false
    if (round !== '' && record.round !== round) return false
    const place = places.get(record.unitCode)
    if (district !== '' && place?.districtCode !== district) return false
    if (asked === '') return true
    return fold(`${record.unitCode} ${place?.name ?? ''} ${place?.where ?? ''} ${own?.note ?? ''}`).includes(
      asked,
    )
  })
}
