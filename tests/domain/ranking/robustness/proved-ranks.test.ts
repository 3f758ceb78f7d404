/** What is claimed for all weights against corners and heavy sampling, on small cases full of ties: never a contradiction. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { RankingQuestion } from '@/domain/ranking/ranking'
import { provedRanks } from '@/domain/ranking/robustness/proved-ranks'
import { robustness } from '@/domain/ranking/robustness/robustness'
import { robustnessBasis } from '@/domain/ranking/robustness/robustness-question'
import type { WeightRegion } from '@/domain/ranking/robustness/weight-sampling'
import { withWholeWeights } from '@/domain/ranking/robustness/whole-weights'
import { arbitraryQuestion, NONE, smallQuestion } from './small-question'

const asked = (question: RankingQuestion, region: WeightRegion, samples = 300, top = 2) => ({
  question,
  variation: { kind: 'weights', region } as const,
  samples,
  seed: 3,
  top,
})
const arbitraryRegion: fc.Arbitrary<WeightRegion> = fc.oneof(
  fc.constant({ kind: 'simplex' } as const),
  fc.constant({ kind: 'keep-order' } as const),
  fc.constantFrom(0, 0.05, 0.2, 0.5, 0.9, 1).map(band => ({ kind: 'band', band }) as const),
)

function limits(question: RankingQuestion, region: WeightRegion) {
  const proved = provedRanks(asked(question, region), robustnessBasis(asked(question, region)))
  if (!proved) throw new Error('nothing proved')
  return proved
}

/** R19: as many as stand before it or level with it, itself among them. */
const lastPlace = (rank: Int32Array, commune: number) =>
  rank.filter(other => other > 0 && other <= rank[commune]).length

