/**
 * Ranking at a moved slider: from the plan to the ranking, on the communes that ship, beside the same work done the
 * naive way (an object a commune, fresh arrays and a sort of objects) in the same run.
 */

import { readPackage } from '@/cli/read-package'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import type { Dataset } from '@/domain/dataset/dataset'
import { criterionValues } from '@/domain/need/criteria'
import type { NeedTable } from '@/domain/need/need'
import { needTable } from '@/domain/need/need-table'
import { FIRST_PLAN, type Plan } from '@/domain/plan/plan'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { largeRankingBench } from './large-ranking'
import { medianMs } from './median-ms'

const ROUNDS = 300

export async function rankingBench(): Promise<object> {
  const { dataset } = await readPackage('data')
  const need = needTable(dataset, coverageTable(coverageInput(dataset)), null)
  const inView = new Uint8Array(need.communes.length).fill(1)
  const ours = medianMs(round => rankCommunes(rankingQuestion(slid(round), dataset, need, inView)), ROUNDS)
  const naive = medianMs(round => naiveRanking(slid(round), dataset, need), ROUNDS)
  return {
    communes: need.communes.length,
    criteria: FIRST_PLAN.criteria.length,
    rounds: ROUNDS,
    medianMs: ours,
    naiveMedianMs: naive,
    naiveOverOurs: Math.round((naive / ours) * 100) / 100,
    madeUp: largeRankingBench(),
  }
}

/** The plan with its first slider somewhere else each time. */
const slid = (round: number): Plan => ({
  ...FIRST_PLAN,
  criteria: FIRST_PLAN.criteria.map((criterion, at) =>
    at === 0 ? { ...criterion, weight: round % 101 } : criterion,
  ),
})

function naiveRanking(plan: Plan, dataset: Dataset, need: NeedTable) {
  const total = plan.criteria.reduce((sum, criterion) => sum + criterion.weight, 0)
  const columns = plan.criteria.map(({ id }) => [...(criterionValues(id, dataset, need) ?? [])])
  const bounds = columns.map(column => {
    const known = column.filter(value => !Number.isNaN(value))
    return { low: Math.min(...known), high: Math.max(...known) }
  })
  return dataset.records.communes
    .map((commune, i) => {
      const parts = plan.criteria
        .map(({ id, weight }, j) => ({
          id,
          weight,
          value: (columns[j][i] - bounds[j].low) / (bounds[j].high - bounds[j].low),
        }))
        .filter(part => !Number.isNaN(part.value))
      const present = parts.reduce((sum, part) => sum + part.weight / total, 0)
      return {
        commune,
        parts,
        score: parts.reduce((sum, part) => sum + ((part.weight / total) * part.value) / present, 0),
      }
    })
    .sort((a, b) => b.score - a.score || a.commune.communeCode.localeCompare(b.commune.communeCode))
    .map((row, at) => ({ ...row, rank: at + 1 }))
}
