/** The quick road against the ranking itself, samples against exact volumes, and what must hold of every answer. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { linearScores } from '@/domain/ranking/robustness/linear-scores'
import { methodCombinations } from '@/domain/ranking/robustness/method-combinations'
import { addTally, emptyTally } from '@/domain/ranking/robustness/rank-tally'
import { robustness, robustnessChunk } from '@/domain/ranking/robustness/robustness'
import { acceptability, type Robustness } from '@/domain/ranking/robustness/robustness-of'
import {
  type RobustnessQuestion,
  robustnessBasis,
  type Variation,
} from '@/domain/ranking/robustness/robustness-question'
import { SeededGenerator } from '@/domain/ranking/robustness/seeded-generator'
import { type WeightRegion, weightDrawer } from '@/domain/ranking/robustness/weight-sampling'
import { withWholeWeights } from '@/domain/ranking/robustness/whole-weights'
import { bandRegion, exactShares, orderedRegion, type Region, simplexRegion } from './exact-shares'
import { arbitraryQuestion, group, NONE, smallQuestion } from './small-question'

const SIMPLEX: Variation = { kind: 'weights', region: { kind: 'simplex' } }
const REGIONS: readonly WeightRegion[] = [
  { kind: 'simplex' },
  { kind: 'band', band: 0.3 },
  { kind: 'keep-order' },
]
const asked = (
  part: Pick<RobustnessQuestion, 'question'> & Partial<RobustnessQuestion>,
): RobustnessQuestion => ({
  variation: SIMPLEX,
  samples: 200,
  seed: 1,
  top: 3,
  ...part,
})

/** Twelve units by four criteria from a seed of the test's own. */
function twelveByFour(seed: number): number[][] {
  const dice = new SeededGenerator()
  dice.begin(seed, 0)
  return Array.from({ length: 12 }, () =>
    Array.from({ length: 4 }, () => Math.round(dice.uniform() * 1000) / 1000),
  )
}
const columnsOf = (rows: readonly (readonly number[])[]) => rows[0].map((_, c) => rows.map(row => row[c]))

