import type { Aggregation } from '../../ranking/ranking'
import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'

/** Chooses how normalised values become one score. */
export const setAggregation = (plan: Plan, aggregation: Aggregation): Change =>
  changeBetween(plan, { ...plan, aggregation })
