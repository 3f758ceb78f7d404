/** Rules N1–N7, each with a world small enough to be worked out by hand. */
import { describe, expect, test } from 'vitest'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import type { Dataset } from '@/domain/dataset/dataset'
import { needTable } from '@/domain/need/need-table'
import { aDataset, box, communeCode, type DatasetWishes } from '../../builders/dataset'
import { twoOperators } from './two-operators'

const needOf = (wishes: DatasetWishes, date: string | null = null) => {
  const dataset: Dataset = aDataset(wishes)
  return needTable(dataset, coverageTable(coverageInput(dataset)), date)
}

/** The western half of the first commune (105.0–105.1 E, 20.0–20.1 N). */
const WEST_HALF = [[box(105, 20, 105.05, 20.1)]]
const west = { lon: 105.02, lat: 20.05 }
const east = { lon: 105.08, lat: 20.05 }

describe('N1 mobile gap', () => {
  test('N1: counts pupils of villages outside 4G of any operator', () => {
    const { communes } = needOf({
      villages: [
        { communeCode: communeCode(0), ...west, pupils: 30 },
        { communeCode: communeCode(0), ...east, pupils: 90 },
      ],
      coverage: [{ operator: 'Viettel', technology: '4G', polygons: WEST_HALF }],
    })
    expect(communes[0].mobile).toEqual({ value: 0.75, part: 90, whole: 120, basis: 'pupils' })
  })

  test('N1: a village without coordinates is left out, not counted as uncovered', () => {
    const { communes } = needOf({
      villages: [
        { communeCode: communeCode(0), ...west, pupils: 30 },
        { communeCode: communeCode(0), lon: null, lat: null, pupils: 500 },
      ],
      coverage: [{ operator: 'Viettel', technology: '4G', polygons: WEST_HALF }],
    })
    expect(communes[0].mobile).toMatchObject({ value: 0, whole: 30 })
  })

  test('N1: without a usable village it falls back to area and says so', () => {
    const { communes } = needOf({
      villages: [{ communeCode: communeCode(0), ...west, pupils: null }],
      coverage: [{ operator: 'Viettel', technology: '4G', polygons: WEST_HALF }],
    })
    expect(communes[0].mobile.basis).toBe('area')
    expect(communes[0].mobile.value).toBeCloseTo(0.5, 6)
  })

  test('N1: villages that can be used are fewer than half of the commune’s: area, and it says so', () => {
    const usable = { communeCode: communeCode(0), ...east, pupils: 90 }
    const unplaced = { communeCode: communeCode(0), lon: null, lat: null, pupils: 40 }
    const uncounted = { communeCode: communeCode(0), ...west, pupils: null }
    const coverage = [{ operator: 'Viettel', technology: '4G' as const, polygons: WEST_HALF }]
    const few = needOf({ villages: [usable, unplaced, uncounted], coverage }).communes[0].mobile
    expect([few.basis, few.part, few.whole]).toEqual(['area', null, null])
    expect(few.value).toBeCloseTo(0.5, 6)
    const half = needOf({ villages: [usable, unplaced, uncounted, usable], coverage }).communes[0].mobile
    expect(half).toEqual({ value: 1, part: 180, whole: 180, basis: 'pupils' })
  })

  test('N1: any operator’s 4G will do: covered by one of two is covered', () => {
    const { need } = twoOperators()
    expect(need.communes[0].mobile).toMatchObject({ part: 50, whole: 100, basis: 'pupils' })
  })

  test('N1: 3G does not count, and no 4G layer at all is unknown rather than a gap', () => {
    const { communes } = needOf({
      villages: [{ communeCode: communeCode(0), ...west, pupils: 30 }],
      coverage: [{ operator: 'Viettel', technology: '3G', polygons: WEST_HALF }],
    })
    expect(communes[0].mobile.value).toBeNull()
  })
})

test('N2: pupils in schools without fibre, among schools that say', () => {
  const commune = communeCode(0)
  const { communes } = needOf({
    schools: [
      { communeCode: commune, fibre: false, pupils: 100 },
      { communeCode: commune, fibre: true, pupils: 300 },
      { communeCode: commune, fibre: null, pupils: 900 },
      { communeCode: commune, fibre: false, pupils: null },
    ],
  })
  expect(communes[0].fibre).toEqual({ value: 0.25, part: 100, whole: 400, basis: 'pupils' })
  expect(communes[1].fibre.value).toBeNull()
})

