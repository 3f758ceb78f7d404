/**
 * Reads a list of marks back: one that we wrote (XLSX, CSV, GeoJSON, KML), edited or not, or one of an office in the
 * official columns. Rows of ours are known by the mark's id, others by commune, village and place; what a row states
 * and the mark does not say becomes an edit, everything else stays. Synchronous inside but for opening the file, pure,
 * and never throws for bad data.
 */
import type { GapMark, MarkGeometry, MarkId, MarkStatus } from '@/domain/gap/mark'
import { type FoundPlace, placeFinder } from './find-place'
import { distanceTo, markFinder } from './match-marks'
import { plainText } from './plain-text'
import type { RawList, RawRow } from './raw-row'
import { openList } from './read-lists'
import { readRecords } from './read-records'
import { sameShape } from './read-shape'
import type {
  ReadRow,
  RegisterAnswer,
  RegisterAnswers,
  RegisterFinding,
  RegisterReference,
  RegisterReview,
  StatusChange,
} from './register-review'
import { differing, type Statement, stateRow, untouched } from './state-row'

export async function readRegister(
  bytes: Uint8Array,
  fileName: string,
  reference: RegisterReference,
  answers: RegisterAnswers = {},
): Promise<RegisterReview> {
  const { format, list } = await openList(bytes)
  return reviewOf(fileName, format, readRows(list, reference, answers), list.findings)
}

function reviewOf(
  file: string,
  format: RegisterReview['format'],
  rows: readonly ReadRow[],
  findings: readonly RegisterFinding[],
): RegisterReview {
  const count = (state: ReadRow['state']) => rows.filter(row => row.state === state).length
  const [changed, unchanged] = [count('changed'), count('unchanged')]
  return {
    file,
    format,
    rows,
    matched: changed + unchanged,
    changed,
    unchanged,
    new: count('new'),
    waiting: count('waiting'),
    repeated: count('repeated'),
    findings: [...findings, ...rows.flatMap(row => row.findings)],
  }
}

/** What is known of a row before it is decided what it does. */
interface Known {
  readonly raw: RawRow
  readonly statement: Statement
  readonly place: FoundPlace
  readonly answer: RegisterAnswer | undefined
}

function readRows(list: RawList, reference: RegisterReference, answers: RegisterAnswers): ReadRow[] {
  const findPlace = placeFinder(reference.communes, reference.villages)
  const marks = markFinder(reference)
  const reader = { list, operators: reference.operators ?? [] }
  /** Rows that have spoken of a mark, or made one, by its id; and rows without an id by all that they say. */
  const spoken = new Map<MarkId, number>()
  const said = new Map<string, number>()
  return list.rows.map((raw): ReadRow => {
    const id = plainText(raw.cells.get('mark_id') ?? null)
    const statement = stateRow(raw, reader, id !== null)
    const answer = answers[raw.row]
    const found = findPlace(raw, list.own)
    const place = answer?.kind === 'place' ? { ...found, geometry: answer.geometry, findings: [] } : found
    const known: Known = { raw, statement, place, answer }
    if (id !== null) {
      const before = spoken.get(id)
      if (before !== undefined) return refused(known, id, finding('id-twice', 'error', raw, { row: before }))
      spoken.set(id, raw.row)
      const mark = marks.byId.get(id)
      return mark ? matched(known, mark, true, reference) : fresh(known, id, reference)
    }
    return withoutId(known, { marks, reference, spoken, said })
  })
}

interface Reader {
  readonly marks: ReturnType<typeof markFinder>
  readonly reference: RegisterReference
  readonly spoken: Map<MarkId, number>
  readonly said: Map<string, number>
}

