/**
 * Undo and redo of the plan document: one named step for one thing a person did, however many small changes it took.
 * Changes that come from another tab or from a file are not ours to undo and never enter the history. Criteria and
 * settings are taken back by Yjs; edits of marks by whoever keeps them (`Marks`), since they must never be lost.
 */
import * as Y from 'yjs'
import type { StepName } from './step-names'

/** Origin of every transaction that the history keeps. */
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
  ) => void
  /** Takes the last step back. @returns its name; `null`: nothing to undo. */
  readonly undo: () => StepName | null
  readonly redo: () => StepName | null
  readonly undoStep: () => StepName | null
  readonly redoStep: () => StepName | null
}

/** Whoever keeps the marks. */
export interface Marks<Edit> {
  /** Takes edits back inside one transaction. @returns what brings them again. */
  readonly takeBack: (edits: readonly Edit[]) => () => void
}

interface Step<Edit> {
  readonly name: StepName
  readonly gesture: string | null
  /** Whether Yjs holds a part of it. */
  readonly settings: boolean
  readonly edits: readonly Edit[]
}

interface TakenBack<Edit> extends Step<Edit> {
  readonly again: () => void
}

export function createPlanHistory<Edit>(
  document: Y.Doc,
  scope: Y.AbstractType<unknown>[],
  marks: Marks<Edit>,
): PlanHistory<Edit> {
  // Merging is decided by gesture below, never by how quickly one step follows another.
  const manager = new Y.UndoManager(scope, {
    captureTimeout: Number.POSITIVE_INFINITY,
    trackedOrigins: new Set([STEP]),
  })
  const done: Step<Edit>[] = []
  let undone: TakenBack<Edit>[] = []
  let mergeable = false
  let held = false
  const hold = () => {
    held = true
  }
  manager.on('stack-item-added', hold)
  manager.on('stack-item-updated', hold)

  /** Yjs passes on to the step before when one has no effect any more; here that one may be the marks'. */
  const travel = (direction: 'undo' | 'redo'): boolean => {
    const stack = direction === 'undo' ? manager.undoStack : manager.redoStack
    const rest = stack.splice(0, stack.length - 1)
    const item = manager[direction]()
    const left = direction === 'undo' ? manager.undoStack : manager.redoStack
    left.unshift(...rest)
    return item !== null
  }

  return {
    step(name, gesture, work) {
      const last = done.at(-1)
      const same = mergeable && gesture !== null && last?.name === name && last.gesture === gesture
      if (!same) manager.stopCapturing()
      held = false
      const before = same ? last.edits : []
      const edits = document.transact(() => work(before), STEP)
      if (!held && edits.length === 0) return
      if (same) done.pop()
      else if (!held) manager.clear(false, true)
      done.push({ name, gesture, settings: held || (same && last.settings), edits })
      undone = []
      mergeable = true
    },
    undo() {
      mergeable = false
      for (let step = done.pop(); step; step = done.pop()) {
        const { edits } = step
        const settings = step.settings && travel('undo')
        let again = () => {}
        if (edits.length > 0)
          document.transact(() => {
            again = marks.takeBack(edits)
          }, STEP_BACK)
        if (!settings && edits.length === 0) continue
        undone.push({ ...step, settings, again })
        return step.name
      }
      return null
    },
    redo() {
      mergeable = false
      for (let step = undone.pop(); step; step = undone.pop()) {
        const { edits, again } = step
        const settings = step.settings && travel('redo')
        if (edits.length > 0) document.transact(again, STEP_BACK)
        if (!settings && edits.length === 0) continue
        done.push({ ...step, settings })
        return step.name
      }
      return null
    },
    undoStep: () => done.at(-1)?.name ?? null,
    redoStep: () => undone.at(-1)?.name ?? null,
  }
}

/** Origin of what undo and redo do to marks: saved and told like a step, but no step itself. */
const STEP_BACK = Symbol('step back')