describe('R36: proved ranks', () => {
  test.each([
    ['all known', { gaps: false, groups: false }],
    ['with gaps', { gaps: true, groups: false }],
    ['with gaps, in groups', { gaps: true, groups: true }],
  ])('no sample ever leaves them: %s', (_, shape) => {
    fc.assert(
      fc.property(arbitraryQuestion(shape), arbitraryRegion, (question, region) => {
        const answer = robustness(asked(question, region))
        expect(answer.proved).toBe(true)
        answer.units.forEach((_, unit) => {
          expect(answer.limits?.best[unit]).toBeLessThanOrEqual(answer.rankBest[unit])
          expect(answer.limits?.worst[unit]).toBeGreaterThanOrEqual(answer.rankWorst[unit])
          if (answer.certainty[unit] === 'always') expect(answer.rankWorst[unit]).toBeLessThanOrEqual(2)
          if (answer.certainty[unit] === 'never') expect(answer.rankBest[unit]).toBeGreaterThan(2)
        })
      }),
      { numRuns: 400 },
    )
  })

  test('no weights near a corner of the simplex leave them either', () => {
    fc.assert(
      fc.property(arbitraryQuestion({ gaps: true, groups: true }), question => {
        const proved = limits(question, { kind: 'simplex' })
        const { units } = robustnessBasis(asked(question, { kind: 'simplex' }))
        for (const weights of nearCorners(question)) {
          const { rank } = rankCommunes(withWholeWeights(question, weights))
          units.forEach((commune, unit) => {
            expect(rank[commune]).toBeGreaterThanOrEqual(proved.best[unit])
            expect(lastPlace(rank, commune)).toBeLessThanOrEqual(proved.worst[unit])
          })
        }
      }),
      { numRuns: 300 },
    )
  })

  test('on the simplex, of two communes whatever they know, they are exact: a corner shows who can stand before', () => {
    const pairs = arbitraryQuestion({ gaps: true, groups: false }).filter(
      question => question.codes.length === 2,
    )
    fc.assert(
      fc.property(pairs, question => {
        const proved = limits(question, { kind: 'simplex' })
        const { units } = robustnessBasis(asked(question, { kind: 'simplex' }))
        const seen = nearCorners(question).map(
          weights => rankCommunes(withWholeWeights(question, weights)).rank,
        )
        units.forEach((commune, unit) => {
          const best = Math.min(...seen.map(rank => rank[commune]))
          const worst = Math.max(...seen.map(rank => lastPlace(rank, commune)))
          expect([proved.best[unit], proved.worst[unit]]).toEqual([best, worst])
        })
      }),
      { numRuns: 500 },
    )
  })

  test('in a band and in an order, of two communes that know everything, corners show it too', () => {
    const pairs = arbitraryQuestion({ gaps: false, groups: false }).filter(
      question => question.codes.length === 2,
    )
    const regions = fc.constantFrom<WeightRegion>({ kind: 'band', band: 0.3 }, { kind: 'keep-order' })
    fc.assert(
      fc.property(pairs, regions, (question, region) => {
        const proved = limits(question, region)
        const { weights } = rankCommunes(question)
        const corners = region.kind === 'band' ? bandCorners(weights, region.band) : orderCorners(weights)
        const leads = corners.map(corner =>
          question.criteria.reduce((sum, { values }, c) => sum + corner[c] * (values[1] - values[0]), 0),
        )
        const most = Math.max(...leads)
        const least = Math.min(...leads)
        // Within rounding of 0 only one side is promised; the property above holds that one.
        if (Math.abs(most) > 1e-9) expect(proved.worst[0]).toBe(most > 0 ? 2 : 1)
        if (Math.abs(least) > 1e-9) expect(proved.best[0]).toBe(least > 0 ? 2 : 1)
      }),
      { numRuns: 500 },
    )
  })

  test('a commune that leads in everything is always first; one behind two in everything never second', () => {
    const question = smallQuestion({
      columns: [
        [9, 5, 6, 1],
        [9, 6, 5, 2],
        [8, 3, 4, 2],
      ],
    })
    const { certainty, limits: found } = robustness(asked(question, { kind: 'simplex' }, 50, 2))
    expect(certainty).toEqual(['always', 'contested', 'contested', 'never'])
    expect([found?.best, found?.worst].map(ranks => [...(ranks ?? [])])).toEqual([
      [1, 2, 2, 4],
      [1, 3, 3, 4],
    ])
  })

  test('what differs by rounding alone is a tie, and a tie is never a lead', () => {
    // 0.1 + 0.2 is a hair above 0.3.
    const hair = 0.1 + 0.2
    const cases = [
      [
        [hair, 0.3],
        [0.5, 0.5],
      ],
      [
        [hair, NONE],
        [NONE, 0.3],
      ],
    ]
    const regions: WeightRegion[] = [{ kind: 'simplex' }, { kind: 'band', band: 0.2 }, { kind: 'keep-order' }]
    for (const columns of cases)
      for (const region of regions)
        for (const order of [columns, columns.map(column => [...column].reverse())]) {
          const answer = robustness(asked(smallQuestion({ columns: order }), region, 50, 1))
          // One of the two is in the second place of the tie.
          expect([...answer.rankWorst]).toEqual([2, 2])
          expect(answer.certainty).not.toContain('never')
          expect([...(answer.limits?.best ?? [])]).toEqual([1, 1])
        }
  })

  test('where nothing is varied a shared rank is always within, unless the end of the first k cuts it', () => {
    const question = smallQuestion({
      columns: [
        [0, 0.5, 1, 0.2],
        [1, 0.5, 0, 0.2],
      ],
    })
    const certaintyOf = (top: number) =>
      robustness(asked(question, { kind: 'band', band: 0 }, 10, top)).certainty
    expect(certaintyOf(3)).toEqual(['always', 'always', 'always', 'never'])
    expect(certaintyOf(2)).toEqual(['contested', 'contested', 'contested', 'never'])
  })

  test('no sample leaves them where values are of any size and normalised in any way', () => {
    const spread = fc.constantFrom(0, 1, 2, 3, 0.1, 0.2, 0.1 + 0.2, 0.3, 1e6, -4, 5.5, NONE)
    const questions = fc
      .record({ n: fc.integer({ min: 2, max: 6 }), m: fc.integer({ min: 1, max: 4 }) })
      .chain(({ n, m }) =>
        fc.record({
          columns: fc.array(fc.array(spread, { minLength: n, maxLength: n }), { minLength: m, maxLength: m }),
          normalisation: fc.constantFrom('none', 'min-max', 'percentile', 'z-score', 'target'),
          missingRule: fc.constantFrom('renormalise', 'worst', 'district-median'),
        }),
      )
      .filter(({ columns }) => columns.some(column => column.some(value => !Number.isNaN(value))))
    fc.assert(
      fc.property(questions, arbitraryRegion, (part, region) => {
        const answer = robustness(asked(smallQuestion(part), region))
        answer.units.forEach((_, unit) => {
          expect(answer.limits?.best[unit]).toBeLessThanOrEqual(answer.rankBest[unit])
          expect(answer.limits?.worst[unit]).toBeGreaterThanOrEqual(answer.rankWorst[unit])
        })
      }),
      { numRuns: 400 },
    )
  })

  test('communes alike in everything are level whatever the weights: of a tie that is cut nobody is always in', () => {
    const question = smallQuestion({
      columns: [
        [9, 5, 5, 5, 1],
        [9, 6, 6, 6, 2],
      ],
    })
    for (const region of [
      { kind: 'simplex' },
      { kind: 'band', band: 0.2 },
      { kind: 'keep-order' },
    ] as const) {
      const { certainty, proved, pTop } = robustness(asked(question, region, 30, 3))
      expect(proved).toBe(true)
      expect(certainty).toEqual(['always', 'contested', 'contested', 'contested', 'never'])
      expect([...pTop].map(chance => chance.toFixed(6))).toEqual([
        '1.000000',
        '0.666667',
        '0.666667',
        '0.666667',
        '0.000000',
      ])
    }
  })

  test('within a band a missing value is bounded, and closely enough to be of use', () => {
    const question = smallQuestion({
      columns: [
        [9, 5, 1],
        [8, NONE, 2],
        [9, 4, 1],
      ],
    })
    expect(robustness(asked(question, { kind: 'band', band: 0.2 }, 50, 1)).certainty).toEqual([
      'always',
      'never',
      'never',
    ])
  })

  test('of other aggregations nothing is claimed but what was seen', () => {
    const question = smallQuestion({
      columns: [
        [9, 5, 1],
        [8, 3, 2],
      ],
      aggregation: 'topsis',
    })
    const answer = robustness(asked(question, { kind: 'simplex' }, 50, 1))
    expect(answer.proved).toBe(false)
    expect(answer.limits).toBeNull()
    expect(answer.certainty).toEqual(['always', 'never', 'never'])
  })
})

