/**
 * A mark, and where people disagree about it, from all edits that were ever made of it and not taken back (rules P2…P7
 * of `domain/plan`). The answer depends on the set of edits alone, never on the order in which they came.
 */
import {
  freshMark,
  type GapMark,
  type MarkConflict,
  type MarkField,
  type MarkFields,
  type MarkId,
  type RemovedMark,
  type Writer,
} from '@/domain/gap/mark'
import { inOrder, sameFieldValue } from '@/domain/plan/mark-change'
import { MARK_FIELDS } from '@/domain/plan/mark-fields'
import { knew, type MarkEdit } from './mark-edit'

export interface MarkRead {
  /** `null`: removed, or without a place that could be read. */
  readonly mark: GapMark | null
  readonly conflicts: readonly MarkConflict[]
  /** The mark as it was when it was taken out, where the day is known. */
  readonly removed: RemovedMark | null
}

/** What a mark says of a field that nobody stated. Its place and its day are always stated. */
const UNSTATED = freshMark({ type: 'Point', coordinates: [0, 0] }, '')
const NOTHING: MarkRead = { mark: null, conflicts: [], removed: null }

export function readMark(id: MarkId, edits: readonly MarkEdit[]): MarkRead {
  const removal = removalOf(edits)
  const on = removal === 'removed' ? removalDay(edits) : null
  if (removal === 'removed' && on === null) return NOTHING
  const conflicts: MarkConflict[] = []
  const stating = edits.filter(({ kind }) => kind === 'work')
  const said: Partial<MarkFields> = stating[0]?.set ?? {}
  const fields = stating.length > 1 ? ({} as Record<MarkField, unknown>) : said
  // Most marks are one edit: there is nothing to compare.
  if (stating.length > 1)
    for (const field of MARK_FIELDS) {
      const said = statedOf(field, stating)
      if (said.length > 0) (fields as Record<MarkField, unknown>)[field] = said[0].value
      if (said.length > 1) conflicts.push(conflictOf(id, field, said))
    }
  if (!fields.geometry || !fields.firstSeen) return NOTHING
  if (removal === 'disputed') conflicts.push(conflictOf(id, 'removed', removalSides(edits)))
  const mark = markOf(id, fields as Partial<MarkFields>, edits)
  return on === null ? { mark, conflicts, removed: null } : { ...NOTHING, removed: { mark, on } }
}

/** Written out field by field: 20,000 objects of one shape take a fraction of the room and time of spread ones. */
function markOf(id: MarkId, said: Partial<MarkFields>, edits: readonly MarkEdit[]): GapMark {
  const one = edits.length === 1 ? edits[0] : null
  return {
    id,
    geometry: said.geometry ?? UNSTATED.geometry,
    name: said.name ?? null,
    villageCode: said.villageCode ?? null,
    technologies: said.technologies ?? UNSTATED.technologies,
    operators: said.operators ?? UNSTATED.operators,
    kind: said.kind ?? null,
    households: said.households ?? null,
    population: said.population ?? null,
    pupils: said.pupils ?? null,
    gridPower: said.gridPower ?? null,
    especiallyDisadvantaged: said.especiallyDisadvantaged ?? null,
    roadAccess: said.roadAccess ?? null,
    obstacle: said.obstacle ?? null,
    assignedOperator: said.assignedOperator ?? null,
    plannedSiteCode: said.plannedSiteCode ?? null,
    deadline: said.deadline ?? null,
    funding: said.funding ?? null,
    claimVerdict: said.claimVerdict ?? null,
    status: said.status ?? UNSTATED.status,
    firstSeen: said.firstSeen ?? UNSTATED.firstSeen,
    author: said.author ?? null,
    note: said.note ?? null,
    history: inOrder(once(one ? one.statuses : edits.flatMap(({ statuses }) => statuses))),
    evidence: one ? inOrder(once(one.evidence)) : evidenceOf(edits),
    claims: claimsOf(edits),
  }
}

/** A value, and the edits that say so. */
interface Said {
  readonly value: unknown
  readonly edits: MarkEdit[]
}

/** The values that stand for a field: those that nobody replaced knowing of them. Different ones are a conflict. */
function statedOf(field: MarkField, edits: readonly MarkEdit[]): Said[] {
  const stating = edits.filter(({ set }) => field in set)
  if (stating.length < 2) return stating.map(edit => ({ value: edit.set[field], edits: [edit] }))
  const said: Said[] = []
  for (const edit of standing(stating)) {
    const same = said.find(({ value }) => sameFieldValue(value, edit.set[field]))
    if (same) same.edits.push(edit)
    else said.push({ value: edit.set[field], edits: [edit] })
  }
  return said.length < 2 ? said : said.sort((a, b) => byText(a.value, b.value))
}

