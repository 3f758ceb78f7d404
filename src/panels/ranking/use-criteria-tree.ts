/** The tree of the plan in use, and what each criterion really does to the order. Follow every move of a slider. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { type Pull, pulls } from '@/domain/ranking/pull'
import type { CriterionId } from '@/domain/ranking/ranking'
import { wholePercents } from '@/domain/ranking/whole-percents'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { criteriaTree, type TreeNode } from './criteria-tree'
import { decidedShares } from './decided-shares'

const NONE: readonly CriterionId[] = []

/** The root's children. */
export function useCriteriaTree(): readonly TreeNode[] {
  const criteria = useStore(currentPlan, state => state.plan.criteria)
  const groups = useStore(currentPlan, state => state.plan.groups)
  const known = useStore(results, state => state.ranking?.criteria)
  return useMemo(() => {
    const gone = known ? criteria.map(({ id }) => id).filter(id => !known.includes(id)) : NONE
    return criteriaTree({ criteria, groups }, new Set(gone))
  }, [criteria, groups, known])
}

/** By criterion, weight and pull in whole percents that add up; empty while there is no ranking. */
export function usePulls(): ReadonlyMap<CriterionId, Pull> {
  const ranking = useStore(results, state => state.ranking)
  return useMemo(() => {
    const exact = ranking ? pulls(ranking) : []
    const weights = wholePercents(exact.map(({ weight }) => weight))
    const real = wholePercents(exact.map(({ pull }) => pull ?? 0))
    return new Map(
      exact.map((one, at) => [
        one.criterion,
        { ...one, weight: weights[at], pull: one.pull === null ? null : real[at] },
      ]),
    )
  }, [ranking])
}

/** By criterion, under lexicographic order: what share of the pairs of communes it puts in order. */
export function useDecidedShares(): ReadonlyMap<CriterionId, number> {
  const ranking = useStore(results, state => state.ranking)
  return useMemo(() => (ranking ? decidedShares(ranking) : new Map()), [ranking])
}