function withoutId(known: Known, { marks, reference, spoken, said }: Reader): ReadRow {
  const { raw, statement, place, answer } = known
  if (answer?.kind === 'mark') {
    const mark = marks.byId.get(answer.id)
    if (mark) {
      spoken.set(mark.id, raw.row)
      return matched(known, mark, false, reference)
    }
  }
  if (place.geometry === null) return { ...blankRow(known), state: 'waiting' }
  const text = JSON.stringify([
    statement.fields,
    statement.status,
    place.geometry,
    place.commune?.communeCode,
  ])
  const before = said.get(text)
  if (answer?.kind === 'new') return fresh(known, null, reference)
  if (before !== undefined) return refused(known, null, finding('repeated-row', 'info', raw, { row: before }))
  said.set(text, raw.row)
  const candidates = marks.find({
    name: statement.fields.name ?? place.village?.villageName ?? null,
    communeCode: place.commune?.communeCode ?? null,
    geometry: place.geometry,
    changesNothing: mark => matched(known, mark, false, reference).state === 'unchanged',
  })
  const [only] = candidates
  if (only === undefined) return fresh(known, null, reference)
  if (candidates.length > 1 || spoken.has(only.id))
    return {
      ...blankRow(known),
      state: 'waiting',
      candidates: candidates.map(({ id }) => id),
      findings: [
        ...blankRow(known).findings,
        finding('several-marks', 'warning', raw, { count: candidates.length }),
      ],
    }
  spoken.set(only.id, raw.row)
  return matched(known, only, false, reference)
}

const finding = (
  code: RegisterFinding['code'],
  severity: RegisterFinding['severity'],
  { row }: RawRow,
  context: RegisterFinding['context'] = {},
): RegisterFinding => ({ code, severity, row, column: null, value: null, context })

const blankRow = ({ raw, statement, place }: Known): Omit<ReadRow, 'state'> => ({
  row: raw.row,
  markId: null,
  fields: statement.fields,
  status: null,
  history: [],
  evidence: [],
  candidates: [],
  findings: [...statement.findings, ...place.findings],
})

const refused = (known: Known, markId: MarkId | null, why: RegisterFinding): ReadRow => ({
  ...blankRow(known),
  markId,
  state: 'repeated',
  findings: [why],
})

/** A mark that the register does not have; an id that the file brings stays its id. */
function fresh(known: Known, id: MarkId | null, reference: RegisterReference): ReadRow {
  const { raw, statement, place } = known
  const row = blankRow(known)
  if (place.geometry === null) return { ...row, markId: id, state: 'waiting' }
  // What was closed on a day had been seen by then.
  const { status: said, closedOn } = statement
  const closedBefore = said === 'closed' && closedOn !== null && closedOn < reference.day
  const day = closedBefore ? closedOn : reference.day
  const firstSeen = statement.fields.firstSeen ?? day
  const assumed = statement.fields.firstSeen ? [] : [finding('day-assumed', 'info', raw, { date: day })]
  const village = place.village && { villageCode: place.village.villageCode }
  const records = readRecords(raw.records, null)
  const status = statusChange(known, { status: 'reported', history: records.history }, reference)
  return {
    ...row,
    ...records,
    markId: id,
    state: 'new',
    fields: { ...village, ...statement.fields, firstSeen, geometry: place.geometry },
    status: status.change,
    findings: [
      ...row.findings,
      ...reachingOut(raw, place.geometry, reference),
      ...assumed,
      ...status.findings,
    ],
  }
}

function matched(known: Known, mark: GapMark, named: boolean, reference: RegisterReference): ReadRow {
  const { raw, statement } = known
  const row = blankRow(known)
  const shape = named ? shapeChange(known, mark) : { findings: [] }
  const fields = { ...differing(mark, statement, named), ...shape.fields }
  const records = readRecords(raw.records, mark)
  const status =
    named && untouched(statement, 'status', statement.status as MarkStatus)
      ? { change: null, findings: [] }
      : statusChange(known, mark, reference)
  const same =
    Object.keys(fields).length === 0 &&
    status.change === null &&
    records.history.length === 0 &&
    records.evidence.length === 0
  return {
    ...row,
    ...records,
    markId: mark.id,
    state: same ? 'unchanged' : 'changed',
    fields,
    status: status.change,
    // Where the mark lies is known: that the list does not say is no fault.
    findings: [
      ...statement.findings,
      ...shape.findings,
      ...reachingOut(raw, shape.fields?.geometry ?? null, reference),
      ...status.findings,
      ...keptHistory(known, mark),
    ],
  }
}

