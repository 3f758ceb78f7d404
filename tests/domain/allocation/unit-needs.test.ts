/** Units and their need: by hand, and on random provinces held against N3, which adds up the same rows in its own way. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLASS_ORDER, PROGRAMME_CLASSES } from '@/domain/allocation/allocation'
import { householdCaps } from '@/domain/allocation/household-caps'
import { recordedHandovers } from '@/domain/allocation/recorded-handovers'
import { unitNeeds } from '@/domain/allocation/unit-needs'
import type { Dataset } from '@/domain/dataset/dataset'
import type { CountUnit, DeviceNeed } from '@/domain/dataset/records'
import { deviceGaps } from '@/domain/need/device-gap'
import { aDataset, communeCode, type DatasetWishes } from '../../builders/dataset'
import { anyProvince } from './any-province'

const commune = communeCode(0)
const needsOf = (dataset: Dataset, countUnit: CountUnit = 'pupil') =>
  unitNeeds(dataset, recordedHandovers(dataset), countUnit)

const world = (wishes: DatasetWishes) =>
  needsOf(
    aDataset({
      communes: 1,
      schools: [{ schoolCode: 'A' }, { schoolCode: 'B' }, { schoolCode: 'M', level: 'MN' }],
      ...wishes,
    }),
  )
const row = (unitCode: string, withoutDevice: number, wish: Partial<DeviceNeed> = {}) => ({
  unitCode,
  withoutDevice,
  alreadySupported: null,
  ...wish,
})
/** Open need of the poor by unit. */
const poor = (wishes: DatasetWishes) =>
  Object.fromEntries(world(wishes).map(unit => [unit.unitCode, unit.classes[0].open]))