/** Nearly all weight on one criterion, or on two in some proportion, and equal weights; never a weight at 0. */
function nearCorners(question: RankingQuestion): Float64Array[] {
  const { weights } = rankCommunes(question)
  const weighted = [...weights.keys()].filter(c => weights[c] > 0)
  const near = (shares: ReadonlyMap<number, number>) => {
    const raw = weights.map((weight, c) => (weight > 0 ? 1e-5 + (shares.get(c) ?? 0) : 0))
    const sum = raw.reduce((total, weight) => total + weight, 0)
    return raw.map(weight => weight / sum)
  }
  return [
    near(new Map()),
    ...weighted.map(c => near(new Map([[c, 1]]))),
    ...weighted.flatMap(c =>
      weighted
        .filter(other => other !== c)
        .flatMap(other =>
          [0.5, 0.999].map(share =>
            near(
              new Map([
                [c, share],
                [other, 1 - share],
              ]),
            ),
          ),
        ),
    ),
  ]
}

function bandCorners(weights: Float64Array, band: number): number[][] {
  return [...weights].reduce<number[][]>(
    (corners, weight) =>
      corners.flatMap(corner => [
        [...corner, weight * (1 - band)],
        [...corner, weight * (1 + band)],
      ]),
    [[]],
  )
}

/** Every set of criteria that holds, with each, all that weigh more today: in equal shares. */
function orderCorners(weights: Float64Array): number[][] {
  const weighted = [...weights.keys()].filter(c => weights[c] > 0)
  const sets = weighted.reduce<number[][]>((all, c) => all.flatMap(set => [set, [...set, c]]), [[]])
  return sets
    .filter(
      set =>
        set.length > 0 &&
        set.every(c => weighted.every(other => weights[other] <= weights[c] + 1e-12 || set.includes(other))),
    )
    .map(set => [...weights.keys()].map(c => (set.includes(c) ? 1 / set.length : 0)))
}
