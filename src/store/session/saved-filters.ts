/** Conditions on marks that a person kept under a name: on this machine, in no plan and no link. */
import { createStore } from 'zustand/vanilla'
import type { MarkFilters } from './gap-desk'

export interface SavedFilters {
  readonly name: string
  readonly filters: Partial<MarkFilters>
}

const KEY = 'phu-song mark filters'

export const savedFilters = createStore<readonly SavedFilters[]>(readKept)

/** Written at once; where the browser keeps nothing for a page they last as long as it is open. */
export function writeKept(sets: readonly SavedFilters[]): void {
  savedFilters.setState(sets, true)
  try {
    localStorage.setItem(KEY, JSON.stringify(sets))
  } catch {}
}

function readKept(): readonly SavedFilters[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isSaved) : []
  } catch {
    return []
  }
}

const isSaved = (value: unknown): value is SavedFilters =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'filters' in value &&
  typeof value.filters === 'object'