/** A shape that is taken and reaches beyond the province: it stays as the list gives it, and the list is told. */
function reachingOut(
  raw: RawRow,
  geometry: MarkGeometry | null,
  { outside }: RegisterReference,
): readonly RegisterFinding[] {
  const share = geometry === null ? null : (outside?.(geometry) ?? null)
  if (share === null || share === 0) return []
  if (share === 1) return [finding('shape-outside', 'warning', raw)]
  // Part of it is, so neither 0 nor 100.
  const percent = Math.min(99, Math.max(1, Math.round(100 * share)))
  return [finding('shape-partly-outside', 'warning', raw, { percent })]
}

/** Of a row that names its mark: another point, or another shape. Coordinates alone never flatten a shape. */
function shapeChange(
  { raw, place, statement }: Known,
  mark: GapMark,
): { readonly fields?: { readonly geometry: MarkGeometry }; readonly findings: readonly RegisterFinding[] } {
  const findings = place.findings.filter(
    ({ code }) => code === 'place-outside' || code === 'shape-unreadable',
  )
  const { geometry, village } = place
  if (geometry === null || village !== null || sameShape(geometry, mark.geometry)) return { findings }
  if (untouched(statement, 'geometry', geometry)) return { findings }
  const onlyCoordinates = raw.shape === null && plainText(raw.cells.get('shape') ?? null) === null
  if (mark.geometry.type === 'Point' || !onlyCoordinates) return { fields: { geometry }, findings }
  const moved = geometry.type === 'Point' && distanceTo(mark.geometry, geometry.coordinates) > 1
  return { findings: moved ? [...findings, finding('shape-kept', 'warning', raw)] : findings }
}

function statusChange(
  { raw, statement }: Known,
  before: Pick<GapMark, 'status' | 'history'>,
  { day }: RegisterReference,
): { readonly change: StatusChange | null; readonly findings: readonly RegisterFinding[] } {
  const { status, closedOn, rejectedReason } = statement
  if (status === null || status === before.status) return { change: null, findings: [] }
  if (status === 'rejected' && rejectedReason === null)
    return { change: null, findings: [finding('reason-missing', 'warning', raw)] }
  const reason = status === 'rejected' ? rejectedReason : null
  if (status !== 'closed') return { change: { status, on: day, reason }, findings: [] }
  // History is told forwards, and nothing has happened tomorrow; what a list of ours says of its marks stands.
  if (closedOn !== null && plainText(raw.cells.get('mark_id') ?? null) !== null)
    return { change: { status, on: closedOn, reason }, findings: [] }
  const last = before.history.findLast(entry => entry.on <= day && entry.status !== status)?.on ?? ''
  const on = closedOn === null || closedOn > day ? day : closedOn < last ? last : closedOn
  const findings =
    closedOn === null
      ? [finding('closing-day-assumed', 'info', raw, { date: on })]
      : closedOn === on
        ? []
        : [{ ...finding('closing-day-moved', 'warning', raw, { date: on }), value: closedOn }]
  return { change: { status, on, reason }, findings }
}

/** Day and reason of a status that stays stand in the history, and history is not rewritten. */
function keptHistory({ raw, statement }: Known, mark: GapMark): readonly RegisterFinding[] {
  const entry = mark.history.findLast(({ status }) => status === mark.status)
  const { closedOn, rejectedReason } = statement
  const otherDay = mark.status === 'closed' && closedOn !== null && closedOn !== entry?.on
  const otherReason =
    mark.status === 'rejected' &&
    rejectedReason !== null &&
    rejectedReason !== plainText(entry?.reason ?? null)
  return otherDay || otherReason ? [finding('history-kept', 'info', raw)] : []
}
