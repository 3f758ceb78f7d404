/**
 * The one open plan: its document, its history, and the snapshot that the screen reads. Commands change it through
 * `change`, `undo` and `redo`; persistence feeds it what was saved and what other tabs did, and a plan file what
 * others did.
 */
import * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import { TECHNOLOGIES } from '@/domain/dataset/records'
import type { Writer } from '@/domain/gap/mark'
import { recordsOfAllocation } from '@/domain/plan/allocation-settings'
import { type Change, isEmpty, sameParts, sameValue } from '@/domain/plan/change'
import type { Plan } from '@/domain/plan/plan'
import { stepSubject } from '@/domain/plan/step-subject'
import { createPlanHistory } from '../history/plan-history'
import type { StepName } from '../history/step-names'
import { type CurrentPlan, currentPlan } from './current-plan'
import { createMarkDocument } from './mark-document'
import { migrate } from './migrations'
import { applyChange, decisionsOf, firstUpdate, isBlank, madeOn, readPlan } from './plan-document'
import { type PlanPiece, planPieces } from './plan-pieces'
import { createRecordReader } from './read-records'

/** Origin of what comes from the database or from another tab: neither undone here nor saved again. */
export const FROM_ELSEWHERE = Symbol('from elsewhere')

/** Origins of what is saved here like a change, and is no step of ours. */
const FROM_FILE = Symbol('from file')
const NOTED = Symbol('noted')

export interface LivePlan {
  readonly document: Y.Doc
  /** What it holds, as a state vector (Yjs). */
  readonly known: () => Uint8Array
  /** All of it in pieces, to be written in slices; it may change meanwhile. */
  readonly pieces: () => Generator<PlanPiece, void>
  /** Begins with what was saved; nothing saved begins the first plan. Until then changes are refused. */
  readonly open: (saved: readonly Uint8Array[]) => void
  /** Merges an update of another tab, which that tab has saved. */
  readonly merge: (update: Uint8Array) => void
  /** Merges what somebody sent: saved here like a change, but nobody's to undo. Refused (`false`) before `open`. */
  readonly take: (update: Uint8Array) => boolean
  /**
   * The same in pieces (`planPieces`), one a step, for a plan that takes longer than a blink: the screen is told when the
   * last is in, earlier only where somebody changes something meanwhile. Yields how much is done, 0…1.
   */
  readonly takePieces: (pieces: readonly Uint8Array[]) => Generator<number, boolean>
  /** Writes down what the product noticed by itself: saved, but no step to undo. */
  readonly note: (change: Change) => boolean
  /** @returns whether anything changed: an empty change, or one asked before `open`, does nothing. */
  readonly change: (change: Change, step: StepName, options?: ChangeOptions) => boolean
  readonly undo: () => StepName | null
  readonly redo: () => StepName | null
}

export interface ChangeOptions {
  /** Steps of one gesture are one step: see `PlanHistory.step`. */
  readonly gesture?: string | undefined
  readonly datasetVersion?: string | null | undefined
  /** Signs edits of marks. */
  readonly writer?: Writer | undefined
}

export function createLivePlan(target: StoreApi<CurrentPlan>): LivePlan {
  const document = new Y.Doc()
  const marks = createMarkDocument(document)
  const records = createRecordReader(document)
  const history = createPlanHistory(document, decisionsOf(document), marks)
  let opened = false
  let working = false

  const publish = () => {
    const { plan } = target.getState()
    target.setState({
      plan: keepEqualParts(plan, readPlan(document)),
      register: marks.register(),
      records: records(),
      undoStep: history.undoStep(),
      redoStep: history.redoStep(),
      undoSubject: history.undoSubject(),
      redoSubject: history.redoSubject(),
      madeOn: madeOn(document),
    })
  }
  document.on('update', () => {
    if (opened && !working) publish()
  })
  /** The screen is told once, when document and history are both done: not after each transaction. */
  const once = <T>(work: () => T): T => {
    working = true
    try {
      return work()
    } finally {
      working = false
      publish()
    }
  }

  return {
    document,
    known: () => Y.encodeStateVector(document),
    pieces: () => planPieces(document),
    open(saved) {
      for (const update of saved) Y.applyUpdate(document, update, FROM_ELSEWHERE)
      // The beginning is no stranger's: with the default origin it is saved like any change.
      if (isBlank(document)) Y.applyUpdate(document, firstUpdate())
      migrate(document)
      opened = true
      publish()
    },
    merge: update => Y.applyUpdate(document, update, FROM_ELSEWHERE),
    take(update) {
      if (opened) once(() => Y.applyUpdate(document, update, FROM_FILE))
      return opened
    },
    *takePieces(pieces) {
      if (!opened) return false
      for (const [place, piece] of pieces.entries()) {
        working = true
        try {
          Y.applyUpdate(document, piece, FROM_FILE)
        } finally {
          working = false
        }
        yield (0.7 * (place + 1)) / pieces.length
      }
      for (const read of marks.reading()) yield 0.7 + 0.3 * read
      publish()
      return true
    },
    note(change) {
      if (!opened || isEmpty(change)) return false
      once(() =>
        document.transact(() => {
          applyChange(document, change)
          marks.write(change.marks)
        }, NOTED),
      )
      return true
    },
    change(change, step, { gesture, datasetVersion, writer } = {}) {
      if (!opened || isEmpty(change)) return false
      once(() =>
        history.step(
          step,
          gesture ?? null,
          before => {
            applyChange(document, change, datasetVersion ?? null)
            return marks.write(change.marks, before, writer)
          },
          stepSubject(change, marks.register(), records()),
        ),
      )
      return true
    },
    undo: () => once(history.undo),
    redo: () => once(history.redo),
  }
}

export const livePlan = createLivePlan(currentPlan)

/** `next`, with every part that equals the one in `before` replaced by it: who compares by identity sees only news. */
function keepEqualParts(before: Plan, next: Plan): Plan {
  const criteria = sameList(before.criteria, next.criteria) ? before.criteria : next.criteria
  const groups = sameList(before.groups, next.groups) ? before.groups : next.groups
  const filters =
    sameValue(before.filters.districts, next.filters.districts) &&
    sameValue(before.filters.flags, next.filters.flags) &&
    before.filters.alertOnly === next.filters.alertOnly &&
    before.filters.onlineOnly === next.filters.onlineOnly
      ? before.filters
      : next.filters
  const levels = TECHNOLOGIES.every(
    technology => before.signalMinimumDbm[technology] === next.signalMinimumDbm[technology],
  )
  const signalMinimumDbm = levels ? before.signalMinimumDbm : next.signalMinimumDbm
  const allocation = sameParts(recordsOfAllocation(before.allocation), recordsOfAllocation(next.allocation))
    ? before.allocation
    : next.allocation
  const plan = { ...next, criteria, groups, filters, signalMinimumDbm, allocation }
  const same = (Object.keys(plan) as (keyof Plan)[]).every(part => plan[part] === before[part])
  return same ? before : plan
}

const sameList = <T extends object>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((each, place) => sameParts(each, b[place]))
