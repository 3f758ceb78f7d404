import type { CriterionId, Direction } from '../../ranking/ranking'
import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'

/** Says which end of a criterion comes first. A criterion that the plan does not hold stays out. */
export function setDirection(plan: Plan, id: CriterionId, direction: Direction): Change {
  const criteria = plan.criteria.map(criterion =>
    criterion.id === id ? { ...criterion, direction } : criterion,
  )
  return changeBetween(plan, { ...plan, criteria })
}
