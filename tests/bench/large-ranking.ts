/**
 * Re-ranking at a moved slider on made-up values: 559 communes (the province) and 10,600 (the country), 20 criteria in 4
 * groups, one value in 50 missing; normalising included. Beside it the naive way: an object a commune, and a sort of objects.
 */
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { Aggregation, Normalisation, RankingQuestion } from '@/domain/ranking/ranking'
import { medianMs } from './median-ms'

const CRITERIA = 20

export function largeRankingBench(): object {
  return Object.fromEntries(
    [559, 10_600].map(communes => {
      const rounds = communes < 1000 ? 300 : 60
      const timed = (normalisation: Normalisation, aggregation: Aggregation) => {
        const question = madeUp(communes, normalisation, aggregation)
        return medianMs(round => rankCommunes(slid(question, round)), rounds)
      }
      const ours = timed('min-max', 'arithmetic')
      const question = madeUp(communes, 'min-max', 'arithmetic')
      const naive = medianMs(round => naiveRanking(slid(question, round)), rounds)
      return [
        `${communes}x${CRITERIA}`,
        {
          rounds,
          medianMs: ours,
          naiveMedianMs: naive,
          naiveOverOurs: Math.round((naive / ours) * 100) / 100,
          otherWaysMs: {
            percentile: timed('percentile', 'arithmetic'),
            zScore: timed('z-score', 'arithmetic'),
            geometric: timed('min-max', 'geometric'),
            topsis: timed('none', 'topsis'),
            lexicographic: timed('min-max', 'lexicographic'),
          },
        },
      ]
    }),
  )
}

function madeUp(communes: number, normalisation: Normalisation, aggregation: Aggregation): RankingQuestion {
  let state = 20211103
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return {
    codes: Array.from({ length: communes }, (_, i) => String(i).padStart(5, '0')),
    districtOf: Int32Array.from({ length: communes }, (_, i) => i % 27),
    criteria: Array.from({ length: CRITERIA }, (_, j) => ({
      id: `k${j}`,
      weight: 1 + (j % 5),
      direction: j % 3 === 0 ? 'lower-first' : 'higher-first',
      values: Float64Array.from({ length: communes }, () => (random() < 0.02 ? Number.NaN : random() * 100)),
      bounds: null,
      group: j % 4,
    })),
    groups: Array.from({ length: 4 }, (_, k) => ({ id: `g${k}`, weight: k + 1, parent: -1 })),
    inView: new Uint8Array(communes).fill(1),
    missingRule: 'renormalise',
    normalisation,
    aggregation,
    minimumKnownShare: 0.5,
  }
}

/** The question with its first slider somewhere else each time. */
const slid = (question: RankingQuestion, round: number): RankingQuestion => ({
  ...question,
  criteria: question.criteria.map((criterion, j) =>
    j === 0 ? { ...criterion, weight: round % 101 } : criterion,
  ),
})

function naiveRanking({ codes, criteria, groups }: RankingQuestion) {
  const bounds = criteria.map(({ values }) => {
    const known = [...values].filter(value => !Number.isNaN(value))
    return { low: known.reduce((a, b) => Math.min(a, b)), high: known.reduce((a, b) => Math.max(a, b)) }
  })
  return codes
    .map((code, i) => {
      const rows = groups.map((group, k) => {
        const own = criteria
          .map(({ id, weight, direction, values, group: of }, j) => {
            const up = (values[i] - bounds[j].low) / (bounds[j].high - bounds[j].low)
            return { id, of, weight, value: direction === 'higher-first' ? up : 1 - up }
          })
          .filter(part => part.of === k && !Number.isNaN(part.value))
        const weight = own.reduce((sum, part) => sum + part.weight, 0)
        return { group, own, value: own.reduce((sum, part) => sum + part.weight * part.value, 0) / weight }
      })
      const known = rows.filter(row => row.own.length > 0)
      const weight = known.reduce((sum, row) => sum + row.group.weight, 0)
      return { code, rows, score: known.reduce((sum, row) => sum + row.group.weight * row.value, 0) / weight }
    })
    .sort((a, b) => b.score - a.score || a.code.localeCompare(b.code))
    .map((row, at) => ({ ...row, rank: at + 1 }))
}
