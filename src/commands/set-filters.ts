import { setFilters as operation } from '@/domain/plan/operations/set-filters'
import type { Filters } from '@/domain/plan/plan'
import { changePlan } from './change-plan'

/** Changes the filters named; `setFilters(NO_FILTERS)` clears them all. */
export const setFilters = (filters: Partial<Filters>): boolean =>
  changePlan(plan => operation(plan, filters), 'setFilters')
