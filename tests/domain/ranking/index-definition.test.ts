/** An index file: what is written is read again; what is wrong is said with its place, and never thrown. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  AGGREGATIONS,
  DIRECTIONS,
  type IndexDefinition,
  indexText,
  MISSING_RULES,
  NORMALISATIONS,
} from '@/domain/ranking/index-definition'
import { INDEX_FAULTS } from '@/domain/ranking/index-fault'
import { indexQuestion } from '@/domain/ranking/index-question'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { readIndexDefinition } from '@/domain/ranking/read-index-definition'

const name = fc.stringMatching(/^[a-zăđ][a-zăđ0-9 _.]{0,8}[a-z]$/)
const weight = fc.double({ min: 0.01, max: 100, noNaN: true })
const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))

const anyIndex: fc.Arbitrary<IndexDefinition> = fc
  .record({
    columns: fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
    names: fc.uniqueArray(name, { maxLength: 4 }),
  })
  .chain(({ columns, names }) =>
    fc.record({
      criteria: fc.tuple(
        ...columns.map(column =>
          fc.record({
            column: fc.constant(column),
            direction: fc.constantFrom(...DIRECTIONS),
            weight,
            group: fc.constantFrom(null, ...names),
            bounds: fc.constantFrom(null, [0, 1] as const, [null, 5] as const, [-2.5, null] as const),
            error: share,
          }),
        ),
      ),
      groups: fc.tuple(
        ...names.map((own, k) =>
          fc.record({ name: fc.constant(own), weight, parent: fc.constantFrom(null, ...names.slice(0, k)) }),
        ),
      ),
      normalise: fc.constantFrom(...NORMALISATIONS),
      aggregate: fc.constantFrom(...AGGREGATIONS),
      missing: fc.constantFrom(...MISSING_RULES),
      minimumKnownShare: share,
    }),
  )

test('what is written is read again, word for word', () => {
  fc.assert(
    fc.property(anyIndex, index => {
      const { index: read, faults } = readIndexDefinition(indexText(index))
      expect(faults).toEqual([])
      // JSON knows no −0.
      expect(read).toEqual(JSON.parse(JSON.stringify(index)))
    }),
  )
})

test('the contract’s own form is read; what it leaves out has its default', () => {
  const { index, faults } = readIndexDefinition('\ufeff{ "criteria": [{ "column": "a" }] }')
  expect(faults).toEqual([])
  expect(index).toEqual({
    criteria: [{ column: 'a', direction: 'higher-first', weight: 1, group: null, bounds: null, error: null }],
    groups: [],
    normalise: 'min-max',
    aggregate: 'arithmetic',
    missing: 'renormalise',
    minimumKnownShare: null,
  })
})

const broken: readonly (readonly [string, unknown, string])[] = [
  ['not-object', [], ''],
  ['list-expected', { criteria: 'a' }, 'criteria'],
  ['entry-unreadable', { criteria: ['a'] }, 'criteria[0]'],
  ['criteria-missing', { groups: [] }, 'criteria'],
  ['column-missing', { criteria: [{ weight: 1 }] }, 'criteria[0].column'],
  ['column-twice', { criteria: [{ column: 'a' }, { column: 'a' }] }, 'criteria[1].column'],
  ['name-missing', { criteria: [{ column: 'a' }], groups: [{ weight: 1 }] }, 'groups[0].name'],
  ['name-twice', { criteria: [{ column: 'a' }], groups: [{ name: 'g' }, { name: 'g' }] }, 'groups[1].name'],
  ['group-unknown', { criteria: [{ column: 'a', group: 'g' }] }, 'criteria[0].group'],
  [
    'group-unknown',
    { criteria: [{ column: 'a' }], groups: [{ name: 'g', parent: 'h' }] },
    'groups[0].parent',
  ],
  ['group-circle', { criteria: [{ column: 'a' }], groups: [{ name: 'g', parent: 'g' }] }, 'groups[0].parent'],
  ['weight-unreadable', { criteria: [{ column: 'a', weight: '3' }] }, 'criteria[0].weight'],
  ['weight-unreadable', { criteria: [{ column: 'a', weight: -3 }] }, 'criteria[0].weight'],
  ['weights-zero', { criteria: [{ column: 'a', weight: 0 }] }, 'criteria'],
  [
    'weights-zero',
    {
      criteria: [
        { column: 'a', group: 'g' },
        { column: 'b', weight: 0 },
      ],
      groups: [{ name: 'g', weight: 0 }],
    },
    'criteria',
  ],
  ['weight-unreadable', { criteria: [{ column: 'a', weight: 1e308 }] }, 'criteria[0].weight'],
  ['choice-unknown', { criteria: [{ column: 'a' }], aggregate: 'mean' }, 'aggregate'],
  ['choice-unknown', { criteria: [{ column: 'a', direction: 'up' }] }, 'criteria[0].direction'],
  ['bounds-unreadable', { criteria: [{ column: 'a', bounds: [1] }] }, 'criteria[0].bounds'],
  ['bounds-reversed', { criteria: [{ column: 'a', bounds: [2, 1] }] }, 'criteria[0].bounds'],
  ['share-unreadable', { criteria: [{ column: 'a', error: 1.5 }] }, 'criteria[0].error'],
]

describe('what is wrong is said with its place', () => {
  test.each(broken)('%s in %j at %s', (code, content, path) => {
    const { index, faults } = readIndexDefinition(JSON.stringify(content))
    expect(index).toBeNull()
    expect(faults).toContainEqual(expect.objectContaining({ code, path, severity: 'error' }))
  })

  test('a file cut short is not JSON', () => {
    expect(readIndexDefinition('{ "criteria": [').faults.map(fault => fault.code)).toEqual(['not-json'])
  })

  test('a misspelt name is said, and the index is still good', () => {
    const { index, faults } = readIndexDefinition('{ "criteria": [{ "column": "a", "wieght": 3 }] }')
    expect(index?.criteria).toHaveLength(1)
    expect(faults).toMatchObject([{ code: 'key-unknown', severity: 'warning', path: 'criteria[0].wieght' }])
  })

  test('any JSON at all is read without throwing, to an index or to an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), text => {
        const { index, faults } = readIndexDefinition(text)
        expect(index === null).toBe(faults.some(fault => fault.severity === 'error'))
        for (const { code } of faults) expect(INDEX_FAULTS).toContain(code)
      }),
    )
  })

  test('groups in a long circle are found and end', () => {
    const groups = ['a', 'b', 'c'].map((one, k, all) => ({ name: one, parent: all[(k + 1) % 3] }))
    const { faults } = readIndexDefinition(
      JSON.stringify({ criteria: [{ column: 'x', group: 'a' }], groups }),
    )
    expect(faults.map(fault => fault.code)).toEqual(['group-circle', 'group-circle', 'group-circle'])
  })
})

describe('from an index to a question', () => {
  const columns: Readonly<Record<string, number[]>> = { a: [1, 2, 3], b: [3, 1, 2] }
  const world = {
    codes: ['x', 'y', 'z'],
    districtOf: new Int32Array(3),
    inView: new Uint8Array(3).fill(1),
    valuesOf: (column: string) => (columns[column] ? Float64Array.from(columns[column]) : null),
    boundsOf: () => null,
    minimumKnownShare: 0.5,
  }
  const read = (content: unknown) => {
    const { index } = readIndexDefinition(JSON.stringify(content))
    if (!index) throw new Error('no index')
    return indexQuestion(index, world)
  }

  test('groups are found by name, and the least known share is the index’s own where it states one', () => {
    const { question } = read({
      criteria: [
        { column: 'a', group: 'inner', weight: 1 },
        { column: 'b', weight: 1 },
      ],
      groups: [
        { name: 'inner', parent: 'outer', weight: 2 },
        { name: 'outer', weight: 3 },
      ],
      minimumKnownShare: 1,
    })
    if (!question) throw new Error('no question')
    expect(question.minimumKnownShare).toBe(1)
    expect([...rankCommunes(question).weights]).toEqual([0.75, 0.25])
    expect(read({ criteria: [{ column: 'a' }] }).question?.minimumKnownShare).toBe(0.5)
  })

  test('a column that is not there, and a geometric mean below 0, are said', () => {
    expect(read({ criteria: [{ column: 'a' }, { column: 'q' }] })).toMatchObject({
      question: null,
      faults: [{ code: 'column-absent', path: 'criteria[1].column', value: 'q' }],
    })
    expect(read({ criteria: [{ column: 'a' }], normalise: 'z-score', aggregate: 'geometric' })).toMatchObject(
      {
        question: null,
        faults: [{ code: 'geometric-below-zero', value: 'a' }],
      },
    )
  })
})
