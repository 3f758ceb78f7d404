import { type Change, changeBetween } from '../change'
import { FIRST_PLAN, type Plan } from '../plan'

/** Back to the plan that a new installation opens with. */
export const resetPlan = (plan: Plan): Change => changeBetween(plan, FIRST_PLAN)
