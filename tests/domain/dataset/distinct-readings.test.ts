/** D5: a reading counts once, in however many files it stands. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeDataset } from '@/domain/dataset/compose-dataset'
import type { Overlay } from '@/domain/dataset/dataset'
import { repeatedReadings } from '@/domain/dataset/distinct-readings'
import type { Measurement } from '@/domain/dataset/records'
import { aDataset, aMeasurement, anOverlay } from '../../builders/dataset'

const file = (id: string, measurements: readonly Partial<Measurement>[], mode: Overlay['mode'] = 'join') =>
  anOverlay(
    'measurements',
    measurements.map((one, at) => aMeasurement({ measurementCode: `${id}#${at + 1}`, ...one })),
    { id, mode },
  )
const composed = (...files: readonly Overlay[]) => composeDataset(aDataset({}), files)

/** Few values, so that much is said twice. */
const said = fc.record({
  dbm: fc.constantFrom(-90, -100, null),
  measuredAt: fc.constantFrom('2022-03-31T14:05', '2022-03-31T14:06', null),
  operator: fc.constantFrom('Viettel', null),
})
const files = fc.array(fc.array(said, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 })

describe('D5', () => {
  test('the same file under another name brings nothing, and says how many were left out', () => {
    const readings = [{ dbm: -90 }, { dbm: -101 }, { dbm: null, measuredAt: null }]
    const { records, sources } = composed(file('a', readings), file('b', readings))
    expect(records.measurements.map(one => one.measurementCode)).toEqual(['a#1', 'a#2', 'a#3'])
    expect(sources.measurements.map(({ count, repeated }) => [count, repeated])).toEqual([
      [3, undefined],
      [0, 3],
    ])
  })

  test('a row that tells a reading twice in one file counts once; a phone that stands still without a clock does not', () => {
    const twice = composed(file('a', [{}, {}, { measuredAt: '2021-11-20T09:01' }]))
    expect(twice.records.measurements).toHaveLength(2)
    expect(twice.sources.measurements[0]).toMatchObject({ count: 2, repeated: 1 })
    expect(
      composed(file('a', [{ measuredAt: null }, { measuredAt: null }])).records.measurements,
    ).toHaveLength(2)
  })

  test('other place, operator, technology, level or minute is another reading', () => {
    const others = [
      {},
      { lon: 105.07 },
      { operator: null },
      { technology: '3G' as const },
      { dbm: -91 },
      { measuredAt: '2021-11-20T09:01' },
    ]
    expect(composed(file('a', others)).records.measurements).toHaveLength(others.length)
  })

  test('without a moment the other columns tell days apart', () => {
    const on = (day: string) => ({ measuredAt: null, extra: { Ngày: day } })
    const { records } = composed(
      file('a', [on('2022-03-30')]),
      file('b', [on('2022-03-31'), on('2022-03-30')]),
    )
    expect(records.measurements).toHaveLength(2)
  })

  test('what counts is what brute force counts: of a moment one, without a moment the most of one file', () => {
    fc.assert(
      fc.property(files, lists => {
        const { records, sources } = composed(...lists.map((list, at) => file(`f${at}`, list)))
        const words = (one: object) => {
          const { dbm, measuredAt, operator } = one as Measurement
          return `${dbm} ${measuredAt} ${operator}`
        }
        const expected = new Map<string, number>()
        for (const list of lists)
          for (const one of list) {
            const inFile = list.filter(other => words(other) === words(one)).length
            expected.set(
              words(one),
              one.measuredAt === null ? Math.max(inFile, expected.get(words(one)) ?? 0) : 1,
            )
          }
        const found = new Map<string, number>()
        for (const one of records.measurements) found.set(words(one), (found.get(words(one)) ?? 0) + 1)
        expect(found).toEqual(expected)
        const counted = sources.measurements.reduce(
          (sum, { count, repeated = 0 }) => sum + count + repeated,
          0,
        )
        expect(counted).toBe(lists.flat().length)
      }),
    )
  })

  test('what a coming file repeats is told apart from what it says twice itself', () => {
    const here = [aMeasurement({ dbm: -90 })]
    const coming = [
      aMeasurement({ dbm: -90 }, 1),
      aMeasurement({ dbm: -99 }),
      aMeasurement({ dbm: -99 }),
    ].map(one => ({ ...one, lon: 105.05, lat: 20.05 }))
    expect(repeatedReadings([{ ...here[0], lon: 105.05, lat: 20.05 }], coming)).toEqual({
      within: 1,
      known: 1,
    })
    expect(repeatedReadings([], coming)).toEqual({ within: 1, known: 0 })
  })
})
