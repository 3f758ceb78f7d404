/** The cells of a row → what the row states, column by column; what it does not state is not in it. */
import { fieldSignature, signsOf } from '@/domain/gap/field-signature'
import type { GapMark, MarkField, MarkFields, MarkStatus } from '@/domain/gap/mark'
import type { IsoDate } from '@/domain/units'
import { registerFile as english } from '@/i18n/en/register-file'
import { registerFile as vietnamese } from '@/i18n/vi/register-file'
import { KnownOperators } from '../checks/known-operators'
import { foldMarks } from '../fold'
import { notReported } from '../values/not-reported'
import {
  figureText,
  type Reading,
  readCount,
  readDay,
  readDeadline,
  readFunding,
  readKind,
  readOperators,
  readPlain,
  readStatus,
  readTechnologies,
  readVerdict,
  readYesNo,
} from './cell-readers'
import { splitList } from './list-text'
import { plainText } from './plain-text'
import type { RawCell, RawList, RawRow } from './raw-row'
import type { RegisterKey } from './register-headers'
import type { RegisterFinding } from './register-review'

/** Everything but the place and the status. */
export type StatableFields = Omit<MarkFields, 'geometry' | 'status'>

export interface Statement {
  readonly fields: Partial<StatableFields>
  readonly status: MarkStatus | null
  readonly closedOn: IsoDate | null
  readonly rejectedReason: string | null
  /** Field → its sign when the list was written; empty where the list brings none. */
  readonly base: ReadonlyMap<string, string>
  readonly findings: readonly RegisterFinding[]
}

type Reader = (cell: RawCell, own: boolean) => Reading<unknown>

/** Where a list of others writes "chưa rõ", nobody said; where ours does, somebody wrote it. */
const readText: Reader = (cell, own) => {
  const text = readPlain(cell) ?? null
  return text !== null && !own && notReported(text) ? null : text
}

const READERS: readonly (readonly [RegisterKey, keyof StatableFields, Reader])[] = [
  ['name', 'name', readText],
  ['village_code', 'villageCode', readText],
  ['technologies', 'technologies', readTechnologies],
  ['operators', 'operators', readOperators],
  ['kind', 'kind', readKind],
  ['households', 'households', readCount],
  ['population', 'population', readCount],
  ['pupils', 'pupils', readCount],
  ['grid_power', 'gridPower', readYesNo],
  ['especially_disadvantaged', 'especiallyDisadvantaged', readYesNo],
  ['road_access', 'roadAccess', readText],
  ['obstacle', 'obstacle', readText],
  ['assigned_operator', 'assignedOperator', readText],
  ['planned_site_code', 'plannedSiteCode', readText],
  ['deadline', 'deadline', readDeadline],
  ['funding', 'funding', readFunding],
  ['claim_verdict', 'claimVerdict', readVerdict],
  ['first_seen', 'firstSeen', readDay],
  ['author', 'author', readText],
  ['note', 'note', readText],
]

/** A blank cell of these says nothing even in a file of ours: a mark cannot be without them. */
const NEVER_BLANK: ReadonlySet<string> = new Set(['firstSeen'])

export interface StatementReader {
  readonly list: Pick<RawList, 'own' | 'headers'>
  /** Spellings of operators that foreign lists are brought to. */
  readonly operators: readonly string[]
}

/** @param clears whether a blank cell takes back what the mark says: only where the row names the mark by its id. */
export function stateRow(raw: RawRow, { list, operators }: StatementReader, clears: boolean): Statement {
  const { own, headers } = list
  const findings: RegisterFinding[] = []
  const known = new KnownOperators(operators)
  const cellFinding = (code: RegisterFinding['code'], key: RegisterKey): RegisterFinding => ({
    code,
    severity: 'warning',
    row: raw.row,
    column: headers.get(key) ?? key,
    value: plainText(raw.cells.get(key) ?? null),
    context: {},
  })
  const computed = computedCells(raw.cells.get('computed') ?? null)
  const read = <T>(key: RegisterKey, reader: (cell: RawCell, own: boolean) => Reading<T>): Reading<T> => {
    const cell = raw.cells.get(key)
    if (cell === undefined) return undefined
    const value = reader(cell, own)
    if (value === undefined) findings.push(cellFinding('cell-unreadable', key))
    return value
  }
  const fields: Partial<Record<keyof StatableFields, unknown>> = {}
  for (const [key, field, reader] of READERS) {
    const said = computed.get(key)
    if (said !== undefined && said === plainText(raw.cells.get(key) ?? null)) continue
    const value = read(key, reader)
    if (value === undefined) continue
    const blank = value === null || (Array.isArray(value) && figureText(raw.cells.get(key) ?? null) === null)
    if (blank && (!clears || NEVER_BLANK.has(field))) continue
    if (own || (field !== 'operators' && field !== 'assignedOperator')) {
      fields[field] = value
      continue
    }
    const names = operatorNames(value as string | readonly string[], known)
    if (field === 'operators') fields[field] = names
    else if (names.length === 1) fields[field] = names[0]
    else findings.push(cellFinding('several-operators', key))
  }
  return {
    fields: fields as Partial<StatableFields>,
    status: read('status', readStatus) ?? null,
    closedOn: read('closed_on', readDay) ?? null,
    rejectedReason: plainText(raw.cells.get('rejected_reason') ?? null),
    base: signsOf(plainText(raw.cells.get('base') ?? null) ?? ''),
    findings,
  }
}

