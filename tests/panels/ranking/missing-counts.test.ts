import { expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { missingCounts } from '@/panels/ranking/missing-counts'

const NONE = Number.NaN

test('counts the communes in view without a value, by weighted criterion, also those that cannot be ranked', () => {
  const criterion = (id: string, values: number[], weight: number) =>
    ({
      id,
      weight,
      direction: 'higher-first',
      values: Float64Array.from(values),
      bounds: null,
      group: -1,
    }) as const
  const ranking = rankCommunes({
    codes: ['a', 'b', 'c', 'd', 'e'],
    districtOf: new Int32Array(5),
    criteria: [
      criterion('one', [1, 2, NONE, NONE, NONE], 1),
      criterion('two', [NONE, 1, NONE, NONE, NONE], 1),
      criterion('whole', [1, 2, 3, NONE, 1], 1),
      criterion('unweighted', [NONE, NONE, NONE, NONE, NONE], 0),
    ],
    // The last is out of view.
    inView: Uint8Array.from([1, 1, 1, 1, 0]),
    missingRule: 'renormalise',
    normalisation: 'min-max',
    groups: [],
    aggregation: 'arithmetic',
    minimumKnownShare: 0,
  })
  expect(missingCounts(ranking)).toEqual([
    { id: 'two', communes: 3 },
    { id: 'one', communes: 2 },
    { id: 'whole', communes: 1 },
  ])
})
