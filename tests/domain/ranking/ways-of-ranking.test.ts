/** Every way of normalising and aggregating: against a naive oracle, and what must hold for all of them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criterionBelowZero } from '@/domain/ranking/below-zero'
import { AGGREGATIONS, NORMALISATIONS } from '@/domain/ranking/index-definition'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { RankingQuestion } from '@/domain/ranking/ranking'
import { naiveScores } from './naive-ranking'
import { question, world } from './question'

const WAYS = NORMALISATIONS.flatMap(normalisation =>
  AGGREGATIONS.map(aggregation => ({ normalisation, aggregation })),
)
type Way = (typeof WAYS)[number]

/** A world ranked in a stated way; where a geometric mean needs it, lifted above 0. */
const asked = (q: RankingQuestion, way: Way): RankingQuestion => ({
  ...q,
  ...way,
  criteria:
    way.aggregation === 'geometric' && way.normalisation === 'none'
      ? q.criteria.map(c => ({ ...c, direction: 'higher-first', values: c.values.map(v => v + 20) }))
      : q.criteria,
})

const isDefined = (q: RankingQuestion) => q.aggregation !== 'geometric' || criterionBelowZero(q) === null

describe.each(WAYS)('$normalisation, $aggregation', way => {
  test('R10–R16: the scores are those of the naive oracle', () => {
    fc.assert(
      fc.property(world, plain => {
        const q = asked(plain, way)
        fc.pre(isDefined(q))
        const { score, unranked } = rankCommunes(q)
        const naive = naiveScores(q)
        naive.forEach((expected, i) => {
          if (expected === null) expect(score[i]).toBeNaN()
          else expect(score[i]).toBeCloseTo(expected, 9)
        })
        expect([...unranked]).toEqual(
          q.codes.flatMap((_, i) => (q.inView[i] && naive[i] === null ? [i] : [])),
        )
      }),
      { numRuns: 120 },
    )
  })

  test('R4, R14–R16: the parts sum to the score', () => {
    fc.assert(
      fc.property(world, plain => {
        const q = asked(plain, way)
        fc.pre(isDefined(q))
        const { score, parts, order } = rankCommunes(q)
        const m = q.criteria.length
        for (const i of order) {
          const own = parts.slice(i * m, (i + 1) * m)
          expect(own.reduce((a, b) => a + b, 0)).toBeCloseTo(score[i], 9)
        }
      }),
    )
  })

  test('R2: a weight of 0 is the same as the criterion removed', () => {
    fc.assert(
      fc.property(world, plain => {
        const q = asked(plain, way)
        const [first, ...rest] = q.criteria
        fc.pre(rest.length > 0)
        const zero = { ...q, criteria: [{ ...first, weight: 0 }, ...rest] }
        fc.pre(isDefined(zero))
        const gone = rankCommunes({ ...q, criteria: rest })
        const weighed = rankCommunes(zero)
        expect([...weighed.rank]).toEqual([...gone.rank])
        expect([...weighed.order]).toEqual([...gone.order])
        expect([...weighed.unranked]).toEqual([...gone.unranked])
      }),
    )
  })

  test('R8: communes of equal values share a rank', () => {
    fc.assert(
      fc.property(world, fc.nat(), (plain, pick) => {
        const q = asked(plain, way)
        fc.pre(isDefined(q) && q.missingRule !== 'district-median')
        const n = q.codes.length
        const twin = pick % n
        const doubled: RankingQuestion = {
          ...q,
          codes: [...q.codes, 'twin'],
          districtOf: Int32Array.from([...q.districtOf, q.districtOf[twin]]),
          inView: Uint8Array.from([...q.inView, q.inView[twin]]),
          criteria: q.criteria.map(c => ({ ...c, values: Float64Array.from([...c.values, c.values[twin]]) })),
        }
        const { rank, score } = rankCommunes(doubled)
        expect(rank[n]).toBe(rank[twin])
        expect(score[n]).toBe(score[twin])
      }),
    )
  })

  test('R5: a missing value is marked, keeps no value of its own and adds no part', () => {
    fc.assert(
      fc.property(world, plain => {
        const q = { ...asked(plain, way), missingRule: 'renormalise' as const }
        fc.pre(isDefined(q))
        const { missing, normalised, parts } = rankCommunes(q)
        q.criteria.forEach((c, j) => {
          c.values.forEach((value, i) => {
            const at = i * q.criteria.length + j
            expect(missing[at] === 1).toBe(Number.isNaN(value))
            if (!Number.isNaN(value)) return
            expect(normalised[at]).toBeNaN()
            if (way.aggregation !== 'lexicographic') expect(parts[at]).toBe(0)
          })
        })
      }),
      { numRuns: 50 },
    )
  })
})

describe('R12 too little known', () => {
  const columns = [
    [1, 2, 3, 4],
    [1, Number.NaN, Number.NaN, 2],
    [5, 1, Number.NaN, 3],
    [2, 2, Number.NaN, 9],
  ]
  test.each([
    [0, []],
    [0.25, []],
    [0.5, [2]],
    [0.75, [2]],
    [0.76, [1, 2]],
    [1, [1, 2]],
  ])('R12: with a least share of %s the communes %j are listed apart', (minimumKnownShare, apart) => {
    const { unranked, rank, score } = rankCommunes(question({ columns, minimumKnownShare }))
    expect([...unranked]).toEqual(apart)
    for (const i of apart) expect([rank[i], score[i]]).toEqual([0, Number.NaN])
  })

  test('R12: it is criteria that are counted, so that moving a weight above 0 changes nobody’s being ranked', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 9 }), (q, weight) => {
        const [first, ...rest] = q.criteria
        fc.pre(first.weight > 0)
        const moved = { ...q, criteria: [{ ...first, weight }, ...rest] }
        expect([...rankCommunes(moved).unranked]).toEqual([...rankCommunes(q).unranked])
      }),
    )
  })

  test.each([-0.1, 1.1, Number.NaN])('R12: a least share of %s is a broken promise', minimumKnownShare => {
    expect(() => rankCommunes(question({ columns, minimumKnownShare }))).toThrow(RangeError)
  })
})

describe('R10 the tree', () => {
  const columns = [
    [1, 2],
    [2, 1],
  ]
  test('R10: a circle of groups and a group that is not there are broken promises', () => {
    const inGroup = (groups: RankingQuestion['groups'], group: number) => {
      const base = question({ columns, groups })
      return () => rankCommunes({ ...base, criteria: base.criteria.map(c => ({ ...c, group })) })
    }
    expect(inGroup([{ id: 'a', weight: 1, parent: 0 }], 0)).toThrow(RangeError)
    expect(
      inGroup(
        [
          { id: 'a', weight: 1, parent: 1 },
          { id: 'b', weight: 1, parent: 0 },
        ],
        0,
      ),
    ).toThrow(RangeError)
    expect(inGroup([], 0)).toThrow(RangeError)
  })

  test('R10: weights in the whole sum to 1, and are the shares down the tree', () => {
    fc.assert(
      fc.property(world, q => {
        const { weights } = rankCommunes(q)
        const sum = weights.reduce((a, b) => a + b, 0)
        if (sum !== 0) expect(sum).toBeCloseTo(1, 12)
      }),
    )
  })
})
