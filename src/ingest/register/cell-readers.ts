/**
 * One cell of each column → what it states. `null`: nobody said; `undefined`: the cell cannot be understood and states
 * nothing. Words are those that we write, in both languages and as codes, and those of lists that go round.
 */
import { TECHNOLOGIES, type Technology } from '@/domain/dataset/records'
import { CLAIM_VERDICTS, FUNDINGS, GAP_KINDS, MARK_STATUSES } from '@/domain/gap/mark'
import { registerFile as english } from '@/i18n/en/register-file'
import { registerFile as vietnamese } from '@/i18n/vi/register-file'
import { foldMarks } from '../fold'
import { figureNotReported } from '../values/not-reported'
import { readChoices } from '../values/read-choice'
import { readDate } from '../values/read-date'
import { readFlag } from '../values/read-flag'
import { readNumber } from '../values/read-number'
import { splitList } from './list-text'
import { plainText } from './plain-text'
import type { RawCell } from './raw-row'

export type Reading<T> = T | null | undefined

/** A figure, day or choice: what people write for "nothing to say" is blank here. */
export function figureText(cell: RawCell): string | null {
  const text = plainText(cell)
  return text === null || figureNotReported(text) ? null : text
}

export const readPlain = (cell: RawCell): Reading<string> => plainText(cell)

/** A whole number ≥ 0; `1.234` and `1,234` can only mean a thousand here. */
export function readCount(cell: RawCell): Reading<number> {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 ? cell : undefined
  const text = figureText(cell)
  if (text === null) return null
  const whole = (['vi', 'en'] as const)
    .map(convention => readNumber(text, convention))
    .filter(value => value !== null && Number.isInteger(value) && value >= 0)
  return whole[0] ?? undefined
}

export function readYesNo(cell: RawCell): Reading<boolean> {
  if (typeof cell === 'boolean') return cell
  const text = figureText(cell)
  if (text === null) return null
  const folded = foldMarks(text)
  if (/^(trong|thuoc|co dien)\b/.test(folded)) return true
  if (/^(ngoai|khong thuoc)\b/.test(folded)) return false
  return readFlag(text) ?? undefined
}

export function readDay(cell: RawCell): Reading<string> {
  const text = figureText(cell)
  return text === null ? null : (readDate(text) ?? undefined)
}

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' }
const QUARTER_FIRST = /^(?:quy|quarter|q)?\s*(iv|i{1,3}|[1-4])\s*(?:nam)?\s+(\d{4})$/
const YEAR_FIRST = /^(\d{4})\s*q\s*([1-4])$/

/** A day, or a quarter: Quý I/2022, quý 1 năm 2022, I/2022, Q1/2022, 2022-Q1. */
export function readDeadline(cell: RawCell): Reading<string> {
  const text = figureText(cell)
  if (text === null) return null
  const day = readDate(text)
  if (day !== null) return day
  const folded = foldMarks(text)
  const yearFirst = YEAR_FIRST.exec(folded)
  if (yearFirst) return `${yearFirst[1]}-Q${yearFirst[2]}`
  // A bare 1/2022 may be a month: only a Roman number, or the word, makes it a quarter.
  const found = QUARTER_FIRST.exec(folded)
  if (!found || (/^\d/.test(folded) && !/^[1-4]\s+nam/.test(folded))) return undefined
  return `${found[2]}-Q${ROMAN[found[1]!] ?? found[1]}`
}

export function readTechnologies(cell: RawCell): Reading<readonly Technology[]> {
  const text = figureText(Array.isArray(cell) ? cell.join(', ') : cell)
  if (text === null) return []
  return (readChoices(text, 'technologies', TECHNOLOGIES) as Technology[] | null) ?? undefined
}

const EVERY_OPERATOR = new Set([
  foldMarks(vietnamese.everyOperator),
  foldMarks(english.everyOperator),
  'tat ca',
  'tat ca nha mang',
  'tat ca cac nha mang',
  'cac nha mang',
  'ca 3 nha mang',
  'ca ba nha mang',
  'all operators',
  'all',
])

/** @param own ours part by `;` and `,` alone; foreign lists also by `/`, `+`, `&` and line ends. */
export function readOperators(cell: RawCell, own: boolean): Reading<readonly string[]> {
  if (Array.isArray(cell)) return cell.flatMap(one => plainText(one) ?? [])
  const text = own ? plainText(cell) : figureText(cell)
  if (text === null || EVERY_OPERATOR.has(foldMarks(text))) return []
  return splitList(text, own ? ';,' : ';,/+&\n')
}

type Words = Readonly<Record<string, string>>

/** Folded word → code. */
function wordsOf(
  codes: readonly string[],
  ours: readonly Words[],
  others: Words,
): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(others),
    ...ours.flatMap(words => codes.map((code): [string, string] => [foldMarks(words[code]!), code])),
    ...codes.map((code): [string, string] => [foldMarks(code), code]),
  ])
}

const KINDS = wordsOf(GAP_KINDS, [vietnamese.kind, english.kind], {
  'vung trang': 'trang',
  'vung trang song': 'trang',
  'vung lom': 'lom',
  'vung lom song': 'lom',
  'chua co song': 'trang',
  'khong co song': 'trang',
  'song yeu': 'lom',
})
const STATUSES = wordsOf(MARK_STATUSES, [vietnamese.status, english.status], {
  moi: 'reported',
  'chua xu ly': 'reported',
  'chua thuc hien': 'reported',
  'da kiem tra': 'verified',
  'da khao sat': 'verified',
  'da giao doanh nghiep': 'assigned',
  'dang thuc hien': 'building',
  'dang trien khai': 'building',
  'dang thi cong': 'building',
  'da phat song': 'covered',
  'da co song': 'covered',
  'hoan thanh': 'closed',
  'da hoan thanh': 'closed',
  dong: 'closed',
  loai: 'rejected',
})
const FUNDING_WORDS = wordsOf(FUNDINGS, [vietnamese.funding, english.funding], {
  'nha mang': 'operator',
  'doanh nghiep tu dau tu': 'operator',
  'von doanh nghiep': 'operator',
  vtci: 'vtf',
  'quy dich vu vien thong cong ich': 'vtf',
  'quy vien thong cong ich': 'vtf',
  'quy dich vu vtci': 'vtf',
  'ngan sach': 'province',
  'ngan sach dia phuong': 'province',
  khac: 'other',
})
const VERDICTS = wordsOf(CLAIM_VERDICTS, [vietnamese.verdict, english.verdict], {
  dung: 'confirmed',
  sai: 'contradicted',
})

function readWord<T extends string>(words: ReadonlyMap<string, string>): (cell: RawCell) => Reading<T> {
  return cell => {
    const text = figureText(cell)
    return text === null ? null : (words.get(foldMarks(text)) as T | undefined)
  }
}

export const readKind = readWord<(typeof GAP_KINDS)[number]>(KINDS)
export const readStatus = readWord<(typeof MARK_STATUSES)[number]>(STATUSES)
export const readFunding = readWord<(typeof FUNDINGS)[number]>(FUNDING_WORDS)
export const readVerdict = readWord<(typeof CLAIM_VERDICTS)[number]>(VERDICTS)