function conflictOf(id: MarkId, field: MarkConflict['field'], said: readonly Said[]): MarkConflict {
  const values = said.map(({ value }) => value)
  const writers = said.map(({ edits }) => writersOf(edits))
  return writers.some(list => list.length > 0) ? { id, field, values, writers } : { id, field, values }
}

/** Each once, in one order whoever reads; those of whom nothing is known are left out. */
function writersOf(edits: readonly MarkEdit[]): readonly Writer[] {
  const known = edits.map(({ writer }) => writer).filter(({ by, on }) => by !== null || on !== null)
  const each = new Map(known.map(writer => [JSON.stringify([writer.on ?? '~', writer.by ?? '~']), writer]))
  return [...each.keys()].sort(compare).map(key => each.get(key)!)
}

/** Those edits that none of the others knew. Edits that claim to know each other in a circle (damage) all stand. */
function standing(edits: readonly MarkEdit[]): readonly MarkEdit[] {
  const left = edits.filter(edit => !edits.some(other => knew(other, edit)))
  return left.length > 0 ? left : edits
}

/** `disputed`: somebody removed it, somebody else edited it without knowing, or chose to keep it meanwhile. */
function removalOf(edits: readonly MarkEdit[]): 'none' | 'removed' | 'disputed' {
  const decided = edits.filter(({ removed }) => removed !== null)
  if (decided.length === 0) return 'none'
  const last = standing(decided)
  const removals = last.filter(({ removed }) => removed === true)
  if (removals.length === 0) return 'none'
  if (removals.length < last.length) return 'disputed'
  // Claims are written down by themselves: nobody misses them with the mark.
  const unknown = edits.some(edit => edit.kind === 'work' && !removals.some(removal => knew(removal, edit)))
  return unknown ? 'disputed' : 'removed'
}

/** Who keeps the mark, by choice or by work that no removal knew, and who removed it. */
function removalSides(edits: readonly MarkEdit[]): readonly Said[] {
  const last = standing(edits.filter(({ removed }) => removed !== null))
  const removals = last.filter(({ removed }) => removed === true)
  const work = edits.filter(edit => edit.kind === 'work' && !removals.some(removal => knew(removal, edit)))
  return [
    { value: false, edits: work },
    { value: true, edits: removals },
  ]
}

/** Of several that stand, the first; `null`: none says. */
const removalDay = (edits: readonly MarkEdit[]): RemovedMark['on'] | null =>
  standing(edits.filter(({ removed }) => removed !== null))
    .flatMap(({ removedOn }) => removedOn ?? [])
    .sort(compare)[0] ?? null

/** A piece of evidence is gone when somebody who knew it took it away. */
function evidenceOf(edits: readonly MarkEdit[]): GapMark['evidence'] {
  const takingAway = edits.filter(({ evidenceRemoved }) => evidenceRemoved.length > 0)
  return inOrder(
    once(
      edits.flatMap(edit =>
        edit.evidence.filter(
          ({ id }) => !takingAway.some(other => other.evidenceRemoved.includes(id) && knew(other, edit)),
        ),
      ),
    ),
  )
}

/** One entry a dataset version: the one written last, and of two written apart the earlier day. */
function claimsOf(edits: readonly MarkEdit[]): GapMark['claims'] {
  const claiming = edits.filter(({ claims }) => claims.length > 0)
  if (claiming.length === 0) return []
  const versions = new Set(claiming.flatMap(({ claims }) => claims.map(({ id }) => id)))
  const last = [...versions].flatMap(version => {
    const holds = ({ id }: { readonly id: string }) => id === version
    return standing(claiming.filter(({ claims }) => claims.some(holds))).flatMap(({ claims }) =>
      claims.filter(holds),
    )
  })
  return inOrder(once(last, 'id'))
}

/**
 * Each entry once, in one order whoever reads. Entries that share an id and say different things are both kept: an
 * entry is lost by nobody's mistake. `by` `id`: only the first of an id.
 */
function once<T extends { readonly id: string; readonly on: string | null }>(
  entries: readonly T[],
  by: 'content' | 'id' = 'content',
): readonly T[] {
  if (entries.length < 2) return entries
  const kept = new Map<string, T>()
  for (const entry of [...entries].sort((a, b) => compare(a.on ?? '~', b.on ?? '~') || byText(a, b))) {
    const key = by === 'id' ? entry.id : JSON.stringify(entry)
    if (!kept.has(key)) kept.set(key, entry)
  }
  return [...kept.values()]
}

/** By their text; nothing stated comes last. */
const byText = (a: unknown, b: unknown): number =>
  Number(a === null) - Number(b === null) || compare(JSON.stringify(a), JSON.stringify(b))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