describe('R33: shares of samples', () => {
  const weights = [0.4, 0.3, 0.2, 0.1]
  const rows = twelveByFour(11)
  const cases: [name: string, region: WeightRegion, exact: Region][] = [
    ['anywhere', { kind: 'simplex' }, simplexRegion(4)],
    ['keeping their order', { kind: 'keep-order' }, orderedRegion(4)],
    ['within a band of ±60 %', { kind: 'band', band: 0.6 }, bandRegion(weights, 0.6)],
  ]
  test.each(cases)(
    'of 12 × 4 with weights %s lie within three standard errors of the exact ones',
    (_, region, exact) => {
      const samples = 40_000
      const shares = exactShares(rows, exact)
      const answer = robustness(
        asked({
          question: smallQuestion({ columns: columnsOf(rows), weights }),
          variation: { kind: 'weights', region },
          samples,
          // By chance alone one of these 430 shares lies outside three standard errors for every seventh seed or so.
          seed: 2,
        }),
      )
      let contested = 0
      shares.forEach((exactRow, unit) => {
        expect(exactRow.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
        const seen = acceptability(answer, unit)
        exactRow.forEach((share, at) => {
          if (share > 0.01 && share < 0.99) contested++
          // A share below 1 in 40,000 may be seen once: the floor of the standard error is that of one sample.
          const error = Math.sqrt(Math.max(share * (1 - share), 1 / samples) / samples)
          expect(Math.abs(seen[at] - share), `unit ${unit} at rank ${at + 1}`).toBeLessThan(3 * error)
        })
        const top = exactRow[0] + exactRow[1] + exactRow[2]
        expect(Math.abs(answer.pTop[unit] - top)).toBeLessThan(
          3 * Math.sqrt(Math.max(top * (1 - top), 1 / samples) / samples),
        )
      })
      expect(contested).toBeGreaterThan(20)
    },
  )

  test('low and high are the 5 % and 95 % ranks by sorting, and today lies in the full range', () => {
    fc.assert(
      fc.property(
        arbitraryQuestion({ gaps: true, groups: true }),
        fc.constantFrom(...REGIONS),
        (question, region) => {
          const answer = robustness(asked({ question, variation: { kind: 'weights', region }, samples: 60 }))
          const today = rankCommunes(question)
          const sampled = ranksBySample(question, region, 60)
          answer.units.forEach((commune, unit) => {
            const seen = [...acceptability(answer, unit)]
            sharesByPlace(sampled, commune).forEach((share, at) => {
              expect(Math.abs(seen[at] - share)).toBeLessThan(1e-8)
            })
            expect(seen.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
            // Every place 2520 times (a tie of up to nine shares it evenly), so that sorting finds the quantiles.
            const all = sampled.flatMap(rank => evenly(rank, commune)).sort((a, b) => a - b)
            const quantile = (twentieths: number) => all[Math.ceil((all.length * twentieths) / 20) - 1]
            expect([answer.rankLow[unit], answer.rankHigh[unit]]).toEqual([quantile(1), quantile(19)])
            expect(answer.rank[unit]).toBe(today.rank[commune])
            const everywhere = [...all, ...evenly(today.rank, commune)]
            expect(answer.rankBest[unit]).toBe(everywhere.reduce((a, b) => Math.min(a, b)))
            expect(answer.rankWorst[unit]).toBe(everywhere.reduce((a, b) => Math.max(a, b)))
            const within = all.filter(place => place <= 3).length / all.length
            expect(Math.abs(answer.pTop[unit] - within)).toBeLessThan(1e-7)
          })
        },
      ),
      { numRuns: 60 },
    )
  })
})

/** The places of a commune's tie in one sample, 2520 of them: the least number that ties of up to ten divide. */
function evenly(rank: Int32Array, commune: number): number[] {
  const tied = rank.filter(other => other === rank[commune]).length
  return Array.from({ length: 2520 }, (_, at) => rank[commune] + (at % tied))
}

function sharesByPlace(sampled: readonly Int32Array[], commune: number): number[] {
  const ranked = sampled[0].filter(rank => rank > 0).length
  const shares = new Array<number>(ranked).fill(0)
  for (const rank of sampled) for (const place of evenly(rank, commune)) shares[place - 1] += 1 / 2520
  return shares.map(share => share / sampled.length)
}

/** Sample by sample through the whole ranking: the slow road. */
function ranksBySample(
  question: RobustnessQuestion['question'],
  region: WeightRegion,
  samples: number,
  seed = 1,
) {
  const draw = weightDrawer(region, rankCommunes(question).weights, seed)
  const weights = new Float64Array(question.criteria.length)
  return Array.from({ length: samples }, (_, sample) => {
    draw(sample, weights)
    return rankCommunes(withWholeWeights(question, weights)).rank
  })
}

describe('R30: groups', () => {
  test('given whole weights, the tree gives back those weights', () => {
    const question = smallQuestion({
      columns: [
        [1, 2],
        [2, 1],
        [3, 0],
        [0, 1],
      ],
      weights: [1, 2, 1, 4],
      groupOf: [0, 0, 1, -1],
      groups: [group('a', 3), group('b', 2, 0)],
    })
    const wanted = Float64Array.of(0.1, 0.2, 0.3, 0.4)
    const { weights } = rankCommunes(withWholeWeights(question, wanted))
    wanted.forEach((weight, c) => {
      expect(weights[c]).toBeCloseTo(weight, 14)
    })
  })

  test('a weight of 0 is as good as a criterion left out', () => {
    const columns = [
      [5, 1, 3, 2],
      [0, 9, 1, 4],
      [2, 2, NONE, 7],
    ]
    const listed = robustness(asked({ question: smallQuestion({ columns, weights: [1, 0, 2] }) }))
    const without = robustness(
      asked({ question: smallQuestion({ columns: [columns[0], columns[2]], weights: [1, 2] }) }),
    )
    expect(listed.counts).toEqual(without.counts)
    expect(listed.certainty).toEqual(without.certainty)
  })
})

describe('R38: chunks', () => {
  const variations: [string, Variation][] = [
    ...REGIONS.map((region): [string, Variation] => [region.kind, { kind: 'weights', region }]),
    [
      'data',
      { kind: 'data', errors: [{ halfWidth: 0.3, limits: null }, null, { halfWidth: 0.2, limits: [0, 4] }] },
    ],
    ['methods', { kind: 'methods' }],
  ]
  const question = smallQuestion({
    columns: [
      [1, 2, 3, 4, 2, 2.5],
      [4, 3, NONE, 1, 2, 3],
      [0, 1, 4, NONE, 3, 1.5],
    ],
    weights: [2, 1, 1],
    groupOf: [0, 0, -1],
    groups: [group('a', 1)],
    normalisation: 'min-max',
  })
  test.each(variations)('%s: add up to the same bits in any order and of any size', (_, variation) => {
    const all = asked({ question, variation, samples: 101 })
    const basis = robustnessBasis(all)
    const whole = robustnessChunk(all, 0, basis.allSamples)
    const gathered = emptyTally(basis.units.length, 0, basis.allSamples)
    const edges = [0, 1, 3, 10, 17, basis.allSamples].filter(edge => edge <= basis.allSamples)
    const chunks = edges.slice(1).map((to, at) => robustnessChunk(all, edges[at], to))
    for (const chunk of chunks.reverse()) addTally(gathered, chunk)
    expect(gathered).toEqual(whole)
  })

  test('the same seed gives the same answer, another seed another', () => {
    const once = robustness(asked({ question, seed: 5 }))
    expect(robustness(asked({ question, seed: 5 }))).toEqual(once)
    expect(robustness(asked({ question, seed: 6 })).counts).not.toEqual(once.counts)
  })

  test.each([
    ['samples', { samples: 0 }],
    ['seed', { seed: -1 }],
    ['seed', { seed: 0.5 }],
    ['top', { top: 0 }],
    ['nobody', { question: smallQuestion({ columns: [[1, 2]], weights: [0] }) }],
  ])('wrong %s are refused', (words, part) => {
    expect(() => robustness(asked({ question, ...part }))).toThrow(words)
  })
})

describe('R34: uncertain data', () => {
  const question = smallQuestion({
    columns: [
      [0, 10, 11, 30],
      [5, 5, 5, NONE],
    ],
    weights: [1, 0],
  })
  const errors = [{ halfWidth: 0.1, limits: null }, null]
  test('two values ±10 % swap as often as their distributions say', () => {
    const exact = chanceOfSwap()
    const answer = robustness(
      asked({ question, variation: { kind: 'data', errors }, samples: 20_000, top: 2 }),
    )
    const seen = acceptability(answer, 1)[1]
    expect(exact).toBeGreaterThan(0.01)
    expect(Math.abs(seen - exact)).toBeLessThan(3 * Math.sqrt((exact * (1 - exact)) / 20_000))
  })

  test('0 stays 0, what cannot change places does not, and nothing is proved', () => {
    const answer = robustness(asked({ question, variation: { kind: 'data', errors }, top: 1 }))
    expect([answer.rankBest[0], answer.rankWorst[0], answer.rankBest[3], answer.rankWorst[3]]).toEqual([
      4, 4, 1, 1,
    ])
    expect(answer.certainty).toEqual(['never', 'never', 'never', 'always'])
    expect(answer.proved).toBe(false)
  })

  test('values do not leave their limits', () => {
    const shares = smallQuestion({ columns: [[0.99, 1, 0.2]] })
    const answer = robustness(
      asked({
        question: shares,
        variation: { kind: 'data', errors: [{ halfWidth: 0.05, limits: [0, 1] }] },
        samples: 2000,
      }),
    )
    // Both are cut to 1 in about a fifth of the samples, and then share the first two places evenly.
    const alone = answer.counts[0] + answer.counts[1]
    expect(alone).toBeLessThan(1800)
    expect(acceptability(answer, 0)[0] * 2000).toBeCloseTo(answer.counts[0] + (2000 - alone) / 2, 6)
  })

  test('R37: the criterion in more doubt moves more', () => {
    const columns = columnsOf(twelveByFour(3))
    const { sensitivity } = robustness(
      asked({
        question: smallQuestion({ columns }),
        variation: {
          kind: 'data',
          errors: [0.01, 0.3, 0, 0.05].map(halfWidth => ({ halfWidth, limits: null })),
        },
        samples: 1000,
      }),
    )
    expect(sensitivity?.measure).toBe('alone')
    expect(sensitivity?.influences.map(({ factor }) => factor)).toEqual(['k1', 'k3', 'k0'])
  })
})

/** P(10·(1 + u/10) > 11·(1 + v/10)) for u, v uniform in −1…1: the mean over u of the share of v below (u − 1)/1.1. */
function chanceOfSwap(): number {
  const steps = 20_000
  let sum = 0
  for (let at = 0; at < steps; at++) {
    const u = -1 + (2 * (at + 0.5)) / steps
    sum += Math.max(0, Math.min(1, ((u - 1) / 1.1 + 1) / 2))
  }
  return sum / steps
}

describe('R35: methods', () => {
  const columns = columnsOf(twelveByFour(8))
  test('each combination once, with the question’s own', () => {
    const own = smallQuestion({ columns, normalisation: 'min-max' })
    const all = methodCombinations(own)
    expect(all).toHaveLength(24)
    expect(new Set(all.map(method => JSON.stringify(method))).size).toBe(24)
    expect(methodCombinations({ ...own, aggregation: 'lexicographic' })).toHaveLength(25)
  })

  test('shares are those of ranking by each', () => {
    const question = smallQuestion({ columns, normalisation: 'min-max' })
    const answer = robustness(asked({ question, variation: { kind: 'methods' } }))
    const ranks = methodCombinations(question).map(method => rankCommunes({ ...question, ...method }).rank)
    expect(answer.samples).toBe(24)
    answer.units.forEach((commune, unit) => {
      expect(answer.pTop[unit]).toBeCloseTo(ranks.filter(rank => rank[commune] <= 3).length / 24, 12)
      expect(answer.rankBest[unit]).toBe(Math.min(...ranks.map(rank => rank[commune])))
    })
    // Nothing is missing: the rule for what is cannot matter.
    expect(answer.sensitivity?.influences.find(({ factor }) => factor === 'missingRule')?.share).toBeCloseTo(
      0,
      9,
    )
  })
})

describe('R37: sensitivity to weights', () => {
  const influence = ({ sensitivity }: Robustness, factor: string) =>
    sensitivity?.influences.find(found => found.factor === factor)?.share ?? Number.NaN

  test('is of the criterion that turns the order, not of those that agree', () => {
    // The first criterion turns the order of the others round.
    const up = Array.from({ length: 12 }, (_, i) => i)
    const columns = [
      [...up].reverse(),
      up,
      up.map(value => value + (value % 2) / 10),
      up.map(value => value * 1),
    ]
    const answer = robustness(
      asked({ question: smallQuestion({ columns, weights: [1, 2, 2, 2] }), samples: 4000 }),
    )
    expect(answer.sensitivity?.influences[0].factor).toBe('k0')
    expect(influence(answer, 'k0')).toBeGreaterThan(0.5)
    for (const other of ['k1', 'k2', 'k3']) expect(influence(answer, other)).toBeLessThan(0.3)
  })

  test('is 0 where no weight can change anything', () => {
    const column = [3, 1, 2]
    const answer = robustness(asked({ question: smallQuestion({ columns: [column, column] }) }))
    expect(answer.sensitivity?.influences.map(({ share, topShare }) => [share, topShare])).toEqual([
      [0, 0],
      [0, 0],
    ])
  })
})

test('R5, R11: weights that stand for what a unit misses are those of the ranking, in groups too', () => {
  fc.assert(
    fc.property(arbitraryQuestion({ gaps: true, groups: true }), question => {
      const sampled = ranksBySample(question, { kind: 'simplex' }, 20)
      const basis = robustnessBasis(asked({ question }))
      sampled.forEach((rank, sample) => {
        const { counts, tied } = robustnessChunk(asked({ question }), sample, sample + 1)
        basis.units.forEach((commune, unit) => {
          const at = unit * basis.units.length + rank[commune] - 1
          const alone = rank.filter(other => other === rank[commune]).length === 1
          expect(counts[at]).toBe(alone ? 1 : 0)
          // Its share of the tie begins there, and nowhere else.
          if (!alone) expect(tied[at]).toBeGreaterThan(0)
        })
      })
      expect(linearScores(question, basis.ranking, basis.units).units).toBe(basis.units.length)
    }),
    { numRuns: 100 },
  )
})
