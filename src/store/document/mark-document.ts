/**
 * The marks of a plan document: one flat map of edits, and a reader that re-reads only the marks whose edits came or
 * went. An edit is never changed by anybody else than who wrote it, and merging is nothing but having more edits.
 */
import * as Y from 'yjs'
import type { GapMark, MarkConflict, MarkId, Register, RemovedMark, Writer } from '@/domain/gap/mark'
import { EMPTY_REGISTER } from '@/domain/gap/mark'
import { byFirstSeen, markChange, registerOf } from '@/domain/plan/mark-change'
import type { MarkChange } from '@/domain/plan/mark-record'
import {
  editKey,
  type Known,
  knownTo,
  type MarkEdit,
  partsOfKey,
  readEdit,
  type SavedEdit,
  savedEdit,
} from './mark-edit'
import { readMark } from './read-mark'
import { ROOTS } from './vocabulary'

/** An edit that was written, with what it takes to take it back and to bring it again. */
export interface WrittenEdit {
  readonly id: MarkId
  readonly key: string
  readonly saved: SavedEdit
  readonly change: MarkChange
  /** It made the mark: taking it back removes the mark, since others may have worked on it meanwhile. */
  readonly made: boolean
  readonly writer: Writer | null
}

export interface MarkDocument {
  /**
   * Writes changes; call it inside one transaction. `before`: edits of the same gesture, which the new ones take the
   * place of where they do as much. `writer`: whose they are. @returns all edits of the gesture.
   */
  readonly write: (
    changes: readonly MarkChange[],
    before?: readonly WrittenEdit[],
    writer?: Writer | null,
  ) => WrittenEdit[]
  /** Takes edits back, inside one transaction. @returns what brings them again. */
  readonly takeBack: (edits: readonly WrittenEdit[]) => () => void
  /** Reads what came, a mark a step, yielding how much is read, 0…1: `register` then finds them read. */
  readonly reading: () => Generator<number, void>
  /** All marks; those that did not change keep their identity. */
  readonly register: () => Register
}

/** Above so many touched marks the list is sorted anew; below, each is moved by itself. */
const FEW = 64

export function createMarkDocument(document: Y.Doc): MarkDocument {
  const saved = document.getMap<SavedEdit>(ROOTS.marks)
  const edits = new Map<MarkId, Map<string, MarkEdit>>()
  const conflicts = new Map<MarkId, readonly MarkConflict[]>()
  const marks = new Map<MarkId, GapMark>()
  const removed = new Map<MarkId, RemovedMark>()
  const touched = new Set<MarkId>()
  /** Keys that were written in the transaction under way, and read as they were. */
  const readAlready = new Set<string>()
  let register: Register = EMPTY_REGISTER
  /** What was read since the register was last put together. */
  let changed: (readonly [GapMark | undefined, GapMark | null])[] = []
  let conflictsChanged = false
  let removedChanged = false

  const take = (key: string) => {
    const parts = partsOfKey(key)
    if (!parts) return
    touched.add(parts.id)
    const edit = saved.has(key) ? readEdit(key, saved.get(key)) : null
    const ofMark = edits.get(parts.id)
    if (edit && ofMark) ofMark.set(key, edit)
    else if (edit) edits.set(parts.id, new Map([[key, edit]]))
    else if (ofMark?.delete(key) && ofMark.size === 0) edits.delete(parts.id)
  }
  for (const key of saved.keys()) take(key)
  saved.observe(event => {
    for (const key of event.keysChanged) if (!readAlready.delete(key)) take(key)
  })

  const put = (key: string, value: SavedEdit) => {
    saved.set(key, value)
    // The next change of the same transaction must know this one already.
    take(key)
    readAlready.add(key)
  }
  const drop = (key: string) => {
    if (!saved.has(key)) return
    saved.delete(key)
    take(key)
    readAlready.add(key)
  }
  const writeOne = (change: MarkChange, writer: Writer | null, knowing?: Known): WrittenEdit => {
    const before = [...(edits.get(change.id)?.values() ?? [])]
    const made = change.does === 'put' && before.length === 0
    const key = editKey(change.id, document.clientID, Y.getState(document.store, document.clientID))
    const value = savedEdit(change, knowing ?? knownTo(change, before), made, writer)
    put(key, value)
    return { id: change.id, key, saved: value, change, made, writer }
  }

  const readTouched = (id: MarkId) => {
    touched.delete(id)
    const before = marks.get(id)
    const read = readMark(id, [...(edits.get(id)?.values() ?? [])])
    const mark = before && read.mark && sameMark(before, read.mark) ? before : read.mark
    if (mark !== (before ?? null)) changed.push([before, mark])
    removedChanged ||= read.removed !== null || removed.has(id)
    if (read.removed) removed.set(id, read.removed)
    else removed.delete(id)
    if (mark) marks.set(id, mark)
    else marks.delete(id)
    conflictsChanged ||= !sameConflicts(conflicts.get(id) ?? [], read.conflicts)
    // They are listed in the order of the marks, and this one may have changed its place.
    conflictsChanged ||= read.conflicts.length > 0 && before?.firstSeen !== mark?.firstSeen
    if (read.conflicts.length > 0) conflicts.set(id, read.conflicts)
    else conflicts.delete(id)
  }

  return {
    write(changes, before = [], writer = null) {
      const gesture = new Map(before.map(edit => [edit.key, edit]))
      const latest = new Map(before.map(edit => [edit.id, edit]))
      for (const change of changes) {
        const last = latest.get(change.id)
        const written = writeOne(change, writer)
        if (last && replaces(change, last.change)) {
          drop(last.key)
          gesture.delete(last.key)
        }
        gesture.set(written.key, written)
        latest.set(change.id, written)
      }
      return [...gesture.values()]
    },
    takeBack(taken) {
      const again: (() => void)[] = []
      for (const edit of [...taken].reverse()) {
        const parts = partsOfKey(edit.key)
        if (edit.made && parts) {
          // It knows that one edit only: whatever anybody else did to the mark keeps it there, as a conflict.
          const known = { until: new Map([[parts.client, parts.clock]]), removals: [] }
          const { key } = writeOne(markChange(edit.id, { does: 'remove' }), edit.writer, known)
          again.push(() => drop(key))
        } else {
          drop(edit.key)
          again.push(() => put(edit.key, edit.saved))
        }
      }
      return () => {
        for (const bring of again.reverse()) bring()
      }
    },
    *reading() {
      const total = touched.size
      let read = 0
      for (const id of touched) {
        readTouched(id)
        read += 1
        yield read / total
      }
    },
    register() {
      for (const id of touched) readTouched(id)
      if (changed.length === 0 && !conflictsChanged && !removedChanged) return register
      register = registerOf(
        changed.length > 0 ? listed(register.marks, changed, marks) : register.marks,
        conflictsChanged ? listedConflicts(conflicts, marks) : register.conflicts,
        removedChanged ? [...removed.values()] : (register.removed ?? []),
      )
      changed = []
      conflictsChanged = false
      removedChanged = false
      return register
    },
  }
}

