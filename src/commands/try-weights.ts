import { treeWeights } from '@/domain/plan/tree-weights'
import type { CriterionId } from '@/domain/ranking/ranking'
import { currentPlan } from '@/store/document/current-plan'
import { applyWeights } from './apply-weights'

/** Sets weights in the whole (0…1, summing to 1; by criterion of `ids`) in the plan's own tree, as one step. */
export const tryWeights = (ids: readonly CriterionId[], whole: Float64Array): boolean =>
  applyWeights(treeWeights(currentPlan.getState().plan, ids, whole))
