/**
 * Opens the live plan from disk and keeps it there: every change is saved, told to the other tabs, and theirs are
 * taken in. Without a database the product works on and says that it cannot save.
 */
import * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { CurrentPlan, SavingFailure } from '../document/current-plan'
import { FROM_ELSEWHERE, type LivePlan } from '../document/live-plan'
import { createAutosave, type SavingState } from './autosave'
import type { OtherTabs } from './other-tabs'
import { StorageFailure } from './storage-failure'

/** Where plan updates are kept; see `plan-updates.ts`. */
export interface PlanStorage {
  readonly load: () => Promise<readonly Uint8Array[]>
  readonly append: (update: Uint8Array) => Promise<void>
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** @returns a function that takes in what was saved while this tab could not listen. */
export async function keepPlan(
  plan: LivePlan,
  target: StoreApi<CurrentPlan>,
  storage: PlanStorage,
  tabs: OtherTabs,
): Promise<{ readonly catchUp: () => Promise<void> }> {
  const show = (state: SavingState) => {
    if (state.saving === 'failed')
      target.setState({ saving: 'failed', savingFailure: reasonOf(state.reason) })
    else if (state.saving === 'saving') target.setState({ saving: 'saving', savingFailure: null })
    else target.setState({ saving: 'saved', savingFailure: null, savedAt: storage.now() })
  }
  /** Of tabs that cannot save, heard before this plan was open. */
  let unsaved: Uint8Array[] = []
  tabs.hear(word => {
    if (word.kind !== 'plan-update') return
    if (word.saved) plan.merge(word.update)
    // Nobody has it on disk: saved here, since what is done here may build on it.
    else if (!plan.take(word.update)) unsaved.push(word.update)
  })
  const open = (updates: readonly Uint8Array[]) => {
    plan.open(updates)
    for (const update of unsaved) plan.take(update)
    unsaved = []
  }

  // What cannot be read must not be written over: this tab's plan then lives as long as the tab.
  const withoutSaving = (readable: readonly Uint8Array[], reason: unknown) => {
    // From the beginning on: what comes later rests on it.
    plan.document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_ELSEWHERE) tabs.tell({ kind: 'plan-update', update, saved: false })
    })
    open(readable)
    show({ saving: 'failed', reason })
    return { catchUp: async () => {} }
  }

  let saved: readonly Uint8Array[]
  try {
    saved = await storage.load()
  } catch (reason) {
    return withoutSaving([], reason)
  }
  const readable = saved.filter(isReadable)
  if (readable.length < saved.length) return withoutSaving(readable, null)

  // Told once it is durable: another tab that built on what is lost with this one would save what nobody can read.
  const keep = async (update: Uint8Array) => {
    await storage.append(update)
    tabs.tell({ kind: 'plan-update', update, saved: true })
  }
  const autosave = createAutosave(keep, show)
  plan.document.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== FROM_ELSEWHERE) autosave.add(update)
  })
  open(saved)
  // Nothing new to save: what was read is what is on disk.
  if (target.getState().saving === 'opening') target.setState({ saving: 'saved', savingFailure: null })

  return {
    catchUp: async () => {
      autosave.retry()
      for (const update of await storage.load()) plan.merge(update)
    },
  }
}

/** Whether the bytes are an update: a database may be damaged. */
function isReadable(update: Uint8Array): boolean {
  try {
    Y.applyUpdate(new Y.Doc(), update)
    return true
  } catch {
    return false
  }
}

const reasonOf = (reason: unknown): SavingFailure =>
  reason instanceof StorageFailure ? reason.reason : 'refused'