describe('by hand', () => {
  test('A1: without a device − supported − handed over, never below 0', () => {
    const deviceNeed = [row('A', 20, { alreadySupported: 3 }), row('B', 5)]
    const handovers = [
      { unitCode: 'A', quantity: 4 },
      { unitCode: 'A', quantity: 2 },
      { unitCode: 'B', quantity: 9 },
      { unitCode: 'A', quantity: null },
    ]
    expect(poor({ deviceNeed, handovers })).toEqual({ A: 11, B: 0 })
    expect(world({ deviceNeed, handovers })[0].classes[0]).toEqual({
      withoutDevice: 20,
      alreadySupported: 3,
      handedOver: 6,
      open: 11,
    })
  })

  test('A11: where every school but kindergartens reported, the commune’s own row is a check only', () => {
    expect(poor({ deviceNeed: [row('A', 4), row('B', 6), row(commune, 90)] })).toEqual({ A: 4, B: 6 })
  })

  test('A11: else the commune is a unit with what its figure holds beyond its schools’', () => {
    expect(poor({ deviceNeed: [row('A', 4), row(commune, 90)] })).toEqual({ A: 4, B: null, [commune]: 86 })
    expect(poor({ deviceNeed: [row('A', 40), row(commune, 10)] })).toEqual({ A: 40, B: null, [commune]: 0 })
  })

  test('A11: what a silent school got is taken off the commune that speaks for it, once', () => {
    const units = world({
      deviceNeed: [row('A', 4), row(commune, 90)],
      handovers: [{ unitCode: 'B', quantity: 6 }],
    })
    expect(units.map(unit => [unit.unitCode, unit.classes[0].handedOver, unit.classes[0].open])).toEqual([
      ['A', 0, 4],
      ['B', 0, null],
      [commune, 6, 80],
    ])
  })

  test('A11: what was handed over to the commune is taken off its rest, then off its schools in proportion', () => {
    const deviceNeed = [row('A', 4), row('M', 8), row(commune, 22)]
    const given = (quantity: number) => poor({ deviceNeed, handovers: [{ unitCode: commune, quantity }] })
    expect(given(7)).toEqual({ A: 4, B: null, M: 8, [commune]: 3 })
    expect(given(16)).toEqual({ A: 2, B: null, M: 4, [commune]: 0 })
    expect(given(50)).toEqual({ A: 0, B: null, M: 0, [commune]: 0 })
  })

  test('A11: what silent schools got leaves nothing for the commune: what it got itself is its schools’', () => {
    const deviceNeed = [row('A', 10), row(commune, 15)]
    const handovers = [
      { unitCode: 'B', quantity: 5 },
      { unitCode: commune, quantity: 3 },
    ]
    expect(poor({ deviceNeed, handovers })).toEqual({ A: 7, B: null, [commune]: 0 })
  })

  test('A11: a class that every school reported leaves the commune nothing, and that is no silence', () => {
    const all = [row('A', 4, { class: 'near-poor' }), row('B', 6, { class: 'near-poor' })]
    const units = world({ deviceNeed: [...all, row('A', 4), row(commune, 90)] })
    const own = units.find(unit => unit.unitCode === commune)!
    expect(own.classes.map(({ open }) => open)).toEqual([86, 0, null, null])
  })

  test('A12: a school that did not report waits; a kindergarten that said nothing is no unit', () => {
    expect(poor({ deviceNeed: [row('A', 0)] })).toEqual({ A: 0, B: null })
    expect(poor({ schools: [], deviceNeed: [] })).toEqual({ [commune]: null })
  })

  test('A13: households and pupils are never mixed, and the fund knows two classes', () => {
    const deviceNeed: Partial<DeviceNeed>[] = [
      row('A', 9, { unitOfCount: 'pupil' }),
      row('A', 5, { unitOfCount: 'household' }),
      row('B', 3, { unitOfCount: null }),
      row('A', 2, { unitOfCount: 'household', class: 'covid-bereaved' }),
    ]
    const dataset = aDataset({ communes: 1, schools: [{ schoolCode: 'A' }, { schoolCode: 'B' }], deviceNeed })
    const opens = (countUnit: CountUnit) =>
      needsOf(dataset, countUnit).map(unit => unit.classes.map(({ open }) => open))
    expect(opens('household')).toEqual([
      [5, null, null, null],
      [null, null, null, null],
    ])
    expect(opens('pupil')[0][0]).toBe(9)
    expect(opens('pupil')[1][0]).toBe(3)
  })

  test('A13: the cap is poor + near-poor households less those supported and given to; unknown where one is not said', () => {
    const dataset = aDataset({
      communes: [
        { poorHouseholds: 10, nearPoorHouseholds: 5 },
        { poorHouseholds: null, nearPoorHouseholds: 5 },
      ],
      schools: [{ schoolCode: 'A' }],
      deviceNeed: [
        row('A', 9, { alreadySupported: 2, unitOfCount: 'household' }),
        row('A', 4, { alreadySupported: 4, unitOfCount: 'pupil' }),
      ],
      handovers: [
        { unitCode: 'A', quantity: 3, class: 'near-poor' },
        { unitCode: 'A', quantity: 1, class: 'other-hardship' },
      ],
    })
    const capOf = householdCaps(dataset, needsOf(dataset, 'household'))
    expect(capOf(commune)).toBe(10)
    expect(capOf(communeCode(1))).toBeNull()
    expect(capOf('nowhere')).toBeNull()
  })

  test('says when, by whom it is managed, and how many study online', () => {
    const wishes = (mode: 'online' | 'mixed') => ({
      schools: [
        { schoolCode: 'A', pupils: 300, managingUnit: 'so' },
        { schoolCode: 'B', pupils: null, managingUnit: null },
      ],
      deviceNeed: [row('A', 1, { reportedAt: '2021-10-11' }), row('A', 1, { class: 'near-poor' as const })],
      teachingModes: [{ mode }],
    })
    const [a, b] = world(wishes('online'))
    expect([a.managingUnit, a.reportedAt, a.pupils, a.onlinePupils]).toEqual(['so', '2021-10-15', 300, 300])
    expect([b.managingUnit, b.reportedAt, b.pupils, b.onlinePupils]).toEqual(['381', null, null, null])
    expect(world(wishes('mixed')).map(unit => unit.onlinePupils)).toEqual([0, 0])
    expect(world({ teachingModes: [] })[0].onlinePupils).toBeNull()
  })
})

