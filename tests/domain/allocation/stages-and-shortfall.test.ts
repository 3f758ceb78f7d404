/** Gifts by stage over time, and what is still missing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_ALLOCATION_SETTINGS, SUPPLY_STAGES } from '@/domain/allocation/allocation'
import { allocationUnits } from '@/domain/allocation/allocation-units'
import { deviceNorms, equips } from '@/domain/allocation/device-norms'
import { recordedHandovers } from '@/domain/allocation/recorded-handovers'
import { shortfall } from '@/domain/allocation/shortfall'
import { stageDays, stageTotals, stageTotalsBy } from '@/domain/allocation/stage-totals'
import { supplyLots } from '@/domain/allocation/supply-lots'
import { supplyRows } from '@/domain/allocation/supply-rows'
import { unitNeeds } from '@/domain/allocation/unit-needs'
import type { DeviceSupply } from '@/domain/dataset/records'
import { aDataset } from '../../builders/dataset'
import { anyProvince, NORMS } from './any-province'
import { firstCome } from './first-come'

const settings = FIRST_ALLOCATION_SETTINGS
const rowsOf = (deviceSupply: Partial<DeviceSupply>[]) =>
  supplyRows(aDataset({ deviceSupply, norms: NORMS }), [], settings)

describe('stages over time', () => {
  const rows = rowsOf([
    { quantity: 10, pledgedAt: '2021-10-01', receivedAt: '2021-10-05' },
    {
      quantity: null,
      moneyDong: 10_000_000,
      round: 'D2',
      pledgedAt: '2021-10-03',
      moneyReceivedAt: '2021-10-05',
    },
    { quantity: 99, kind: 'sim', pledgedAt: '2021-10-02' },
    { quantity: null, kind: 'laptop', pledgedAt: '2021-10-03' },
    { quantity: 5, pledgedAt: null },
  ])

  test('a gift that skips a stage has passed it when it comes to a later one; one that stays, stays', () => {
    const { days, stages, undated } = stageTotals(rows)
    expect(days).toEqual(['2021-10-01', '2021-10-02', '2021-10-03', '2021-10-05'])
    expect(stages.map(({ stage, devices }) => [stage, devices])).toEqual([
      ['pledged', [10, 10, 14, 14]],
      ['money-received', [0, 0, 0, 14]],
      ['procured', [0, 0, 0, 10]],
      ['received', [0, 0, 0, 10]],
      ['handed-over', [0, 0, 0, 0]],
    ])
    expect(stages[0].standing).toEqual([10, 10, 14, 0])
    expect(stages[1].standing).toEqual([0, 0, 0, 4])
    expect(stages[0].dong).toEqual([0, 0, 10_000_000, 10_000_000])
    expect(stages[0].unknown).toEqual([0, 0, 1, 1])
    expect(undated).toBe(1)
  })

  test('by kind SIM cards have their own; by round they are no devices', () => {
    expect(stageTotalsBy(rows, 'kind').get('sim')!.stages[0].devices).toEqual([0, 99, 99, 99])
    expect(stageTotalsBy(rows, 'round').get('D1')!.stages[0].devices).toEqual([10, 10, 10, 10])
  })

  test('no stage has more than the one before it, nothing goes back, and rounds add up to all', () => {
    fc.assert(
      fc.property(anyProvince, dataset => {
        const supply = supplyRows(dataset, recordedHandovers(dataset), settings)
        const all = stageTotals(supply)
        const rounds = [...stageTotalsBy(supply, 'round', all.days).values()]
        for (const [s, own] of all.stages.entries())
          for (const read of ['devices', 'dong', 'unknown', 'standing'] as const)
            for (const [d, figure] of own[read].entries()) {
              expect(rounds.reduce((sum, round) => sum + round.stages[s][read][d], 0)).toBe(figure)
              expect(figure).toBeGreaterThanOrEqual(0)
              if (read === 'standing') continue
              if (s > 0) expect(figure).toBeLessThanOrEqual(all.stages[s - 1][read][d])
              if (d > 0) expect(figure).toBeGreaterThanOrEqual(own[read][d - 1])
            }
        // On the last day every dated row stands at its furthest stage, whatever its dates before.
        const last = all.days.length - 1
        if (last < 0) return
        const at = (stage: string) =>
          supply
            .filter(row => equips(row.kind) && row.stage === stage)
            .reduce((sum, row) => sum + (row.devices ?? 0), 0)
        expect(all.stages.map(own => own.standing[last])).toEqual(SUPPLY_STAGES.map(at))
        expect(stageDays(supply)).toEqual(all.days)
      }),
    )
  })
})

describe('what is still missing', () => {
  test('by class, at the norm of a tablet unless said otherwise, beside the money that is money still', () => {
    const dataset = aDataset({
      communes: 1,
      norms: NORMS,
      schools: [{ schoolCode: 'A' }, { schoolCode: 'B' }],
      deviceNeed: [
        { unitCode: 'A', withoutDevice: 10 },
        { unitCode: 'A', withoutDevice: 4, class: 'near-poor' },
        { unitCode: 'A', withoutDevice: 7, class: 'other-hardship' },
      ],
      deviceSupply: [
        { quantity: 6, receivedAt: '2021-10-05' },
        { quantity: null, moneyDong: 5_000_000 },
        { quantity: null, moneyDong: 9_000_000, moneyReceivedAt: '2021-10-05' },
        { quantity: null, moneyDong: 2_500_000, pledgedAt: null },
        { quantity: 3, moneyDong: 7_500_000, moneyReceivedAt: '2021-10-05', procuredAt: '2021-10-06' },
      ],
    })
    const rows = supplyRows(dataset, [], settings)
    const units = allocationUnits(unitNeeds(dataset, [], 'pupil'), {
      rankOf: () => null,
      onlineOf: () => null,
      householdCapOf: () => null,
    })
    const allocation = firstCome(units, supplyLots(rows, { ...settings, fromStage: 'received' }))
    const answer = shortfall(allocation, rows, deviceNorms(dataset, settings))
    expect(answer.classes).toEqual([
      { class: 'poor', need: 10, allocated: 6, missing: 4, silent: 1 },
      { class: 'near-poor', need: 4, allocated: 0, missing: 4, silent: 1 },
      { class: 'covid-bereaved', need: null, allocated: 0, missing: null, silent: 2 },
      { class: 'other-hardship', need: 7, allocated: 0, missing: 7, silent: 1 },
    ])
    expect([answer.missing, answer.normKind, answer.normDong, answer.dong]).toEqual([
      8,
      'tablet',
      2_500_000,
      20_000_000,
    ])
    expect(answer.pledged).toEqual({ rows: 2, dong: 7_500_000, devices: 3 })
    expect(answer.received).toEqual({ rows: 1, dong: 9_000_000, devices: 3 })
    expect(shortfall(allocation, rows, () => null, 'laptop').dong).toBeNull()
  })

  test('nobody reported: what is missing is not known, and not 0', () => {
    const answer = shortfall({ rows: [] }, [], () => 1)
    expect([answer.missing, answer.dong]).toEqual([null, null])
  })
})
