import { type Change, changeBetween } from '../change'
import { type Filters, GEOGRAPHY_FLAGS, type Plan } from '../plan'

/** Changes the filters named and leaves the others; `setFilters(plan, NO_FILTERS)` clears them all. */
export function setFilters(plan: Plan, filters: Partial<Filters>): Change {
  return changeBetween(plan, { ...plan, filters: orderly({ ...plan.filters, ...filters }) })
}

/** Lists hold each value once, in a set order, so that ticking twice leads back to the same plan. */
export function orderly(filters: Filters): Filters {
  return {
    ...filters,
    districts: [...new Set(filters.districts)].sort(),
    flags: GEOGRAPHY_FLAGS.filter(flag => filters.flags.includes(flag)),
  }
}