/** Whether an edit leaves nothing to be seen of an earlier one of the same gesture: it states all that it stated. */
const replaces = (later: MarkChange, earlier: MarkChange): boolean =>
  later.does === 'edit' &&
  earlier.does === 'edit' &&
  Object.keys(earlier.fields).every(field => field in later.fields) &&
  earlier.history.length +
    earlier.evidence.length +
    earlier.evidenceRemoved.length +
    earlier.claims.length ===
    0

function listed(
  before: readonly GapMark[],
  changed: readonly (readonly [GapMark | undefined, GapMark | null])[],
  all: ReadonlyMap<MarkId, GapMark>,
): GapMark[] {
  if (changed.length > FEW) return [...all.values()].sort(byFirstSeen)
  const list = [...before]
  for (const [was, is] of changed) {
    const place = was ? placeOf(list, was) : -1
    if (place >= 0 && is && byFirstSeen(list[place], is) === 0) list[place] = is
    else {
      if (place >= 0) list.splice(place, 1)
      if (is) list.splice(placeOf(list, is), 0, is)
    }
  }
  return list
}

/** Where the mark stands in the list, or would stand. */
function placeOf(list: readonly GapMark[], mark: GapMark): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (byFirstSeen(list[middle], mark) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** In the order of the marks, then of the fields. */
const listedConflicts = (
  conflicts: ReadonlyMap<MarkId, readonly MarkConflict[]>,
  marks: ReadonlyMap<MarkId, GapMark>,
): MarkConflict[] =>
  [...conflicts.keys()]
    .flatMap(id => marks.get(id) ?? [])
    .sort(byFirstSeen)
    .flatMap(({ id }) => conflicts.get(id) ?? [])

/** Values of edits that did not change are the same objects: comparing parts by identity is enough for most. */
function sameMark(a: GapMark, b: GapMark): boolean {
  return (Object.keys(b) as (keyof GapMark)[]).every(
    part =>
      a[part] === b[part] ||
      (typeof a[part] === 'object' && JSON.stringify(a[part]) === JSON.stringify(b[part])),
  )
}

const sameConflicts = (a: readonly MarkConflict[], b: readonly MarkConflict[]): boolean =>
  a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b))
