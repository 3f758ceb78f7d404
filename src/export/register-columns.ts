/**
 * The columns of the official list of gaps, in its order: each knows its headers and what it says of a mark. Texts that
 * stand for a stated field can be read back by `ingest/register`; a value that was computed is named in the column
 * `computed` together with itself, so that reading can tell it from one that somebody stated.
 */
import { signFields } from '@/domain/gap/field-signature'
import type { IsoDate } from '@/domain/units'
import { registerFile as english } from '@/i18n/en/register-file'
import '@/i18n/register-texts'
import type { Language } from '@/i18n/text'
import { registerFile as vietnamese } from '@/i18n/vi/register-file'
import type { RegisterEntry } from './register-entry'
import { wellKnownText } from './well-known-text'

export type RegisterColumnKey = Exclude<keyof (typeof vietnamese)['column'], 'field' | 'part'>
export type RegisterGroup = keyof (typeof vietnamese)['group']

/** `null` is a blank cell: nobody said. A day is kept apart from text, for formats that know dates. */
export type RegisterValue = string | number | { readonly day: IsoDate } | null

export interface RegisterColumn {
  readonly key: RegisterColumnKey
  /** Columns of one group stand side by side under one header. */
  readonly group: RegisterGroup | null
  /** In characters. */
  readonly width: number
  readonly header: Readonly<Record<Language, string>>
  readonly value: (entry: RegisterEntry, language: Language) => RegisterValue
}

/** The columns that people sum. */
export const SUMMED = ['households', 'population', 'pupils'] as const
export type SummedColumn = (typeof SUMMED)[number]

type Value = RegisterColumn['value']
type Row = readonly [RegisterColumnKey, RegisterGroup | null, number, Value]

/** Plain words, without the catalogue: a list asks for them a million times. */
const WORDS = { vi: vietnamese, en: english }

const day = (date: IsoDate | null): RegisterValue => (date === null ? null : { day: date })

const ROWS: readonly Row[] = [
  ['number', null, 6, () => null],
  ['district_name', 'place', 14, ({ commune }) => commune?.districtName ?? null],
  ['commune_name', 'place', 16, ({ commune }) => commune?.communeName ?? null],
  ['name', 'place', 20, ({ mark, village }) => mark.name ?? village?.villageName ?? null],
  ['kind', 'signal', 11, (entry, language) => kindText(entry.mark.kind ?? entry.facts?.kind, language)],
  ['technologies', 'signal', 12, ({ mark }) => mark.technologies.join(', ') || null],
  ['operators', 'signal', 18, ({ mark }, language) => operatorsText(mark.operators, language)],
  ['households', 'people', 8, ({ mark, facts }) => mark.households ?? facts?.households ?? null],
  ['population', 'people', 8, ({ mark, facts }) => mark.population ?? facts?.population ?? null],
  ['pupils', 'people', 8, ({ mark, facts }) => mark.pupils ?? facts?.pupils ?? null],
  ['grid_power', 'conditions', 8, ({ mark }, language) => flagText(mark.gridPower, language)],
  ['road_access', 'conditions', 18, ({ mark }) => mark.roadAccess],
  [
    'especially_disadvantaged',
    'conditions',
    8,
    ({ mark }, language) => flagText(mark.especiallyDisadvantaged, language),
  ],
  ['nearest_site_code', 'site', 14, ({ nearest }) => nearest?.siteCode ?? null],
  ['nearest_site_km', 'site', 9, ({ nearest }) => nearest && Math.round(nearest.distanceM / 10) / 100],
  ['obstacle', 'plan', 20, ({ mark }) => mark.obstacle],
  ['assigned_operator', 'plan', 14, ({ mark }) => mark.assignedOperator],
  ['planned_site_code', 'plan', 12, ({ mark }) => mark.plannedSiteCode],
  ['deadline', 'plan', 12, ({ mark }, language) => deadlineValue(mark.deadline, language)],
  ['funding', 'plan', 14, ({ mark }, language) => mark.funding && WORDS[language].funding[mark.funding]],
  ['status', 'work', 14, ({ mark }, language) => WORDS[language].status[mark.status]],
  ['first_seen', 'work', 12, ({ mark }) => day(mark.firstSeen)],
  ['closed_on', 'work', 12, ({ closedOn }) => day(closedOn)],
  ['author', 'work', 16, ({ mark }) => mark.author],
  ['note', 'work', 30, ({ mark }) => mark.note],
  [
    'claim_verdict',
    'record',
    16,
    ({ mark }, language) => mark.claimVerdict && WORDS[language].verdict[mark.claimVerdict],
  ],
  ['rejected_reason', 'record', 18, ({ rejectedReason }) => rejectedReason],
  ['computed', 'record', 20, (entry, language) => computedText(entry, language)],
  ['commune_code', 'record', 9, ({ commune }) => commune?.communeCode ?? null],
  ['village_code', 'record', 12, ({ mark }) => mark.villageCode],
  ['mark_id', 'record', 12, ({ mark }) => mark.id],
  ['lon', 'record', 11, ({ place }) => place[0]],
  ['lat', 'record', 11, ({ place }) => place[1]],
  [
    'shape',
    'record',
    12,
    ({ mark }) => (mark.geometry.type === 'Point' ? null : wellKnownText(mark.geometry)),
  ],
  ['base', 'record', 12, ({ mark }) => signFields(mark)],
]

