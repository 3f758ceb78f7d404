/**
 * Undo and redo of the plan document: one named step for one thing a person did, however many small changes it took.
 * Changes that come from another tab are not ours to undo and never enter the history.
 */
import * as Y from 'yjs'
import type { StepName } from './step-names'

/** Origin of every transaction that the history keeps. */
const STEP = Symbol('step')
const NAME = 'name'

export interface PlanHistory {
  /**
   * Runs `work` as one transaction and one step. Steps of the same name and gesture that follow one another become
   * one (a slider dragged through forty values is undone at once); without a gesture every step stands alone.
   */
  readonly step: (name: StepName, gesture: string | null, work: () => void) => void
  /** Takes the last step back. @returns its name; `null`: nothing to undo. */
  readonly undo: () => StepName | null
  readonly redo: () => StepName | null
  readonly undoStep: () => StepName | null
  readonly redoStep: () => StepName | null
}

export function createPlanHistory(document: Y.Doc, scope: Y.AbstractType<unknown>[]): PlanHistory {
  // Merging is decided by gesture below, never by how quickly one step follows another.
  const manager = new Y.UndoManager(scope, {
    captureTimeout: Number.POSITIVE_INFINITY,
    trackedOrigins: new Set([STEP]),
  })
  let running: StepName | null = null
  let lastGesture: string | null = null

  // While undoing, the item added is the redo item: it takes the name of the item being undone.
  manager.on('stack-item-added', ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
    stackItem.meta.set(NAME, running ?? manager.currStackItem?.meta.get(NAME) ?? null)
  })

  const nameOf = (item: { meta: Map<unknown, unknown> } | null | undefined): StepName | null =>
    (item?.meta.get(NAME) as StepName | undefined) ?? null

  const travel = (direction: 'undo' | 'redo') => {
    lastGesture = null
    return nameOf(manager[direction]())
  }

  return {
    step(name, gesture, work) {
      const merged = gesture === null ? null : `${name} ${gesture}`
      if (merged === null || merged !== lastGesture) manager.stopCapturing()
      lastGesture = merged
      running = name
      try {
        document.transact(work, STEP)
      } finally {
        running = null
      }
    },
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    undoStep: () => nameOf(manager.undoStack.at(-1)),
    redoStep: () => nameOf(manager.redoStack.at(-1)),
  }
}
