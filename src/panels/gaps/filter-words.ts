/** Whether marks are narrowed, and by what. */
import { type MarkFilters, NO_MARK_FILTERS } from '@/store/session/gap-desk'

/** How many fields narrow the marks; the typed text counts as one. */
export function narrowings(filters: MarkFilters): number {
  return (Object.keys(NO_MARK_FILTERS) as (keyof MarkFilters)[]).filter(
    field => JSON.stringify(filters[field]) !== JSON.stringify(NO_MARK_FILTERS[field]),
  ).length
}
