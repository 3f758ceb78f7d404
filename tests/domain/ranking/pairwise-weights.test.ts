/** Pairwise comparison against Saaty's printed examples, Harker's, and invariants. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairToReconsider } from '@/domain/ranking/pair-to-reconsider'
import { type Judgement, pairsToAsk, pairwiseWeights } from '@/domain/ranking/pairwise-weights'
import { hasPublished, publishedText } from './published-values'

type Pairs = Readonly<Record<string, number>>

/** "coffee/wine": 9 → judgements over the things in the order of their first mention. */
function judged(pairs: Pairs): { names: string[]; judgements: Judgement[] } {
  const names = [...new Set(Object.keys(pairs).flatMap(pair => pair.split('/')))]
  const judgements = Object.entries(pairs).map(([pair, times]) => {
    const [a, b] = pair.split('/').map(name => names.indexOf(name))
    return { a, b, times }
  })
  return { names, judgements }
}

function weigh(pairs: Pairs) {
  const { names, judgements } = judged(pairs)
  const found = pairwiseWeights(names.length, judgements)
  if (!found) throw new Error('not connected')
  return { ...found, byName: Object.fromEntries(names.map((name, i) => [name, found.weights[i]])) }
}

/** All pairs of a table given by its upper triangle, row by row. */
function fromTriangle(count: number, upper: readonly number[]): Judgement[] {
  let at = 0
  const judgements: Judgement[] = []
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++) judgements.push({ a, b, times: upper[at++] })
  return judgements
}

/** λmax as the greatest root of the characteristic polynomial, by Faddeev–LeVerrier and Newton from above. */
function greatestRoot(matrix: readonly (readonly number[])[]): number {
  const n = matrix.length
  const coefficients = [1]
  let product = matrix.map(row => row.map(() => 0))
  for (let k = 1; k <= n; k++) {
    const inner = product.map((row, i) => row.map((x, j) => x + (i === j ? coefficients[k - 1] : 0)))
    product = matrix.map(row => row.map((_, j) => row.reduce((sum, x, l) => sum + x * inner[l][j], 0)))
    coefficients.push(-product.reduce((trace, row, i) => trace + row[i], 0) / k)
  }
  let root = Math.max(...matrix.map(row => row.reduce((sum, x) => sum + x, 0)))
  for (let step = 0; step < 200; step++) {
    let value = 0
    let slope = 0
    for (const c of coefficients) {
      slope = slope * root + value
      value = value * root + c
    }
    root -= value / slope
  }
  return root
}

// Saaty, "Decision making with the analytic hierarchy process", Int. J. Services Sciences 1 (2008): drinks in the United States.
const DRINKS: Pairs = {
  'coffee/wine': 9,
  'coffee/tea': 5,
  'coffee/beer': 2,
  'coffee/soda': 1,
  'coffee/milk': 1,
  'water/coffee': 2,
  'water/wine': 9,
  'water/tea': 9,
  'water/beer': 3,
  'water/soda': 2,
  'water/milk': 3,
  'tea/wine': 3,
  'beer/wine': 9,
  'beer/tea': 3,
  'beer/milk': 1,
  'soda/wine': 9,
  'soda/tea': 4,
  'soda/beer': 2,
  'soda/milk': 2,
  'milk/wine': 9,
  'milk/tea': 3,
}
const DRINKS_WEIGHTS = {
  beer: 0.1164,
  coffee: 0.1775,
  milk: 0.1288,
  soda: 0.1896,
  tea: 0.0418,
  water: 0.3268,
  wine: 0.0191,
}

