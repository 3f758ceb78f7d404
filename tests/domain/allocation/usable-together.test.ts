/** Signal and device together, and devices on their way to where there is no signal. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Allocated, AllocationUnit } from '@/domain/allocation/allocation'
import { allocationUnits } from '@/domain/allocation/allocation-units'
import { deadSpotCommunes, deadSpots, helpIn } from '@/domain/allocation/dead-spots'
import { schoolSignal } from '@/domain/allocation/school-signal'
import { unitNeeds } from '@/domain/allocation/unit-needs'
import { allocatedByCommune, usableTogether, usableTotal } from '@/domain/allocation/usable-together'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import type { Dataset } from '@/domain/dataset/dataset'
import type { CommuneNeed } from '@/domain/need/need'
import { needTable } from '@/domain/need/need-table'
import { aDataset, communeCode } from '../../builders/dataset'

const communeNeed = (i: number, mobile: number | null, pupils: number | null) =>
  ({
    communeCode: communeCode(i),
    mobile: { value: mobile, part: null, whole: null, basis: 'pupils' },
    pupils,
  }) as CommuneNeed

const lacking = (without: number[], classes = ['poor'] as const) =>
  unitNeeds(
    aDataset({
      communes: without.length,
      deviceNeed: without.flatMap((withoutDevice, i) =>
        classes.map(kind => ({ unitCode: communeCode(i), class: kind, withoutDevice })),
      ),
    }),
    [],
    'pupil',
  )

const anyCommunes = fc.array(
  fc.record({
    mobile: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
    pupils: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
    without: fc.integer({ min: 0, max: 350 }),
    given: fc.integer({ min: 0, max: 350 }),
  }),
  { minLength: 1, maxLength: 6 },
)

describe('usable together', () => {
  test('A14: 80 % with signal, 60 % with a device: 48 % with both, at least 40 % and at most 60 %', () => {
    const [own] = usableTogether([communeNeed(0, 0.2, 100)], lacking([40]))
    expect(own.shares?.both).toBeCloseTo(0.48, 12)
    expect(own.shares?.signalOnly).toBeCloseTo(0.32, 12)
    expect(own.shares?.deviceOnly).toBeCloseTo(0.12, 12)
    expect(own.shares?.neither).toBeCloseTo(0.08, 12)
    expect(own.bothBounds?.map(bound => Math.round(bound * 1e9) / 1e9)).toEqual([0.4, 0.6])
    const [after] = usableTogether([communeNeed(0, 0.2, 100)], lacking([40]), new Map([[communeCode(0), 30]]))
    expect(after.shares?.both).toBeCloseTo(0.72, 12)
  })

  test('A14: without signal, reports or pupils nothing is said', () => {
    const one = (mobile: number | null, pupils: number | null, needs = lacking([10])) =>
      usableTogether([communeNeed(0, mobile, pupils)], needs)[0].shares
    expect([one(null, 100), one(0.5, null), one(0.5, 0), one(0.5, 100, [])]).toEqual([null, null, null, null])
  })

  test('A14: the four parts are one whole, the estimate lies in its bounds, and a gift never takes from “both”', () => {
    fc.assert(
      fc.property(anyCommunes, communes => {
        const needs = communes.map((each, i) => communeNeed(i, each.mobile, each.pupils))
        const given = new Map(communes.map((each, i) => [communeCode(i), each.given]))
        const units = lacking(communes.map(each => each.without))
        const before = usableTogether(needs, units)
        const after = usableTogether(needs, units, given)
        for (const [i, { shares, bothBounds }] of after.entries()) {
          if (!shares || !bothBounds) continue
          const parts = Object.values(shares)
          expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
          expect(shares.both).toBeGreaterThanOrEqual(bothBounds[0] - 1e-12)
          expect(shares.both).toBeLessThanOrEqual(bothBounds[1] + 1e-12)
          expect(shares.both).toBeGreaterThanOrEqual(before[i].shares!.both)
        }
      }),
    )
  })

  test('A14: the province weighs communes by their pupils and leaves out those it cannot speak of', () => {
    fc.assert(
      fc.property(anyCommunes, communes => {
        const list = usableTogether(
          communes.map((each, i) => communeNeed(i, each.mobile, each.pupils)),
          lacking(communes.map(each => each.without)),
        )
        const total = usableTotal(list)
        const known = list.filter(each => each.shares !== null)
        expect(total.unknown).toBe(list.length - known.length)
        expect(total.pupils).toBe(known.reduce((sum, each) => sum + each.pupils!, 0))
        expect(total.shares === null).toBe(known.length === 0)
        if (!total.shares) return
        const both = known.reduce((sum, each) => sum + each.pupils! * each.shares!.both, 0)
        expect(total.shares.both * total.pupils).toBeCloseTo(both, 6)
      }),
    )
  })

  test('A14: what units get counts for their communes', () => {
    const units = [0, 0, 1].map(i => ({ communeCode: communeCode(i) }))
    const rows = [3, 4, 5].map((allocated, unit) => ({ unit, allocated }) as Allocated)
    expect([...allocatedByCommune(units, { rows })]).toEqual([
      [communeCode(0), 7],
      [communeCode(1), 5],
    ])
  })
})

describe('devices where there is no signal', () => {
  // Operator A covers the first commune whole; the second has nothing of anybody, the third only B, half.
  const half = 105.25
  const dataset: Dataset = aDataset({
    communes: 3,
    villages: [0, 1, 2, 2].map((commune, i) => ({
      villageCode: `T${i}`,
      communeCode: communeCode(commune),
      lon: 105.05 + commune * 0.1 + (i === 3 ? -0.04 : 0.02),
      lat: 20.05,
      pupils: 50,
    })),
    schools: [
      { schoolCode: 'A', communeCode: communeCode(0) },
      { schoolCode: 'B', communeCode: communeCode(1), lon: 105.15, lat: 20.05, pupils: 40 },
      { schoolCode: 'C', communeCode: communeCode(2), lon: null, lat: null, pupils: 80 },
    ],
    coverage: [
      {},
      {
        operator: 'Mạng B',
        polygons: [
          [
            [
              [105.2, 20],
              [half, 20],
              [half, 20.1],
              [105.2, 20.1],
              [105.2, 20],
            ],
          ],
        ],
      },
      { operator: 'Mạng C', technology: '3G' },
    ],
    deviceNeed: ['A', 'B', 'C'].map(unitCode => ({ unitCode, withoutDevice: 10 })),
  })
  const coverage = coverageTable(coverageInput(dataset))
  const needs = unitNeeds(dataset, [], 'pupil')
  const units: readonly AllocationUnit[] = allocationUnits(needs, {
    rankOf: () => null,
    onlineOf: () => null,
    householdCapOf: () => null,
  })
  const rows = units.map((_, unit) => ({ unit, class: 'poor', allocated: 10 }) as Allocated)
  const question = {
    units,
    allocation: { rows },
    needs,
    communes: needTable(dataset, coverage, null).communes,
    coverage,
    operatorsAt: schoolSignal(dataset),
    marksOf: (code: string) => (code === communeCode(1) ? ['m1'] : []),
  }

  test('A14: a school says by its point, or by its commune where it has none; who helps is the operator that reaches most', () => {
    expect(deadSpots(question)).toEqual([
      {
        unitCode: 'B',
        communeCode: communeCode(1),
        devices: 10,
        withoutSignal: 1,
        basis: 'school',
        devicesWithout: 10,
        pupilsWithout: 40,
        help: { of: 'offline' },
        marks: ['m1'],
      },
      {
        unitCode: 'C',
        communeCode: communeCode(2),
        devices: 10,
        withoutSignal: 0.5,
        basis: 'commune',
        devicesWithout: 5,
        pupilsWithout: 40,
        help: { of: 'sim', operator: 'Mạng B', share: 0.5 },
        marks: [],
      },
    ])
  })

  test('A14: by commune, all that its units get counts by the share of its pupils without signal', () => {
    const spots = deadSpotCommunes(question)
    expect(spots.map(spot => [spot.communeCode, spot.devicesWithout])).toEqual([
      [communeCode(1), 10],
      [communeCode(2), 5],
    ])
  })

  test('A14: who gets nothing is no dead spot, and without coverage nothing is said', () => {
    const none = { rows: rows.map(row => ({ ...row, allocated: 0 })) }
    expect(deadSpots({ ...question, allocation: none })).toEqual([])
    const bare = aDataset({ schools: [{ schoolCode: 'A' }] })
    expect(schoolSignal(bare)('A')).toBeNull()
    expect(schoolSignal(dataset)('A')).toEqual(['Mạng A'])
    expect([schoolSignal(dataset)('C'), schoolSignal(dataset)('Z')]).toEqual([null, null])
    expect(helpIn(coverage, 'nowhere')).toBeNull()
    const empty = coverageTable(coverageInput({ ...dataset, records: { ...dataset.records, villages: [] } }))
    const byArea = helpIn(empty, communeCode(2))
    expect(byArea).toMatchObject({ of: 'sim', operator: 'Mạng B', share: expect.closeTo(0.5, 3) })
  })
})
