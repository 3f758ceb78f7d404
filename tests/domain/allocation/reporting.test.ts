/** Who reported, totals held against sums, and sums that keep a blank blank. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLASS_ORDER, PROGRAMME_CLASSES } from '@/domain/allocation/allocation'
import { needSums, SUM_LEVELS } from '@/domain/allocation/need-sums'
import { recordedHandovers } from '@/domain/allocation/recorded-handovers'
import { reporting } from '@/domain/allocation/reporting'
import { disagrees, totalChecks } from '@/domain/allocation/total-checks'
import { unitNeeds } from '@/domain/allocation/unit-needs'
import type { Dataset } from '@/domain/dataset/dataset'
import type { DeviceNeed } from '@/domain/dataset/records'
import { aDataset, communeCode, type DatasetWishes } from '../../builders/dataset'
import { anyProvince } from './any-province'

const full = (unitCode: string, wish: Partial<DeviceNeed> = {}) =>
  PROGRAMME_CLASSES.map(kind => ({ unitCode, class: kind, ...wish }))
const needsOf = (dataset: Dataset) => unitNeeds(dataset, recordedHandovers(dataset), 'pupil')

describe('who reported', () => {
  // Two districts of three communes and one; schools in the first, the last, and one under Sở.
  const schools: DatasetWishes['schools'] = [
    { schoolCode: 'A', managingUnit: '381' },
    { schoolCode: 'B', managingUnit: null },
    { schoolCode: 'M', level: 'MN' },
    { schoolCode: 'P', level: 'THPT', managingUnit: 'so' },
    { schoolCode: 'C', communeCode: communeCode(3), managingUnit: '382' },
  ]
  const of = (deviceNeed: Partial<DeviceNeed>[]) => reporting(aDataset({ communes: 4, schools, deviceNeed }))
  const others = [...full(communeCode(1)), ...full(communeCode(2))]

  test('A12: an office has reported when all of its schools but kindergartens reported every class', () => {
    const all = of([...full('A'), ...full('B'), ...others])
    expect(all.districts).toEqual({ reported: 1, of: 2 })
    expect(all.soUnits).toEqual({ reported: 0, of: 1 })
    expect(all.waiting).toEqual([
      { managingUnit: 'so', silent: 1, partial: 0, of: 1 },
      { managingUnit: '382', silent: 1, partial: 0, of: 1 },
    ])
  })

  test('A12: a school that leaves a class blank is silent in part; a blank figure is no report', () => {
    const { waiting } = of([
      ...full('A').slice(1),
      ...full('B', { withoutDevice: null }),
      ...others,
      ...full('C'),
    ])
    expect(waiting[0]).toEqual({ managingUnit: '381', silent: 2, partial: 1, of: 4 })
  })

  test('A12, A13: of households the fund asks for poor and near-poor only, and waits for no other class', () => {
    const inHouseholds = ['A', 'B', communeCode(1), communeCode(2)].flatMap(unit =>
      full(unit, { unitOfCount: 'household' }).slice(0, 2),
    )
    const dataset = aDataset({ communes: 4, schools, deviceNeed: [...inHouseholds, ...full('C')] })
    expect(reporting(dataset, 'household').districts).toEqual({ reported: 1, of: 2 })
    expect(reporting(dataset).districts).toEqual({ reported: 1, of: 2 })
    expect(reporting(dataset, 'household').waiting.map(({ managingUnit }) => managingUnit)).toEqual([
      'so',
      '382',
    ])
    expect(reporting(dataset).waiting.map(({ managingUnit }) => managingUnit)).toEqual(['381', 'so'])
  })

  test('A12: a commune speaks for its schools under the district’s office, not for those under Sở', () => {
    const { districts, soUnits } = of([...full(communeCode(0)), ...others])
    expect([districts.reported, soUnits.reported]).toEqual([1, 0])
    expect(of(full('P')).soUnits).toEqual({ reported: 1, of: 1 })
  })

  test('says as of when: the latest and the earliest day of the rows that count', () => {
    const { asOf, earliest } = of([
      ...full('A', { reportedAt: '2021-10-11' }),
      ...full('B', { reportedAt: '2021-10-19' }),
      ...full('C', { reportedAt: '2021-12-01', unitOfCount: 'household' }),
      { unitCode: 'C', withoutDevice: null, reportedAt: '2021-01-01' },
    ])
    expect([asOf, earliest]).toEqual(['2021-10-19', '2021-10-11'])
    expect(of([]).asOf).toBeNull()
  })

  test('A12: offices and units counted, reported and waiting agree on random provinces', () => {
    fc.assert(
      fc.property(anyProvince, dataset => {
        const { districts, soUnits, waiting } = reporting(dataset)
        const waitingOffices = waiting.filter(each => each.managingUnit !== 'so')
        expect(districts.reported + waitingOffices.length).toBe(districts.of)
        const so = waiting.find(each => each.managingUnit === 'so')
        expect(soUnits.reported + (so?.silent ?? 0)).toBe(soUnits.of)
        for (const { silent, partial, of: all } of waiting)
          expect(partial <= silent && silent <= all && silent > 0).toBe(true)
      }),
    )
  })
})

describe('totals held against sums', () => {
  test('A11: a commune’s figure stands beside the sum of its schools’, with how many are silent', () => {
    const row = (unitCode: string, withoutDevice: number) => ({ unitCode, withoutDevice })
    const schools = [{ schoolCode: 'A' }, { schoolCode: 'B' }]
    const of = (deviceNeed: Partial<DeviceNeed>[]) => totalChecks(aDataset({ schools, deviceNeed }))
    const [check] = of([row(communeCode(0), 30), row('A', 10), row('B', 15)])
    expect(check).toEqual({ communeCode: communeCode(0), class: 'poor', stated: 30, sum: 25, silent: 0 })
    expect(disagrees(check)).toBe(true)
    const [partly] = of([row(communeCode(0), 30), row('A', 10)])
    expect([partly.silent, disagrees(partly)]).toEqual([1, false])
    expect(disagrees(of([row(communeCode(0), 5), row('A', 10)])[0])).toBe(true)
    expect(of([row(communeCode(0), 30)])).toEqual([])
    expect(of([row('A', 30)])).toEqual([])
  })
})

describe('sums', () => {
  test('A12: a sum of nobody is blank, and a sum of some says how many are silent', () => {
    const dataset = aDataset({
      communes: 2,
      schools: [{ schoolCode: 'A' }, { schoolCode: 'B' }, { schoolCode: 'C', communeCode: communeCode(1) }],
      deviceNeed: [
        { unitCode: 'A', withoutDevice: 7, alreadySupported: null },
        { unitCode: 'A', withoutDevice: 0, class: 'near-poor' },
      ],
    })
    const [first, second] = needSums(needsOf(dataset), 'commune')
    expect(first.classes[0].open).toEqual({ sum: 7, reported: 1, silent: 1 })
    expect(first.classes[0].alreadySupported).toEqual({ sum: null, reported: 0, silent: 2 })
    expect(first.classes[1].open).toEqual({ sum: 0, reported: 1, silent: 1 })
    expect(first.classes[2].open).toEqual({ sum: null, reported: 0, silent: 2 })
    expect(first.programme.open).toEqual({ sum: 7, reported: 0, silent: 2 })
    expect(second.programme.open.sum).toBeNull()
  })

  test('A12: a commune that speaks for silent schools adds no pupils of its own, and is not silent on them', () => {
    const dataset = aDataset({
      communes: 2,
      schools: [
        { schoolCode: 'A', pupils: 300 },
        { schoolCode: 'B', pupils: null },
      ],
      deviceNeed: [communeCode(0), communeCode(1)].map(unitCode => ({ unitCode, withoutDevice: 5 })),
    })
    const [first, second] = needSums(needsOf(dataset), 'commune')
    expect([first.units, first.pupils]).toEqual([3, { sum: 300, reported: 1, silent: 1 }])
    expect(second.pupils).toEqual({ sum: 1000, reported: 1, silent: 0 })
  })

  test('A12: parts add up to the same province at every level, figure by figure', () => {
    fc.assert(
      fc.property(anyProvince, dataset => {
        const needs = needsOf(dataset)
        const [province] = needSums(needs, 'province')
        const total = (level: (typeof SUM_LEVELS)[number], read: (sum: typeof province) => number | null) => {
          const known = needSums(needs, level).flatMap(sum => read(sum) ?? [])
          return known.length === 0 ? null : known.reduce((a, b) => a + b, 0)
        }
        const reads: ((sum: typeof province) => number | null)[] = [
          sum => sum.units,
          sum => sum.pupils.sum,
          sum => sum.onlinePupils.sum,
          sum => sum.pupils.silent,
          ...(['withoutDevice', 'alreadySupported', 'handedOver', 'open'] as const).flatMap(name => [
            (sum: typeof province) => sum.programme[name].sum,
            (sum: typeof province) => sum.programme[name].silent,
            ...CLASS_ORDER.map((_, c) => (sum: typeof province) => sum.classes[c][name].sum),
          ]),
        ]
        for (const read of reads)
          for (const level of SUM_LEVELS) expect(total(level, read)).toBe(read(province))
      }),
    )
  })
})

test('A13: who states the poor and the near-poor households is not waited for', () => {
  const said = (['poor', 'near-poor'] as const).map(kind => ({
    unitCode: 'A1',
    class: kind,
    withoutDevice: 3,
    unitOfCount: 'household' as const,
    reportedAt: '2021-10-20',
  }))
  const dataset = aDataset({
    communes: [{ communeCode: '14755', districtCode: '380' }],
    schools: [{ schoolCode: 'A1', communeCode: '14755', level: 'TH', managingUnit: '380' }],
    deviceNeed: said,
  })
  expect(reporting(dataset, 'household').waiting).toEqual([])
  expect(reporting(dataset, 'household').districts).toEqual({ reported: 1, of: 1 })
  expect(reporting(dataset, 'pupil').waiting).toHaveLength(1)
})