describe('Saaty’s printed examples', () => {
  test('R51, R52: drinks (2008): weights to four digits, consistency ratio 0.022', () => {
    const { byName, consistencyRatio } = weigh(DRINKS)
    for (const [name, weight] of Object.entries(DRINKS_WEIGHTS)) expect(byName[name]).toBeCloseTo(weight, 4)
    expect(consistencyRatio).toBeCloseTo(0.022, 3)
  })

  test('R51: cities (2005): judgements of five criteria and of the cities under each give the printed priorities', () => {
    const criteria = weigh({
      'culture/housing': 3,
      'culture/transport': 5,
      'family/culture': 5,
      'family/housing': 7,
      'family/transport': 7,
      'housing/transport': 3,
      'jobs/culture': 2,
      'jobs/housing': 4,
      'jobs/transport': 7,
      'family/jobs': 1,
    }).byName
    const cities: Record<string, Pairs> = {
      culture: { 'Be/Pi': 1, 'Bo/Be': 2, 'Bo/Pi': 2.5, 'Bo/SF': 1, 'SF/Be': 2, 'SF/Pi': 2.5 },
      family: { 'Be/Bo': 2, 'Be/SF': 4, 'Bo/SF': 2, 'Pi/Be': 3, 'Pi/Bo': 8, 'Pi/SF': 9 },
      housing: { 'Be/Bo': 5, 'Be/SF': 2.5, 'Pi/Be': 2, 'Pi/Bo': 9, 'Pi/SF': 7, 'SF/Bo': 4 },
      jobs: { 'Be/Pi': 3, 'Be/SF': 4, 'Bo/Be': 2, 'Bo/Pi': 6, 'Bo/SF': 8, 'Pi/SF': 1 },
      transport: { 'Be/Bo': 1.5, 'Be/SF': 4, 'Bo/SF': 2.5, 'Pi/Be': 2, 'Pi/Bo': 3.5, 'Pi/SF': 9 },
    }
    const total: Record<string, number> = { Be: 0, Bo: 0, Pi: 0, SF: 0 }
    for (const [criterion, pairs] of Object.entries(cities)) {
      const { byName } = weigh(pairs)
      for (const city of Object.keys(total)) total[city] += criteria[criterion] * byName[city]
    }
    const printed = { Be: 0.229, Bo: 0.275, Pi: 0.385, SF: 0.111 }
    for (const [city, priority] of Object.entries(printed)) expect(total[city]).toBeCloseTo(priority, 3)
  })

  test.runIf(hasPublished('mcda'))('R51, R52: drinks as the folder of references has them', () => {
    const { pairs, weights, CR_saaty_RI } = JSON.parse(
      publishedText('mcda', 'worked-examples.json'),
    ).AHP_saaty_2008_drinks
    const { byName, consistencyRatio } = weigh(pairs)
    for (const name of Object.keys(weights)) expect(byName[name]).toBeCloseTo(weights[name], 4)
    expect(consistencyRatio).toBeCloseTo(CR_saaty_RI, 3)
  })
})

