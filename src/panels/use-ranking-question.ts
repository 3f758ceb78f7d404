/** What the ranking on screen was asked, for those who ask it "what if"; `null` while there is none that fits it. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import type { Ranking, RankingQuestion } from '@/domain/ranking/ranking'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'

export interface Asked {
  readonly question: RankingQuestion
  readonly ranking: Ranking
}

export function useRankingQuestion(): Asked | null {
  const dataset = useStore(currentDataset, state => state.dataset)
  const plan = useStore(currentPlan, state => state.plan)
  const need = useStore(results, state => state.need)
  const inView = useStore(results, state => state.inView)
  const ranking = useStore(results, state => state.ranking)
  const { criteria, groups, missingRule, normalisation, aggregation, minimumKnownShare } = plan
  return useMemo(() => {
    if (!dataset || !need || !inView || !ranking) return null
    if (ranking.rank.length !== dataset.records.communes.length) return null
    if (need.communes.length !== ranking.rank.length) return null
    const index = { criteria, groups, missingRule, normalisation, aggregation, minimumKnownShare }
    const question = rankingQuestion(index, dataset, need, inView)
    const same =
      question.criteria.length === ranking.criteria.length &&
      question.criteria.every(({ id }, j) => id === ranking.criteria[j])
    return same ? { question, ranking } : null
  }, [
    dataset,
    need,
    inView,
    ranking,
    criteria,
    groups,
    missingRule,
    normalisation,
    aggregation,
    minimumKnownShare,
  ])
}