describe('N3 device gap', () => {
  const commune = communeCode(0)
  const world = (part: DatasetWishes): DatasetWishes => ({ communes: [{ pupils: 200 }], ...part })
  const need = {
    unitCode: commune,
    class: 'poor',
    withoutDevice: 40,
    alreadySupported: null,
    unitOfCount: 'pupil',
  } as const

  test('N3: without device, less already supported and handed over, of the commune’s pupils', () => {
    const { communes } = needOf(
      world({
        deviceNeed: [{ ...need, alreadySupported: 5 }],
        handovers: [{ unitCode: commune, class: 'poor', quantity: 15 }],
      }),
    )
    expect(communes[0].device).toEqual({ value: 0.1, part: 20, whole: 200, basis: 'pupils' })
  })

  test('N3: a class that got too much does not hide the need of another', () => {
    const { communes } = needOf(
      world({
        deviceNeed: [need, { ...need, class: 'near-poor', withoutDevice: 10 }],
        handovers: [{ unitCode: commune, class: 'poor', quantity: 100 }],
      }),
    )
    expect(communes[0].device.part).toBe(10)
  })

  test('N3: other hardship and households are never mixed in', () => {
    const { communes } = needOf(
      world({
        deviceNeed: [
          { ...need, class: 'other-hardship', withoutDevice: 70 },
          { ...need, unitOfCount: 'household', withoutDevice: 70 },
        ],
      }),
    )
    expect(communes[0].device.value).toBeNull()
  })

  test('N3: where schools and their commune report a class, only the schools count', () => {
    const { communes } = needOf(
      world({
        schools: [{ schoolCode: 'S1', communeCode: commune }],
        deviceNeed: [
          need,
          { ...need, unitCode: 'S1', withoutDevice: 12 },
          { ...need, class: 'near-poor', withoutDevice: 3 },
        ],
      }),
    )
    expect(communes[0].device.part).toBe(15)
  })

  test('N3: not reported is unknown, never 0', () => {
    expect(needOf(world({})).communes[0].device.value).toBeNull()
    expect(
      needOf(world({ deviceNeed: [{ ...need, withoutDevice: null }] })).communes[0].device.value,
    ).toBeNull()
  })
})

describe('N4 alert', () => {
  const cases = [
    [3, 'online', 1],
    [4, 'online', 1],
    [2, 'online', 0],
    [1, null, 0],
    [4, 'in-person', 0],
    [4, 'mixed', 0],
    [4, 'television', 0],
    [null, 'television', 0],
    [4, null, null],
    [null, 'online', null],
    [null, null, null],
  ] as const
  test.each(cases)('N4: level %s and mode %s give %s', (level, mode, expected) => {
    const code = communeCode(0)
    const { communes } = needOf({
      covidLevels:
        level === null
          ? []
          : [{ communeCode: code, level, effectiveFrom: '2021-11-22', effectiveUntil: null }],
      teachingModes: mode === null ? [] : [{ communeCode: code, mode, effectiveFrom: '2021-11-22' }],
    })
    expect(communes[0].alert).toBe(expected)
  })
})

test('N5: the share of the reported flags that hold; none reported is unknown', () => {
  const silent = { mountain: null, coastal: null, baiNgang: null, border: null, poorDistrict: null }
  const { communes } = needOf({
    communes: [
      { mountain: true, coastal: false, baiNgang: false, border: true, poorDistrict: true },
      { ...silent, mountain: true, coastal: false },
      silent,
    ],
  })
  expect(communes.map(commune => commune.geography)).toEqual([0.6, 0.5, null])
})

test('N6: the record in effect is the latest on or before the day, and ends with its last day', () => {
  const code = communeCode(0)
  const covidLevels = [
    { communeCode: code, level: 4 as const, effectiveFrom: '2021-11-20', effectiveUntil: null },
    { communeCode: code, level: 2 as const, effectiveFrom: '2021-11-01', effectiveUntil: '2021-11-10' },
  ]
  const levelOn = (day: string | null) => needOf({ covidLevels }, day).communes[0].alertLevel
  expect(levelOn('2021-10-31')).toBeNull()
  expect(levelOn('2021-11-01')).toBe(2)
  expect(levelOn('2021-11-10')).toBe(2)
  expect(levelOn('2021-11-11')).toBeNull()
  expect(levelOn('2021-11-20')).toBe(4)
  expect(levelOn(null)).toBe(4)
})

test('N6: of two records of one day the later row counts', () => {
  const code = communeCode(0)
  const day = { communeCode: code, effectiveFrom: '2021-11-20' }
  const { communes } = needOf({
    covidLevels: [
      { ...day, level: 4, effectiveUntil: null },
      { ...day, level: 2, effectiveUntil: null },
    ],
    teachingModes: [
      { ...day, mode: 'in-person' },
      { ...day, mode: 'online' },
    ],
  })
  expect([communes[0].alertLevel, communes[0].teachingMode]).toEqual([2, 'online'])
})

test('N7: pupils of a commune come from its schools only when every one reports', () => {
  const [a, b] = [communeCode(0), communeCode(1)]
  const { communes } = needOf({
    communes: [{ pupils: null }, { pupils: null }, { pupils: 7 }],
    schools: [
      { communeCode: a, pupils: 40 },
      { communeCode: a, pupils: 60 },
      { communeCode: b, pupils: 40 },
      { communeCode: b, pupils: null },
    ],
  })
  expect(communes.map(commune => commune.pupils)).toEqual([100, null, 7])
})
