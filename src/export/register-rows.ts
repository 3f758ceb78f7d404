/**
 * The register as the official list lays it out: districts numbered I, II, III, their marks 1, 2, 3 by commune and
 * village; sums that say how many of how many were reported; notes that say as of which day and from which data.
 */
import { formatIn } from '@/i18n/format'
import { type Language, textIn } from '@/i18n/text'
import { computedColumns, REGISTER_COLUMNS, SUMMED, type SummedColumn } from './register-columns'
import type { RegisterEntry } from './register-entry'
import { registerNotes } from './register-notes'
import type {
  RegisterDistrict,
  RegisterRequest,
  RegisterRow,
  RegisterSum,
  RegisterTable,
} from './register-table'

export function registerTable(entries: readonly RegisterEntry[], request: RegisterRequest): RegisterTable {
  const { language, day, operator } = request
  const t = textIn(language)
  const sums = SUMMED.map(key => sumOf(entries, key))
  const words = { province: t('domain.province'), date: formatIn(language).date(day) }
  return {
    language,
    title: t('registerFile.title'),
    subtitle:
      operator === null
        ? t('registerFile.subtitle', words)
        : t('registerFile.subtitleOperator', { ...words, operator }),
    columns: REGISTER_COLUMNS,
    districts: districtsOf(entries, language),
    count: entries.length,
    sums,
    notes: registerNotes(
      sums,
      entries.map(({ mark }) => mark.status),
      request,
    ),
  }
}

function districtsOf(entries: readonly RegisterEntry[], language: Language): RegisterDistrict[] {
  const { compare } = formatIn(language)
  const byCode = new Map<string, RegisterEntry[]>()
  for (const entry of entries) {
    const code = entry.commune?.districtCode ?? ''
    const list = byCode.get(code)
    if (list) list.push(entry)
    else byCode.set(code, [entry])
  }
  const nameOf = (list: readonly RegisterEntry[]) => list[0]!.commune?.districtName ?? null
  return [...byCode.values()]
    .sort((a, b) => {
      const [left, right] = [nameOf(a), nameOf(b)]
      if (left === null || right === null) return Number(left === null) - Number(right === null)
      return compare(left, right)
    })
    .map((list, place) => ({
      numeral: romanNumeral(place + 1),
      name: nameOf(list),
      rows: list.sort(inListOrder(compare)).map((entry, at) => rowOf(entry, at + 1, language)),
    }))
}

function inListOrder(compare: (a: string, b: string) => number) {
  const keys = ({ mark, commune, village }: RegisterEntry) => [
    commune?.communeName ?? '',
    commune?.communeCode ?? '',
    mark.name ?? village?.villageName ?? '',
    mark.firstSeen,
  ]
  return (a: RegisterEntry, b: RegisterEntry): number => {
    const right = keys(b)
    for (const [at, left] of keys(a).entries()) {
      const order = compare(left, right[at]!)
      if (order !== 0) return order
    }
    return a.mark.id < b.mark.id ? -1 : 1
  }
}

function rowOf(entry: RegisterEntry, number: number, language: Language): RegisterRow {
  return {
    entry,
    number,
    cells: REGISTER_COLUMNS.map(({ key, value }) => (key === 'number' ? number : value(entry, language))),
    computed: new Set(computedColumns(entry)),
  }
}

function sumOf(entries: readonly RegisterEntry[], key: SummedColumn): RegisterSum {
  let [sum, reported, computed] = [0, 0, 0]
  for (const { mark, facts } of entries) {
    const value = mark[key] ?? facts?.[key] ?? null
    if (value === null) continue
    sum += value
    reported++
    if (mark[key] === null) computed++
  }
  return { key, sum: reported > 0 ? sum : null, reported, computed }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** 1 → I, 27 → XXVII. */
export function romanNumeral(value: number): string {
  let [rest, text] = [value, '']
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  return text
}
