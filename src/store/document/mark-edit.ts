/**
 * One edit of one mark, as it is saved and as it is read. An edit is written once, under a key of its own, and says
 * which edits its author knew (`over`): by that alone two edits can be told apart into "later" and "meanwhile",
 * whatever clocks and the order of arrival say.
 */
import type {
  ClaimEntry,
  Evidence,
  MarkField,
  MarkFields,
  MarkId,
  StatusEntry,
  Writer,
} from '@/domain/gap/mark'
import { isCalendarDate } from '@/domain/plan/calendar-date'
import { MARK_FIELDS, mayHold, orderlyFields } from '@/domain/plan/mark-fields'
import type { MarkChange } from '@/domain/plan/mark-record'
import type { IsoDate } from '@/domain/units'
import { EDIT, EVIDENCE_WORDS, FIELD_WORDS, STATUS_WORDS, WORDS_OF_FIELD } from './mark-vocabulary'
import { meaningOf } from './vocabulary'

/**
 * What its author knew of the mark. Undo takes a person's edits back in reverse order, so that of one author's edits
 * the last one known stands for all before it. That holds neither for removals, which undo itself writes, nor for
 * claims, which no step holds: the former are named one by one, the latter only know each other.
 */
export interface Known {
  /** The last clock known of every author (base 36). */
  readonly until: ReadonlyMap<string, number>
  /** Removals known, as `client.clock`. */
  readonly removals: readonly string[]
}

export interface MarkEdit {
  readonly key: string
  /** Who wrote it (one tab, one life) and when in that life: no two edits share both. */
  readonly client: string
  readonly clock: number
  readonly kind: 'work' | 'removal' | 'claim'
  readonly over: Known
  /** Fields that it states and that this version can read. */
  readonly set: Partial<MarkFields>
  readonly statuses: readonly StatusEntry[]
  readonly evidence: readonly Evidence[]
  readonly evidenceRemoved: readonly string[]
  readonly claims: readonly ClaimEntry[]
  /** `null`: it neither removes nor keeps. */
  readonly removed: boolean | null
  /** Of a removal; `null`: it does not say. */
  readonly removedOn: IsoDate | null
  /** As it was signed; edits that older versions wrote are not. */
  readonly writer: Writer
}

/** Plain values, as Yjs keeps them. */
export type SavedEdit = Readonly<Record<string, unknown>>

const RADIX = 36

export const editKey = (id: MarkId, client: number, clock: number): string =>
  `${id}/${client.toString(RADIX)}.${clock.toString(RADIX)}`

/** Whose mark a key belongs to, and which edit it is; `null` for a key that is none of ours. */
export function partsOfKey(key: string): (Pick<MarkEdit, 'client' | 'clock'> & { id: MarkId }) | null {
  const slash = key.lastIndexOf('/')
  const dot = key.lastIndexOf('.')
  if (slash < 1 || dot < slash + 2) return null
  const clock = Number.parseInt(key.slice(dot + 1), RADIX)
  return Number.isNaN(clock) ? null : { id: key.slice(0, slash), client: key.slice(slash + 1, dot), clock }
}

/** Whether the author of `edit` knew `other`. */
export function knew(edit: MarkEdit, other: MarkEdit): boolean {
  if (edit.key === other.key) return false
  if (other.kind === 'removal') return edit.over.removals.includes(nameOf(other))
  if ((edit.kind === 'claim') !== (other.kind === 'claim')) return false
  return (edit.over.until.get(other.client) ?? -1) >= other.clock
}

/** What somebody knows who sees these edits of a mark and makes another of them. */
export function knownTo(change: MarkChange, edits: readonly MarkEdit[]): Known {
  const claims = isClaim(change)
  const until = new Map<string, number>()
  for (const { kind, client, clock } of edits)
    if (kind !== 'removal' && (kind === 'claim') === claims)
      until.set(client, Math.max(until.get(client) ?? -1, clock))
  const removals = claims ? [] : edits.filter(({ kind }) => kind === 'removal').map(nameOf)
  return { until, removals }
}

const nameOf = ({ client, clock }: MarkEdit): string => `${client}.${clock.toString(RADIX)}`

const isClaim = ({ does, fields, history, evidence, evidenceRemoved, claims }: MarkChange): boolean =>
  does === 'edit' &&
  claims.length > 0 &&
  Object.keys(fields).length + history.length + evidence.length + evidenceRemoved.length === 0

/**
 * What is saved of a change. `fresh`: nobody has said anything of the mark; then fields that state nothing are left
 * out. Put where there was one, a mark states all of them, and is there again if it was removed. `writer`: what the
 * product notes by itself is signed by nobody.
 */
