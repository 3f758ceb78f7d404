import type { CriterionId } from '../../ranking/ranking'
import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'

/** Takes a criterion out of the plan. */
export const removeCriterion = (plan: Plan, id: CriterionId): Change =>
  changeBetween(plan, { ...plan, criteria: plan.criteria.filter(criterion => criterion.id !== id) })