export const REGISTER_COLUMNS: readonly RegisterColumn[] = ROWS.map(([key, group, width, value]) => ({
  key,
  group,
  width,
  header: { vi: vietnamese.column[key], en: english.column[key] },
  value,
}))

/** Which columns of the entry hold a computed value. */
export function computedColumns({ mark, facts, village }: RegisterEntry): RegisterColumnKey[] {
  return [
    ...(mark.name === null && village ? (['name'] as const) : []),
    ...(mark.kind === null && facts?.kind ? (['kind'] as const) : []),
    ...SUMMED.filter(key => mark[key] === null && typeof facts?.[key] === 'number'),
  ]
}

/** `Số hộ: 45; Số dân: 210`: header and value of every computed cell. */
function computedText(entry: RegisterEntry, language: Language): string | null {
  const computed = computedColumns(entry)
  if (computed.length === 0) return null
  const parts = REGISTER_COLUMNS.filter(({ key }) => computed.includes(key)).map(
    ({ header, value }) => `${header[language]}: ${value(entry, language)}`,
  )
  return parts.map(part => part.replace(/[\\;]/g, '\\$&')).join('; ')
}

/** A list in one cell; `;`, `,` and `\` inside a part have a `\` before them. `null` for an empty list. */
export function listText(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.map(part => part.replace(/[\\;,]/g, '\\$&')).join('; ')
}

/** An empty list of operators says that every one is missing: a blank cell would read as "not reported". */
function operatorsText(operators: readonly string[], language: Language): string {
  return listText(operators) ?? WORDS[language].everyOperator
}

function kindText(kind: 'trang' | 'lom' | null | undefined, language: Language): string | null {
  return kind ? WORDS[language].kind[kind] : null
}

function flagText(flag: boolean | null, language: Language): string | null {
  if (flag === null) return null
  return WORDS[language][flag ? 'yes' : 'no']
}

const NUMERALS = ['I', 'II', 'III', 'IV'] as const

/** A day, a quarter as papers write it (Quý I/2022), or the text as it stands where it is neither. */
function deadlineValue(deadline: string | null, language: Language): RegisterValue {
  if (deadline === null) return null
  const quarter = /^(\d{4})-Q([1-4])$/.exec(deadline)
  if (quarter)
    return WORDS[language].quarter
      .replace('{{numeral}}', NUMERALS[Number(quarter[2]) - 1]!)
      .replace('{{year}}', quarter[1]!)
  return /^\d{4}-\d{2}-\d{2}$/.test(deadline) ? { day: deadline } : deadline
}
