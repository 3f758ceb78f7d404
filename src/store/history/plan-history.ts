/**
 * Undo and redo of the plan document: one named step for one thing a person did, however many small changes it took.
 * Changes that come from another tab or from a file are not ours to undo and never enter the history. Criteria and
 * settings are taken back key by key (`decision-edits.ts`); edits of marks by whoever keeps them (`Marks`).
 */
import type * as Y from 'yjs'
import type { StepSubject } from '@/domain/plan/step-subject'
import { type DecisionEdit, decisionEdits } from './decision-edits'
import type { StepName } from './step-names'

/** Origin of every transaction that is a step. */
const STEP = Symbol('step')

export interface PlanHistory<Edit> {
  /**
   * Runs `work` as one transaction and one step. Steps of the same name and gesture that follow one another become
   * one (a slider dragged through forty values is undone at once); without a gesture every step stands alone.
   * `work` is given the edits of marks that the gesture has made so far, and answers with those that stand now.
   */
  readonly step: (
    name: StepName,
    gesture: string | null,
    work: (before: readonly Edit[]) => readonly Edit[],
    subject?: StepSubject | null,
  ) => void
  /** Takes the last step back. @returns its name; `null`: nothing to undo. */
  readonly undo: () => StepName | null
  readonly redo: () => StepName | null
  readonly undoStep: () => StepName | null
  readonly redoStep: () => StepName | null
  /** What that step was about; `null`: no mark. */
  readonly undoSubject: () => StepSubject | null
  readonly redoSubject: () => StepSubject | null
}

/** Whoever keeps the marks. */
export interface Marks<Edit> {
  /** Takes edits back inside one transaction. @returns what brings them again. */
  readonly takeBack: (edits: readonly Edit[]) => () => void
}

interface Step<Edit> {
  readonly name: StepName
  readonly gesture: string | null
  readonly subject: StepSubject | null
  readonly decisions: readonly DecisionEdit[]
  readonly edits: readonly Edit[]
}

interface TakenBack<Edit> extends Step<Edit> {
  readonly again: () => void
}

export function createPlanHistory<Edit>(
  document: Y.Doc,
  scope: readonly Y.Map<unknown>[],
  marks: Marks<Edit>,
): PlanHistory<Edit> {
  const decided = decisionEdits(document, scope)
  const done: Step<Edit>[] = []
  let undone: TakenBack<Edit>[] = []
  let mergeable = false

  return {
    step(name, gesture, work, subject = null) {
      const last = done.at(-1)
      const same = mergeable && gesture !== null && last?.name === name && last.gesture === gesture
      const before = decided.state()
      const edits = document.transact(() => work(same ? last.edits : []), STEP)
      const decisions = decided.since(before, same ? last.decisions : [])
      const empty = decisions.length === 0 && edits.length === 0
      if (empty && !same) return
      if (same) done.pop()
      // A drag that ends where it began is no step.
      if (!empty) done.push({ name, gesture, subject, decisions, edits })
      undone = []
      mergeable = !empty
    },
    undo() {
      mergeable = false
      for (let step = done.pop(); step; step = done.pop()) {
        const { edits } = step
        let again = () => {}
        const decisions = document.transact(() => {
          if (edits.length > 0) again = marks.takeBack(edits)
          return decided.turn(step.decisions, 'back')
        }, STEP_BACK)
        // One that others have written over altogether: the step before it is the one that is meant.
        if (decisions.length === 0 && edits.length === 0) continue
        undone.push({ ...step, decisions, again })
        return step.name
      }
      return null
    },
    redo() {
      mergeable = false
      for (let step = undone.pop(); step; step = undone.pop()) {
        const { edits, again } = step
        const decisions = document.transact(() => {
          if (edits.length > 0) again()
          return decided.turn(step.decisions, 'forth')
        }, STEP_BACK)
        if (decisions.length === 0 && edits.length === 0) continue
        done.push({ ...step, decisions })
        return step.name
      }
      return null
    },
    undoStep: () => done.at(-1)?.name ?? null,
    redoStep: () => undone.at(-1)?.name ?? null,
    undoSubject: () => done.at(-1)?.subject ?? null,
    redoSubject: () => undone.at(-1)?.subject ?? null,
  }
}

/** Origin of what undo and redo do to marks: saved and told like a step, but no step itself. */
const STEP_BACK = Symbol('step back')