describe('on random provinces', () => {
  test('A11: the units of a commune add up to what N3 says of it, in every mixture of reports and hand-overs', () => {
    fc.assert(
      fc.property(anyProvince, dataset => {
        const gaps = deviceGaps(dataset, () => null)
        const units = needsOf(dataset)
        for (const { communeCode: code } of dataset.records.communes) {
          const opens = units
            .filter(unit => unit.communeCode === code)
            .flatMap(unit => unit.classes.slice(0, PROGRAMME_CLASSES.length).map(({ open }) => open))
            .filter(open => open !== null)
          const sum = opens.length === 0 ? null : opens.reduce((a, b) => a + b, 0)
          expect(sum).toBe(gaps.get(code)!.part)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('A11: nor do they part where one class of one commune is as muddled as can be', () => {
    const figure = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null, freq: 3 })
    const figures = fc.tuple(figure, figure, figure, figure)
    fc.assert(
      fc.property(figures, figures, fc.constantFrom('TH', 'MN'), (without, given, level) => {
        const codes = ['A', 'B', 'M', commune]
        const dataset = aDataset({
          communes: 1,
          schools: [{ schoolCode: 'A' }, { schoolCode: 'B' }, { schoolCode: 'M', level }],
          deviceNeed: codes.flatMap((code, i) => (without[i] === null ? [] : row(code, without[i]))),
          handovers: codes.map((unitCode, i) => ({ unitCode, quantity: given[i] })),
        })
        const opens = needsOf(dataset).flatMap(unit => unit.classes[0].open ?? [])
        const sum = opens.length === 0 ? null : opens.reduce((a, b) => a + b, 0)
        expect(sum).toBe(deviceGaps(dataset, () => null).get(commune)!.part)
      }),
      { numRuns: 1500 },
    )
  })

  test('A1: every figure is its parts, and every hand-over of a known unit is counted exactly once', () => {
    fc.assert(
      fc.property(anyProvince, fc.constantFrom<CountUnit[]>('pupil', 'household'), (dataset, countUnit) => {
        const units = needsOf(dataset, countUnit)
        expect(new Set(units.map(unit => unit.unitCode)).size).toBe(units.length)
        for (const { classes } of units)
          for (const { withoutDevice, alreadySupported, handedOver, open } of classes) {
            expect(open === null).toBe(withoutDevice === null)
            if (withoutDevice === null) continue
            expect(open).toBe(Math.max(0, withoutDevice - (alreadySupported ?? 0) - handedOver))
            expect(Number.isInteger(open) && Number.isInteger(handedOver) && handedOver >= 0).toBe(true)
          }
        const known = new Set([
          ...dataset.records.schools.map(school => school.schoolCode),
          ...dataset.records.communes.map(each => each.communeCode),
        ])
        for (const [c, kind] of CLASS_ORDER.entries()) {
          const recorded = dataset.records.handovers
            .filter(record => record.class === kind && known.has(record.unitCode))
            .reduce((sum, record) => sum + (record.quantity ?? 0), 0)
          expect(units.reduce((sum, unit) => sum + unit.classes[c].handedOver, 0)).toBe(recorded)
        }
      }),
    )
  })

  test('A12: every school but a kindergarten is a unit, in the order of communes', () => {
    fc.assert(
      fc.property(anyProvince, dataset => {
        const units = needsOf(dataset)
        const codes = new Set(units.map(unit => unit.schoolCode))
        for (const school of dataset.records.schools)
          if (school.level !== 'MN') expect(codes.has(school.schoolCode)).toBe(true)
        expect(units.map(unit => unit.communeCode)).toEqual(units.map(unit => unit.communeCode).sort())
      }),
    )
  })
})