/** What lists call operators by their company, folded without spaces. */
const COMPANIES: Readonly<Record<string, string>> = { vnpt: 'VinaPhone', vt: 'Viettel' }

/**
 * Each operator once, as it is spelled in use. One name that holds a sign between names stays one unless every part of
 * it is an operator by itself.
 */
function operatorNames(said: string | readonly string[], known: KnownOperators): readonly string[] {
  const nameOf = (text: string) => {
    const own = known.spelling(text)
    return own === text ? known.spelling(COMPANIES[foldMarks(text).replace(/ /g, '')] ?? text) : own
  }
  if (typeof said !== 'string') return [...new Set(said.map(nameOf))]
  const parts = splitList(said.replace(/\s(và|and)\s/gi, ';'), ';,/+&\n').map(nameOf)
  // A name that nobody knows comes back as it is written, blank and all.
  const operators = parts.every(part => known.spelling(`${part} `) !== `${part} `)
  return parts.length > 1 && operators ? [...new Set(parts)] : [nameOf(said)]
}

/** `Số hộ: 45; Số dân: 210` → what stood in those cells when they were computed. */
function computedCells(cell: RawCell): ReadonlyMap<RegisterKey, string> {
  const values = new Map<RegisterKey, string>()
  for (const part of splitList(plainText(cell) ?? '', ';')) {
    const at = part.indexOf(': ')
    const key = READERS.find(
      ([column]) =>
        (column !== 'village_code' &&
          (vietnamese.column as Record<string, string>)[column] === part.slice(0, at)) ||
        (english.column as Record<string, string>)[column] === part.slice(0, at),
    )?.[0]
    const value = plainText(part.slice(at + 2))
    if (at > 0 && key && value !== null) values.set(key, value)
  }
  return values
}

/** Whether the value is what the list held when it was written: nobody touched the cell, so it states nothing. */
export const untouched = <F extends MarkField>(
  { base }: Pick<Statement, 'base'>,
  field: F,
  value: MarkFields[F],
): boolean => base.get(field) === fieldSignature(field, value)

/**
 * Those of the stated fields that differ from the mark's. `named`: the row named the mark by its id; then what it holds
 * untouched is left out too, so that an old list takes nobody's later work back.
 */
export function differing(mark: GapMark, statement: Statement, named: boolean): Partial<StatableFields> {
  const { fields } = statement
  const keys = (Object.keys(fields) as (keyof StatableFields)[]).filter(
    field =>
      !sameValue(field, mark[field], fields[field], named) &&
      !(named && untouched(statement, field, fields[field] as never)),
  )
  return Object.fromEntries(keys.map(field => [field, fields[field]]))
}

function sameValue(field: keyof StatableFields, a: unknown, b: unknown, named: boolean): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return setText(a) === setText(b)
  if (typeof a !== 'string' || typeof b !== 'string') return plain(a) === plain(b)
  // A spreadsheet takes the zeros off a code; a list without diacritics does not rename a village.
  if (field === 'villageCode' && /^\d+$/.test(a) && /^\d+$/.test(b)) return Number(a) === Number(b)
  if (field === 'name' && !named) return foldMarks(a) === foldMarks(b)
  return plain(a) === plain(b)
}

const plain = (value: unknown) => (typeof value === 'string' ? plainText(value) : value)
const setText = (list: readonly string[]) => JSON.stringify([...new Set(list.map(plain))].sort())
