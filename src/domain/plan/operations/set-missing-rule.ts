import type { MissingRule } from '../../ranking/ranking'
import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'

/** Chooses what a commune's missing value does to its score. */
export const setMissingRule = (plan: Plan, missingRule: MissingRule): Change =>
  changeBetween(plan, { ...plan, missingRule })
