/**
 * The columns of the forms in their official order, as data: provinces differ, so an office may reorder them, leave some
 * out, or give a column its own words (`title`). What a column says is bound to its key, never to its place; sums and
 * formulas follow the order that is given.
 */
import '@/i18n/paper-texts'
import { type Language, textIn } from '@/i18n/text'
import type { vi } from '@/i18n/vi'
import type { PaperColumn } from './paper'

type TitleKey = keyof (typeof vi)['paper']['column']
type GroupKey = keyof (typeof vi)['paper']['group']

export interface FormColumn<Key extends string = string> {
  readonly key: Key
  readonly group?: GroupKey
  /** In characters. */
  readonly width: number
  readonly format: PaperColumn['format']
  /** Whether groups and totals sum it up. */
  readonly summed?: boolean
  /** The office's own words in place of ours. */
  readonly title?: string
}

export type NeedColumnKey =
  | 'number'
  | 'unit'
  | 'pupils'
  | 'online'
  | 'withoutDevice'
  | 'poor'
  | 'nearPoor'
  | 'covidBereaved'
  | 'otherHardship'
  | 'withoutSignal'
  | 'note'

/** Form 1, Nhu cầu. */
export const NEED_COLUMNS: readonly FormColumn<NeedColumnKey>[] = [
  { key: 'number', width: 6, format: 'number' },
  { key: 'unit', width: 30, format: 'text' },
  { key: 'pupils', width: 10, format: 'count', summed: true },
  { key: 'online', width: 10, format: 'count', summed: true },
  { key: 'withoutDevice', group: 'withoutDevice', width: 10, format: 'count', summed: true },
  { key: 'poor', group: 'withoutDevice', width: 9, format: 'count', summed: true },
  { key: 'nearPoor', group: 'withoutDevice', width: 9, format: 'count', summed: true },
  { key: 'covidBereaved', group: 'withoutDevice', width: 11, format: 'count', summed: true },
  { key: 'otherHardship', group: 'withoutDevice', width: 9, format: 'count', summed: true },
  { key: 'withoutSignal', width: 11, format: 'count', summed: true },
  { key: 'note', width: 26, format: 'text' },
]

export type SupplyColumnKey =
  | 'number'
  | 'unit'
  | 'donor'
  | 'round'
  | 'channel'
  | 'money'
  | 'tablet'
  | 'laptop'
  | 'phone'
  | 'sim'
  | 'other'
  | 'handedOver'
  | 'remaining'
  | 'note'

/** Form 2, Tiếp nhận – phân bổ. */
export const SUPPLY_COLUMNS: readonly FormColumn<SupplyColumnKey>[] = [
  { key: 'number', width: 6, format: 'number' },
  { key: 'unit', width: 26, format: 'text' },
  { key: 'donor', width: 24, format: 'text' },
  { key: 'round', width: 14, format: 'text' },
  { key: 'channel', width: 14, format: 'text' },
  { key: 'money', width: 15, format: 'dong', summed: true },
  { key: 'tablet', group: 'devices', width: 9, format: 'count', summed: true },
  { key: 'laptop', group: 'devices', width: 9, format: 'count', summed: true },
  { key: 'phone', group: 'devices', width: 9, format: 'count', summed: true },
  { key: 'sim', group: 'devices', width: 8, format: 'count', summed: true },
  { key: 'other', group: 'devices', width: 8, format: 'count', summed: true },
  { key: 'handedOver', width: 9, format: 'count', summed: true },
  { key: 'remaining', width: 9, format: 'count', summed: true },
  { key: 'note', width: 22, format: 'text' },
]

export type ReasonColumnKey =
  | 'number'
  | 'unitCode'
  | 'unit'
  | 'commune'
  | 'rank'
  | 'need'
  | 'allocated'
  | 'fromSchoolGoods'
  | 'short'
  | 'otherNeed'
  | 'otherAllocated'
  | 'why'

/** The public explanation of an allocation; figures are of the three classes. */
export const REASON_COLUMNS: readonly FormColumn<ReasonColumnKey>[] = [
  { key: 'number', width: 6, format: 'number' },
  { key: 'unitCode', width: 12, format: 'text' },
  { key: 'unit', width: 28, format: 'text' },
  { key: 'commune', width: 16, format: 'text' },
  { key: 'rank', width: 9, format: 'number' },
  { key: 'need', width: 9, format: 'count', summed: true },
  { key: 'allocated', width: 9, format: 'count', summed: true },
  { key: 'fromSchoolGoods', width: 11, format: 'count', summed: true },
  { key: 'short', width: 9, format: 'count', summed: true },
  { key: 'why', width: 60, format: 'text' },
]

/** The same where other hardship is served too: it is counted apart. */
export const REASON_COLUMNS_WITH_OTHER: readonly FormColumn<ReasonColumnKey>[] = REASON_COLUMNS.flatMap(
  column =>
    column.key === 'why'
      ? [
          { key: 'otherNeed', group: 'otherHardship', width: 9, format: 'count', summed: true } as const,
          { key: 'otherAllocated', group: 'otherHardship', width: 9, format: 'count', summed: true } as const,
          column,
        ]
      : [column],
)

/** With the words of the language, or the office's own. */
export function paperColumns<Key extends TitleKey>(
  columns: readonly FormColumn<Key>[],
  language: Language,
): PaperColumn<Key>[] {
  const t = textIn(language)
  return columns.map(({ key, group, width, format, summed = false, title }) => ({
    key,
    group: group === undefined ? null : t(`paper.group.${group}`),
    title: title ?? t(`paper.column.${key as TitleKey}`),
    width,
    format,
    summed,
  }))
}
