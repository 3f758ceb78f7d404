import { describe, expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { MissingRule } from '@/domain/ranking/ranking'
import { criteriaPoints } from '@/panels/commune/criteria-points'

const NONE = Number.NaN
const criterion = (id: string, values: number[], weight: number) =>
  ({
    id,
    weight,
    direction: 'higher-first',
    values: Float64Array.from(values),
    bounds: [0, 1],
    group: -1,
  }) as const
const ranked = (missingRule: MissingRule) =>
  rankCommunes({
    codes: ['a', 'b'],
    districtOf: new Int32Array(2),
    criteria: [
      criterion('one', [0.5, 1], 40),
      criterion('two', [1, NONE], 50),
      criterion('three', [0, 0.5], 10),
      criterion('unweighted', [1, 1], 0),
    ],
    inView: new Uint8Array(2).fill(1),
    missingRule,
    normalisation: 'target',
    groups: [],
    aggregation: 'arithmetic',
    minimumKnownShare: 0,
  })

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('what a criterion adds and could add', () => {
  test('the most that it can add is its share of the weights', () => {
    const points = criteriaPoints(ranked('renormalise'), 0)
    expect(points.map(({ id, full }) => [id, full])).toEqual([
      ['two', 0.5],
      ['one', 0.4],
      ['three', 0.1],
    ])
    expect(points.map(each => each.points)).toEqual([0.5, 0.2, 0])
  })

  test('where a value is missing and left out, its weight goes to the others', () => {
    const ranking = ranked('renormalise')
    const points = criteriaPoints(ranking, 1)
    expect(points.find(({ id }) => id === 'one')).toEqual({
      id: 'one',
      points: 0.8,
      full: 0.8,
      missing: false,
    })
    expect(points.find(({ id }) => id === 'two')).toEqual({ id: 'two', points: 0, full: 0, missing: true })
    expect(sum(points.map(each => each.points))).toBeCloseTo(ranking.score[1], 12)
  })

  test.each(['renormalise', 'worst', 'district-median'] as const)(
    'by the rule %s no part is longer than its full length, and the full lengths make one hundred',
    rule => {
      for (const at of [0, 1]) {
        const points = criteriaPoints(ranked(rule), at)
        for (const each of points) expect(each.points).toBeLessThanOrEqual(each.full + 1e-12)
        expect(sum(points.map(each => each.full))).toBeCloseTo(1, 12)
      }
    },
  )
})
