/** The columns of the register's table: what stands in a cell, and what a column is sorted by. */
import type { Commune } from '@/domain/dataset/records'
import { type GapMark, MARK_STATUSES, type MarkFacts } from '@/domain/gap/mark'
import type { SortKeys } from '../table/sort-rows'

/** A mark with what follows from the data; `null`: still being computed, or in no commune. */
export interface MarkRow {
  readonly mark: GapMark
  readonly facts: MarkFacts | null
  readonly commune: Commune | null
}

export const MARK_COLUMNS = [
  'name',
  'commune',
  'district',
  'status',
  'kind',
  'technologies',
  'operators',
  'households',
  'population',
  'pupils',
  'gridPower',
  'especiallyDisadvantaged',
  'nearest',
  'assignedOperator',
  'plannedSiteCode',
  'deadline',
  'funding',
  'claimVerdict',
  'evidence',
  'roadAccess',
  'obstacle',
  'areaKm2',
  'firstSeen',
  'closed',
  'author',
] as const
export type MarkColumn = (typeof MARK_COLUMNS)[number]

const FIGURES: readonly MarkColumn[] = [
  'households',
  'population',
  'pupils',
  'nearest',
  'evidence',
  'areaKm2',
]

export const isFigure = (column: MarkColumn): boolean => FIGURES.includes(column)

/** A count that was stated, else the computed one. */
export function countOf(
  { mark, facts }: MarkRow,
  field: 'households' | 'population' | 'pupils',
): number | null {
  return mark[field] ?? facts?.[field] ?? null
}

export const isComputed = ({ mark, facts }: MarkRow, column: MarkColumn): boolean => {
  switch (column) {
    case 'households':
    case 'population':
    case 'pupils':
      return mark[column] === null && facts?.[column] != null
    case 'kind':
      return mark.kind === null && facts?.kind != null
    default:
      return false
  }
}

/** Metres to the nearest station of any operator. */
export const nearestM = ({ facts }: MarkRow): number | null =>
  facts && facts.nearest.length > 0 ? Math.min(...facts.nearest.map(site => site.distanceM)) : null

/** The day on which the work ended; `null` while it goes on. */
export const closedOn = ({ mark }: MarkRow): string | null =>
  mark.status === 'closed' ? (mark.history.findLast(({ status }) => status === 'closed')?.on ?? null) : null

/** What the column is sorted by, a mark each. */
export function markSortKeys(column: MarkColumn, rows: readonly MarkRow[]): SortKeys {
  const figures = (of: (row: MarkRow) => number | null): SortKeys => ({
    kind: 'figures',
    values: Float64Array.from(rows, row => of(row) ?? Number.NaN),
  })
  const texts = (of: (row: MarkRow) => string | null): SortKeys => ({ kind: 'texts', values: rows.map(of) })
  switch (column) {
    case 'households':
    case 'population':
    case 'pupils':
      return figures(row => countOf(row, column))
    case 'nearest':
      return figures(nearestM)
    case 'evidence':
      return figures(({ mark }) => mark.evidence.length)
    case 'areaKm2':
      return figures(({ facts }) => facts?.areaKm2 ?? null)
    case 'status':
      return figures(({ mark }) => MARK_STATUSES.indexOf(mark.status))
    case 'gridPower':
    case 'especiallyDisadvantaged':
      return figures(({ mark }) => (mark[column] === null ? null : Number(mark[column])))
    case 'deadline':
      return figures(({ mark }) => (mark.deadline === null ? null : dayNumber(lastDay(mark.deadline))))
    case 'firstSeen':
      return figures(({ mark }) => dayNumber(mark.firstSeen))
    case 'closed':
      return figures(row => dayNumber(closedOn(row)))
    case 'commune':
      return texts(({ commune }) => commune?.communeName ?? null)
    case 'district':
      return texts(({ commune }) => commune?.districtName ?? null)
    case 'kind':
      return texts(({ mark, facts }) => mark.kind ?? facts?.kind ?? null)
    case 'technologies':
    case 'operators':
      return texts(({ mark }) => mark[column].join(', ') || null)
    default:
      return texts(({ mark }) => mark[column])
  }
}

/** A quarter is over with its last day, so it sorts after every other day in it. */
const lastDay = (deadline: string): string => {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(deadline)
  return quarter ? `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}-31` : deadline
}

/** Days in order as figures: sorting texts by collation is a hundred times slower. */
const dayNumber = (day: string | null): number | null =>
  day === null ? null : Number(day.replaceAll('-', ''))