describe('judgements that are missing', () => {
  test('R51: Harker’s chain of two answers: weights 4 : 2 : 1', () => {
    const found = pairwiseWeights(3, [
      { a: 0, b: 1, times: 2 },
      { a: 1, b: 2, times: 2 },
    ])
    expect(found?.weights[0]).toBeCloseTo(4 / 7, 12)
    expect(found?.weights[1]).toBeCloseTo(2 / 7, 12)
    expect(found?.lambdaMax).toBeCloseTo(3, 12)
    expect(found?.consistencyRatio).toBeCloseTo(0, 12)
  })

  test('R51: Bozóki, Fülöp and Rónyai’s table with one gap: λmax not below their least, and the same order', () => {
    // "On optimal completion of incomplete pairwise comparison matrices" (2010); c against d is not judged. Their
    // completion has the least λmax: ratio 0.0372 by the index 0.8286, weights 0.3738, 0.3920, 0.0985, 0.1357.
    const found = weigh({ 'a/b': 1, 'a/c': 5, 'a/d': 2, 'b/c': 3, 'b/d': 4 })
    const least = 4 + 3 * 0.0372 * 0.8286
    expect(found.lambdaMax).toBeGreaterThan(least - 1e-3)
    expect(found.lambdaMax).toBeLessThan(least + 0.01)
    const theirs = { a: 0.3738, b: 0.392, c: 0.0985, d: 0.1357 }
    for (const [name, weight] of Object.entries(theirs))
      expect(Math.abs(found.byName[name] - weight)).toBeLessThan(0.01)
    // With one of its three possible contradictions gone, the index of size 4 shrinks to two thirds.
    expect(found.consistencyRatio).toBeCloseTo((found.lambdaMax - 4) / 3 / (0.89 * (2 / 3)), 10)
  })

  test('R51: what the answers do not connect has no weights', () => {
    expect(pairwiseWeights(3, [{ a: 0, b: 1, times: 2 }])).toBeNull()
    expect(pairwiseWeights(0, [])).toBeNull()
    expect([...(pairwiseWeights(1, [])?.weights ?? [])]).toEqual([1])
  })

  test('R50: each pair is asked once, and the first n − 1 answers already connect everything', () => {
    for (let count = 1; count <= 8; count++) {
      const pairs = pairsToAsk(count)
      expect(new Set(pairs.map(([a, b]) => a * count + b)).size).toBe((count * (count - 1)) / 2)
      const first = pairs.slice(0, count - 1).map(([a, b]) => ({ a, b, times: 3 }))
      expect(pairwiseWeights(count, first)).not.toBeNull()
    }
  })

  test('R51: twenty things in one chain come out exact, though the second eigenvalue is near', () => {
    const chain = Array.from({ length: 19 }, (_, a) => ({ a, b: a + 1, times: a % 2 ? 1 / 3 : 3 }))
    const found = pairwiseWeights(20, chain)
    for (const { a, b, times } of chain)
      expect((found?.weights[a] ?? 0) / (found?.weights[b] ?? 1)).toBeCloseTo(times, 8)
    expect(found?.lambdaMax).toBeCloseTo(20, 9)
    // Saaty's table ends at fifteen.
    expect(found?.consistencyRatio).toBeNull()
  })
})

test.each([
  ['a thing that is not there', [{ a: 0, b: 3, times: 1 }]],
  ['a thing with itself', [{ a: 1, b: 1, times: 1 }]],
  ['beyond the scale', [{ a: 0, b: 1, times: 10 }]],
  ['not a number', [{ a: 0, b: 1, times: Number.NaN }]],
  ['nothing', [{ a: 0, b: 1, times: 0 }]],
  [
    'a pair judged twice, the second time the other way round',
    [
      { a: 0, b: 1, times: 2 },
      { a: 1, b: 0, times: 0.5 },
    ],
  ],
])('R50: a judgement that cannot be is an error: %s', (_, judgements) => {
  expect(() => pairwiseWeights(3, judgements)).toThrow(RangeError)
})

const scale = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.boolean())
  .map(([times, inverse]) => (inverse ? 1 / times : times))
const anyTable = fc
  .integer({ min: 3, max: 7 })
  .chain(count =>
    fc
      .array(scale, { minLength: (count * (count - 1)) / 2, maxLength: (count * (count - 1)) / 2 })
      .map(upper => ({ count, judgements: fromTriangle(count, upper) })),
  )

