import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flip } from '@/domain/ranking/flip/flip'
import { pastTheEdge } from '@/domain/ranking/flip/past-the-edge'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { RankingQuestion } from '@/domain/ranking/ranking'
import { withWholeWeights } from '@/domain/ranking/robustness/whole-weights'
import { arbitraryQuestion } from '../robustness/small-question'

test('R39: a step beyond the nearest weights stays on the simplex, and the one that reached is not behind', () => {
  let ahead = 0
  let level = 0
  fc.assert(
    fc.property(arbitraryQuestion({ gaps: false, groups: false }), question => {
      const { weights, order } = rankCommunes(question)
      const [first, last] = [order[0], order[order.length - 1]]
      const answer = flip(question, first, last)
      if (answer.kind !== 'weights' || answer.distance === 0) return
      const beyond = pastTheEdge(weights, answer.weights)
      // No step: checked against every corner of the simplex, since a lead of means is a mean of the leads there.
      const leads = [...weights.keys()].filter(c => weights[c] > 0).map(c => leadAt(question, c, first, last))
      expect(beyond === null).toBe(leads.every(lead => lead < 1e-12))
      if (!beyond) {
        level++
        return
      }
      expect(Math.min(...beyond)).toBeGreaterThanOrEqual(0)
      expect(beyond.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
      weights.forEach((weight, c) => {
        if (weight === 0) expect(beyond[c]).toBe(0)
      })
      const away = Math.hypot(...beyond.map((weight, c) => weight - answer.weights[c]))
      expect(away).toBeLessThanOrEqual(0.002 * answer.distance + 1e-15)
      const { score } = rankCommunes(withWholeWeights(question, beyond))
      expect(score[last] - score[first]).toBeGreaterThan(-1e-12)
      if (score[last] - score[first] > 1e-9) ahead++
    }),
    { numRuns: 300 },
  )
  expect(ahead).toBeGreaterThan(20)
  expect(level).toBeGreaterThan(5)
})

/** How far `b` is before `a` where criterion `c` has all of the weight. */
function leadAt(question: RankingQuestion, c: number, a: number, b: number): number {
  const alone = Float64Array.from(question.criteria, (_, at) => (at === c ? 1 : 0))
  const { score } = rankCommunes(withWholeWeights(question, alone))
  return score[b] - score[a]
}
