/** Rounds of supply and their sums; what nobody knows is counted apart. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_ALLOCATION_SETTINGS } from '@/domain/allocation/allocation'
import { recordedHandovers } from '@/domain/allocation/recorded-handovers'
import { stageDays } from '@/domain/allocation/stage-totals'
import { supplyRows } from '@/domain/allocation/supply-rows'
import type { DeviceSupply } from '@/domain/dataset/records'
import { stageStock } from '@/panels/devices/stage-stock'
import { supplyRounds, supplySum } from '@/panels/devices/supply-rounds'
import { aDataset } from '../../builders/dataset'
import { anyProvince, NORMS } from '../../domain/allocation/any-province'

const settings = FIRST_ALLOCATION_SETTINGS
const rowsOf = (deviceSupply: Partial<DeviceSupply>[]) =>
  supplyRows(aDataset({ deviceSupply, norms: NORMS }), [], settings)

describe('rounds of supply', () => {
  test('a gift of unknown number is counted as unknown, never as 0, and SIM cards are no devices', () => {
    const [first, second] = supplyRounds(
      rowsOf([
        { round: 'D1', quantity: 10, moneyDong: null, pledgedAt: '2021-10-01' },
        { round: 'D2', quantity: null, moneyDong: null, pledgedAt: '2021-10-02' },
        { round: 'D1', kind: 'sim', quantity: 40, receivedAt: '2021-10-09', pledgedAt: '2021-10-01' },
        { round: 'D1', quantity: null, moneyDong: null, pledgedAt: '2021-10-01' },
      ]),
    )
    expect(first).toMatchObject({
      round: 'D1',
      devices: 10,
      unknown: 1,
      dong: null,
      left: 10,
      stage: 'pledged',
    })
    expect(first.apart).toEqual([{ kind: 'sim', pieces: 40, unknown: 0 }])
    expect(second).toMatchObject({ round: 'D2', devices: null, unknown: 1, left: null })
  })

  test('a round has come as far as the gift that is furthest behind; one without a day holds it back', () => {
    const days = { pledgedAt: '2021-10-01', moneyReceivedAt: null, procuredAt: null, handedOverAt: null }
    const stagesOf = (gifts: Partial<DeviceSupply>[]) => supplyRounds(rowsOf(gifts))[0].stage
    expect(
      stagesOf([
        { ...days, receivedAt: '2021-10-05' },
        { ...days, procuredAt: '2021-10-04' },
      ]),
    ).toBe('procured')
    expect(
      stagesOf([
        { ...days, receivedAt: '2021-10-05' },
        { ...days, pledgedAt: null },
      ]),
    ).toBeNull()
  })

  test('what the rounds come to is what all gifts together come to', () => {
    fc.assert(
      fc.property(anyProvince, dataset => {
        const rows = supplyRows(dataset, recordedHandovers(dataset), settings)
        const rounds = supplyRounds(rows)
        const all = supplySum(rows)
        for (const figure of ['devices', 'dong', 'left', 'handedOver', 'unknown', 'unknownMoney'] as const)
          expect(rounds.reduce((sum, round) => sum + (round[figure] ?? 0), 0)).toBe(all[figure] ?? 0)
        expect(rounds.flatMap(round => round.rows)).toHaveLength(rows.length)
      }),
    )
  })
})

test('the stages of a day add up to all that had been promised by then, in devices and in đồng', () => {
  fc.assert(
    fc.property(anyProvince, fc.constantFrom('devices', 'dong'), (dataset, measure) => {
      const rows = supplyRows(dataset, [], settings)
      const days = stageDays(rows)
      const stock = stageStock(rows, days, measure as 'devices' | 'dong')
      for (const [d, day] of days.entries()) {
        const promised = rows.filter(row =>
          Object.values(row.dates).some(date => date !== null && date <= day),
        )
        const sum = promised.reduce(
          (total, row) => total + ((measure === 'devices' ? row.devices : row.moneyDong) ?? 0),
          0,
        )
        const stages = Object.values(stock).map(series => series[d])
        expect(stages.reduce((total, amount) => total + amount, 0)).toBe(sum)
        expect(Math.min(...stages)).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('cash that does not say how much is not known; goods without money are just goods', () => {
  const [round] = supplyRounds(
    rowsOf([
      { channel: 'union-cash', quantity: 10, moneyDong: null },
      { channel: 'department-goods', quantity: 5, moneyDong: null },
      { channel: 'union-cash', quantity: null, moneyDong: 5_000_000 },
    ]),
  )
  expect(round).toMatchObject({ dong: 5_000_000, unknownMoney: 1, devices: 17 })
})