describe('invariants', () => {
  test('R51, R52: judgements that agree give their weights back exactly, with ratio 0 and nothing to reconsider', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 2.9, noNaN: true }), { minLength: 1, maxLength: 9 }),
        raw => {
          const sum = raw.reduce((total, each) => total + each, 0)
          const judgements = pairsToAsk(raw.length).map(([a, b]) => ({ a, b, times: raw[a] / raw[b] }))
          const found = pairwiseWeights(raw.length, judgements)
          raw.forEach((each, i) => {
            expect(found?.weights[i]).toBeCloseTo(each / sum, 12)
          })
          expect(found?.consistencyRatio).toBeCloseTo(0, 12)
          expect(pairToReconsider(raw.length, judgements)).toBeNull()
        },
      ),
    )
  })

  test('R51: λmax is the greatest root of the characteristic polynomial, and never below n', () => {
    fc.assert(
      fc.property(anyTable, ({ count, judgements }) => {
        const matrix = Array.from({ length: count }, () => new Array<number>(count).fill(1))
        for (const { a, b, times } of judgements) {
          matrix[a][b] = times
          matrix[b][a] = 1 / times
        }
        const found = pairwiseWeights(count, judgements)
        const { lambdaMax, weights } = found ?? { lambdaMax: 0, weights: new Float64Array(count) }
        expect(lambdaMax / greatestRoot(matrix)).toBeCloseTo(1, 8)
        expect(lambdaMax).toBeGreaterThanOrEqual(count - 1e-9)
        matrix.forEach((row, i) => {
          const image = row.reduce((sum, x, j) => sum + x * weights[j], 0)
          expect(image / (lambdaMax * weights[i])).toBeCloseTo(1, 10)
        })
      }),
    )
  })

  test('R51: to name the things in another order permutes their weights and changes nothing else', () => {
    fc.assert(
      fc.property(
        anyTable.chain(table =>
          fc
            .shuffledSubarray([...Array(table.count).keys()], { minLength: table.count })
            .map(order => ({ ...table, order })),
        ),
        ({ count, judgements, order }) => {
          const one = pairwiseWeights(count, judgements)
          const other = pairwiseWeights(
            count,
            judgements.map(({ a, b, times }) => ({ a: order[a], b: order[b], times })),
          )
          order.forEach((to, from) => {
            expect(other?.weights[to]).toBeCloseTo(one?.weights[from] ?? -1, 10)
          })
          expect(other?.consistencyRatio).toBeCloseTo(one?.consistencyRatio ?? -1, 9)
        },
      ),
    )
  })

  test('R53: the answer that is proposed brings the ratio that is promised, below today’s', () => {
    fc.assert(
      fc.property(anyTable, ({ count, judgements }) => {
        const proposed = pairToReconsider(count, judgements)
        if (!proposed) return
        const then = pairwiseWeights(
          count,
          judgements.map((each, i) =>
            i === proposed.judgement ? { ...each, times: proposed.answer } : each,
          ),
        )
        expect(then?.consistencyRatio).toBe(proposed.ratioThen)
        const now = pairwiseWeights(count, judgements)?.consistencyRatio ?? -1
        expect(proposed.ratioThen ?? Infinity).toBeLessThan(now)
      }),
    )
  })
})

test('R53: one slip among answers that agree is found, with the answer that agrees', () => {
  // Weights 8 : 4 : 2 : 1, but the first against the last was answered the wrong way round.
  const raw = [8, 4, 2, 1]
  const judgements = pairsToAsk(4).map(([a, b]) => ({
    a,
    b,
    times: a === 0 && b === 3 ? 1 / 8 : raw[a] / raw[b],
  }))
  const proposed = pairToReconsider(4, judgements)
  expect(judgements[proposed?.judgement ?? -1]).toEqual({ a: 0, b: 3, times: 1 / 8 })
  expect(proposed?.implied).toBeCloseTo(8, 9)
  expect(proposed?.answer).toBe(8)
  expect(proposed?.ratioThen).toBeCloseTo(0, 9)
  expect(pairwiseWeights(4, judgements)?.consistencyRatio).toBeGreaterThan(0.1)
})

test('R53: what the others imply may lie beyond the scale; the answer proposed does not', () => {
  const judgements = [
    { a: 0, b: 1, times: 9 },
    { a: 1, b: 2, times: 9 },
    { a: 0, b: 2, times: 1 },
  ]
  const proposed = pairToReconsider(3, judgements)
  expect(proposed).not.toBeNull()
  expect(proposed?.answer).toBeGreaterThanOrEqual(1 / 9)
  expect(proposed?.answer).toBeLessThanOrEqual(9)
})
