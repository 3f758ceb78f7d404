/**
 * The one open plan: its document, its history, and the snapshot that the screen reads. Commands change it through
 * `change`, `undo` and `redo`; persistence feeds it what was saved and what other tabs did.
 */
import * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import { type Change, isEmpty, sameValue } from '@/domain/plan/change'
import type { Plan } from '@/domain/plan/plan'
import { createPlanHistory } from '../history/plan-history'
import type { StepName } from '../history/step-names'
import { type CurrentPlan, currentPlan } from './current-plan'
import { migrate } from './migrations'
import { applyChange, decisionsOf, firstUpdate, isBlank, madeOn, readPlan } from './plan-document'

/** Origin of what comes from the database or from another tab: neither undone here nor saved again. */
export const FROM_ELSEWHERE = Symbol('from elsewhere')

export interface LivePlan {
  readonly document: Y.Doc
  /** Begins with what was saved; nothing saved begins the first plan. Until then changes are refused. */
  readonly open: (saved: readonly Uint8Array[]) => void
  /** Merges an update of another tab. */
  readonly merge: (update: Uint8Array) => void
  /** @returns whether anything changed: an empty change, or one asked before `open`, does nothing. */
  readonly change: (change: Change, step: StepName, options?: ChangeOptions) => boolean
  readonly undo: () => StepName | null
  readonly redo: () => StepName | null
}

export interface ChangeOptions {
  /** Steps of one gesture are one step: see `PlanHistory.step`. */
  readonly gesture?: string | undefined
  readonly datasetVersion?: string | null | undefined
}

export function createLivePlan(target: StoreApi<CurrentPlan>): LivePlan {
  const document = new Y.Doc()
  const history = createPlanHistory(document, decisionsOf(document))
  let opened = false

  const publish = () => {
    const { plan } = target.getState()
    target.setState({
      plan: keepEqualParts(plan, readPlan(document)),
      undoStep: history.undoStep(),
      redoStep: history.redoStep(),
      madeOn: madeOn(document),
    })
  }
  document.on('update', () => {
    if (opened) publish()
  })

  const travel = (direction: 'undo' | 'redo') => {
    const step = history[direction]()
    publish()
    return step
  }

  return {
    document,
    open(saved) {
      for (const update of saved) Y.applyUpdate(document, update, FROM_ELSEWHERE)
      // The beginning is no stranger's: with the default origin it is saved like any change.
      if (isBlank(document)) Y.applyUpdate(document, firstUpdate())
      migrate(document)
      opened = true
      publish()
    },
    merge: update => Y.applyUpdate(document, update, FROM_ELSEWHERE),
    change(change, step, { gesture, datasetVersion } = {}) {
      if (!opened || isEmpty(change)) return false
      history.step(step, gesture ?? null, () => applyChange(document, change, datasetVersion ?? null))
      return true
    },
    undo: () => travel('undo'),
    redo: () => travel('redo'),
  }
}

export const livePlan = createLivePlan(currentPlan)

/** `next`, with every part that equals the one in `before` replaced by it: who compares by identity sees only news. */
function keepEqualParts(before: Plan, next: Plan): Plan {
  const criteria =
    before.criteria.length === next.criteria.length &&
    next.criteria.every((criterion, place) => {
      const old = before.criteria[place]
      return (
        old.id === criterion.id && old.weight === criterion.weight && old.direction === criterion.direction
      )
    })
      ? before.criteria
      : next.criteria
  const filters =
    sameValue(before.filters.districts, next.filters.districts) &&
    sameValue(before.filters.flags, next.filters.flags) &&
    before.filters.alertOnly === next.filters.alertOnly &&
    before.filters.onlineOnly === next.filters.onlineOnly
      ? before.filters
      : next.filters
  const plan = { ...next, criteria, filters }
  const same = (Object.keys(plan) as (keyof Plan)[]).every(part => plan[part] === before[part])
  return same ? before : plan
}
