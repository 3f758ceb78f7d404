import { type SavedFilters, writeKept } from '@/store/session/saved-filters'

/** These are the conditions kept by name, from now on; in the order of their names. */
export const keepFilters = (sets: readonly SavedFilters[]): void =>
  writeKept([...sets].sort((a, b) => (a.name < b.name ? -1 : 1)))