export function savedEdit(
  change: MarkChange,
  known: Known,
  fresh: boolean,
  writer: Writer | null = null,
): SavedEdit {
  const { does, fields, history, evidence, evidenceRemoved, claims, removedOn = null } = change
  const stated = Object.entries(fields) as [MarkField, unknown][]
  const again = does === 'keep' || (does === 'put' && !fresh)
  const set = stated
    .filter(([, value]) => !(fresh && (value === null || isEmptyList(value))))
    .map(([field, value]) => [FIELD_WORDS[field], WORDS_OF_FIELD[field]?.[value as string] ?? value])
  const parts: [string, unknown][] = [
    [EDIT.over, Object.fromEntries(known.until)],
    [EDIT.overRemovals, known.removals],
    [EDIT.set, set.length > 0 ? Object.fromEntries(set) : null],
    [EDIT.statuses, history.map(entry => ({ ...entry, status: STATUS_WORDS[entry.status] }))],
    [EDIT.evidence, evidence.map(entry => ({ ...entry, kind: EVIDENCE_WORDS[entry.kind] }))],
    [EDIT.evidenceRemoved, evidenceRemoved],
    [EDIT.claims, claims.map(({ id, on, covered }) => ({ id, on, covered: savedClaims(covered) }))],
    [EDIT.removed, does === 'remove' ? true : again ? false : null],
    [EDIT.removedOn, does === 'remove' ? removedOn : null],
    [EDIT.by, writer?.by ?? null],
    [EDIT.on, writer?.on ?? null],
  ]
  return Object.fromEntries(
    parts.filter(([name, value]) => name === EDIT.over || (value !== null && !isEmptyList(value))),
  )
}

/** Reads what it can; never throws for what it finds. `null`: no edit at all. */
export function readEdit(key: string, saved: unknown): MarkEdit | null {
  const parts = partsOfKey(key)
  if (!parts || !isRecord(saved)) return null
  const until = isRecord(saved[EDIT.over]) ? Object.entries(saved[EDIT.over] as object) : []
  const removed = saved[EDIT.removed]
  const removedOn = saved[EDIT.removedOn]
  const content = {
    set: isRecord(saved[EDIT.set]) ? readFields(saved[EDIT.set] as SavedEdit) : {},
    statuses: records(saved[EDIT.statuses]).flatMap(readStatus),
    evidence: records(saved[EDIT.evidence]).flatMap(readEvidence),
    evidenceRemoved: list(saved[EDIT.evidenceRemoved]).filter(id => typeof id === 'string'),
    claims: records(saved[EDIT.claims]).flatMap(readClaim),
    removed: typeof removed === 'boolean' ? removed : null,
    removedOn:
      removed === true && typeof removedOn === 'string' && isCalendarDate(removedOn) ? removedOn : null,
  }
  const claimsOnly =
    saved[EDIT.claims] !== undefined &&
    Object.keys(saved).every(name => name === EDIT.over || name === EDIT.claims)
  return {
    key,
    client: parts.client,
    clock: parts.clock,
    kind: removed === true ? 'removal' : claimsOnly ? 'claim' : 'work',
    over: {
      until: new Map(until.filter((entry): entry is [string, number] => typeof entry[1] === 'number')),
      removals: list(saved[EDIT.overRemovals]).filter(name => typeof name === 'string'),
    },
    ...content,
    writer: readWriter(saved),
  }
}

function readWriter({ [EDIT.by]: by, [EDIT.on]: on }: SavedEdit): Writer {
  return { by: textOr(by), on: typeof on === 'string' && isCalendarDate(on) ? on : null }
}

function readFields(saved: SavedEdit): Partial<MarkFields> {
  const read: Record<string, unknown> = {}
  for (const field of MARK_FIELDS) {
    const value = saved[FIELD_WORDS[field]]
    if (value === undefined) continue
    const words = WORDS_OF_FIELD[field]
    const meant = words && value !== null ? meaningOf(words, value) : value
    if (meant !== undefined && mayHold(field, meant)) read[field] = meant
  }
  return orderlyFields(read)
}

function readStatus(saved: SavedEdit): StatusEntry[] {
  const { id, on, by, reason } = saved
  const status = meaningOf(STATUS_WORDS, saved.status)
  if (!status || typeof id !== 'string' || typeof on !== 'string' || !isCalendarDate(on)) return []
  return [{ id, status, on, by: textOr(by), reason: textOr(reason) }]
}

function readEvidence(saved: SavedEdit): Evidence[] {
  const { id, on, source, photo, note } = saved
  const kind = meaningOf(EVIDENCE_WORDS, saved.kind)
  if (!kind || typeof id !== 'string') return []
  const day = typeof on === 'string' && isCalendarDate(on) ? on : null
  return [{ id, kind, on: day, source: textOr(source), photo: textOr(photo), note: textOr(note) }]
}

function readClaim(saved: SavedEdit): ClaimEntry[] {
  const { id, on, covered } = saved
  if (typeof id !== 'string' || typeof on !== 'string' || !isCalendarDate(on) || !isRecord(covered)) return []
  const pairs = Object.entries(covered as object).flatMap(([operator, technologies]) =>
    list(technologies).map(technology => ({ operator, technology })),
  )
  return [{ id, on, covered: pairs.filter(pair => mayHold('technologies', [pair.technology])) } as ClaimEntry]
}

/** Operator by operator: a register has one such entry a mark and version, and most are alike. */
function savedClaims(covered: ClaimEntry['covered']): Record<string, string[]> {
  const saved: Record<string, string[]> = {}
  for (const { operator, technology } of covered) {
    saved[operator] ??= []
    saved[operator].push(technology)
  }
  return saved
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0
const isRecord = (value: unknown): value is SavedEdit =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const records = (value: unknown): SavedEdit[] => list(value).filter(isRecord)
const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null)
