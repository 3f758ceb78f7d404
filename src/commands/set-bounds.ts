import { setBounds as operation } from '@/domain/plan/operations/set-bounds'
import type { CriterionBounds } from '@/domain/plan/plan'
import type { CriterionId } from '@/domain/ranking/ranking'
import { changePlan } from './change-plan'

/** @throws RangeError where they are no bounds: ask `areBounds` before, to say it. */
export const setBounds = (id: CriterionId, bounds: CriterionBounds | null): boolean =>
  changePlan(plan => operation(plan, id, bounds), 'setBounds')
