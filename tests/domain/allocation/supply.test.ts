/** Gifts, what of them is handed over and what is left: by hand, and sums that must hold on random provinces. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_ALLOCATION_SETTINGS, SUPPLY_STAGES } from '@/domain/allocation/allocation'
import { equips } from '@/domain/allocation/device-norms'
import { recordedHandovers } from '@/domain/allocation/recorded-handovers'
import { handedOverUnrecorded, supplyLots } from '@/domain/allocation/supply-lots'
import { supplyRows } from '@/domain/allocation/supply-rows'
import type { DeviceSupply, Handover } from '@/domain/dataset/records'
import { aDataset } from '../../builders/dataset'
import { anyProvince, NORMS } from './any-province'

const settings = FIRST_ALLOCATION_SETTINGS

function rowsOf(
  deviceSupply: Partial<DeviceSupply>[],
  handovers: Partial<Handover>[] = [],
  wish: Partial<typeof settings> = {},
) {
  const dataset = aDataset({ deviceSupply, handovers, norms: NORMS })
  return supplyRows(dataset, recordedHandovers(dataset), { ...settings, ...wish })
}

describe('by hand', () => {
  test('A10: money is worth ⌊money ÷ norm⌋ devices where no number is stated; a stated number stands, 0 too', () => {
    const money = { quantity: null, moneyDong: 318_500_000 }
    const rows = rowsOf([
      money,
      { ...money, kind: 'laptop' },
      { ...money, quantity: 0 },
      { ...money, quantity: 7 },
    ])
    expect(rows.map(row => [row.devices, row.byNorm])).toEqual([
      [127, true],
      [29, true],
      [0, false],
      [7, false],
    ])
  })

  test('A10: a norm that people set goes before the data’s; without a norm or money the number is unknown, not 0', () => {
    const money = { quantity: null, moneyDong: 10_000_000 }
    const wish = { normsDong: { tablet: 3_000_000 } }
    const rows = rowsOf([money, { ...money, kind: 'sim' }, { quantity: null }], [], wish)
    expect(rows.map(row => row.devices)).toEqual([3, null, null])
    expect(rowsOf([money], [], { normsDong: { tablet: 0 } })[0].devices).toBeNull()
  })

  test('A9: goods of the school in that round first, else the common stock, rows that say handed over first', () => {
    const supply: Partial<DeviceSupply>[] = [
      { quantity: 10 },
      { quantity: 10, handedOverAt: '2021-11-09' },
      { quantity: 5, channel: 'school-goods', schoolCode: 'A' },
      { quantity: 5, channel: 'school-goods', schoolCode: 'B' },
      { quantity: 50, kind: 'sim' },
      { quantity: 10, round: 'D2' },
    ]
    const taken = (handovers: Partial<Handover>[]) => rowsOf(supply, handovers).map(row => row.handedOver)
    expect(taken([{ unitCode: 'A', quantity: 12 }])).toEqual([0, 7, 5, 0, 0, 0])
    expect(taken([{ unitCode: 'C', quantity: 12 }])).toEqual([2, 10, 0, 0, 0, 0])
    expect(taken([{ unitCode: 'A', quantity: 12, round: 'D2' }])).toEqual([0, 0, 0, 0, 0, 10])
    expect(taken([{ unitCode: 'C', quantity: 99 }])).toEqual([10, 10, 0, 0, 0, 0])
  })

  test('a gift stands at its furthest stage that has a date; without any, at none', () => {
    const stages = rowsOf([
      { pledgedAt: '2021-10-01', receivedAt: '2021-10-20' },
      { pledgedAt: null },
      { pledgedAt: null, handedOverAt: '2021-10-26' },
    ]).map(row => row.stage)
    expect(stages).toEqual(['received', null, 'handed-over'])
  })

  test('A9: lots are what is left of the kinds, rounds and stages wished; a SIM card never is one', () => {
    const rows = rowsOf(
      [
        { quantity: 10, receivedAt: '2021-10-20' },
        { quantity: 4, round: 'D2', kind: 'laptop' },
        { quantity: 9, kind: 'sim' },
        { quantity: 3, channel: 'school-goods', schoolCode: null },
        { quantity: null },
        { quantity: 6, round: 'D3', pledgedAt: null },
      ],
      [{ quantity: 8 }],
    )
    const lots = (wish: Partial<typeof settings>) =>
      supplyLots(rows, { ...settings, ...wish }).map(lot => [lot.row, lot.quantity, lot.day])
    expect(lots({})).toEqual([
      [0, 2, '2021-10-20'],
      [1, 4, '2021-10-01'],
      [5, 6, null],
    ])
    expect(lots({ fromStage: 'received' })).toEqual([[0, 2, '2021-10-20']])
    expect(lots({ rounds: ['D2'] })).toEqual([[1, 4, '2021-10-01']])
    expect(lots({ kinds: ['laptop', 'sim'] })).toEqual([[1, 4, '2021-10-01']])
  })

  test('A9: what a row says was handed over is not shared out again, though no record says to whom', () => {
    const gone = { handedOverAt: '2021-10-26' }
    const rows = rowsOf(
      [
        { quantity: 10, ...gone },
        { quantity: 5 },
        // It was given to the school and stays there: its need is less by it.
        { quantity: 3, channel: 'school-goods', schoolCode: 'A', ...gone },
        { quantity: 20, kind: 'sim', ...gone },
        { quantity: null, ...gone },
      ],
      [{ quantity: 4 }],
    )
    expect(supplyLots(rows, settings).map(lot => [lot.row, lot.quantity])).toEqual([
      [1, 5],
      [2, 3],
    ])
    expect(handedOverUnrecorded(rows)).toBe(6)
  })
})

describe('on random provinces', () => {
  test('A9: a round hands over the smaller of what is recorded and what it can hand over, and no row more than it holds', () => {
    fc.assert(
      fc.property(anyProvince, dataset => {
        const handovers = recordedHandovers(dataset)
        const rows = supplyRows(dataset, handovers, settings)
        for (const row of rows) expect(row.handedOver).toBeLessThanOrEqual(row.devices ?? 0)
        for (const round of ['D1', 'D2', 'D3']) {
          const own = rows.filter(row => row.round === round)
          const held = own.filter(row => equips(row.kind) && row.devices !== null)
          const common = held
            .filter(row => row.channel !== 'school-goods')
            .reduce((sum, row) => sum + row.devices!, 0)
          // Each school's records draw on its own goods; what they cannot fill comes together at the common stock.
          let [atSchools, toCommon] = [0, 0]
          for (const unit of new Set(handovers.map(record => record.unitCode))) {
            const recorded = handovers
              .filter(record => record.round === round && record.unitCode === unit)
              .reduce((sum, record) => sum + (record.quantity ?? 0), 0)
            const goods = held
              .filter(row => row.channel === 'school-goods' && row.schoolCode === unit)
              .reduce((sum, row) => sum + row.devices!, 0)
            atSchools += Math.min(recorded, goods)
            toCommon += Math.max(0, recorded - goods)
          }
          const taken = own.reduce((sum, row) => sum + row.handedOver, 0)
          expect(taken).toBe(atSchools + Math.min(common, toCommon))
        }
      }),
    )
  })

  test('A9: the order of the records does not change what a row hands over', () => {
    fc.assert(
      fc.property(anyProvince, dataset => {
        const handovers = recordedHandovers(dataset)
        const back = supplyRows(dataset, [...handovers].reverse(), settings)
        expect(back).toEqual(supplyRows(dataset, handovers, settings))
      }),
    )
  })

  test('a later stage wished never gives more lots, and a lot and what was handed over are the row', () => {
    fc.assert(
      fc.property(anyProvince, dataset => {
        const rows = supplyRows(dataset, recordedHandovers(dataset), settings)
        const held = SUPPLY_STAGES.map(fromStage => supplyLots(rows, { ...settings, fromStage }))
        for (let s = 1; s < held.length; s++)
          for (const lot of held[s]) expect(held[s - 1]).toContainEqual(lot)
        for (const lot of held[0]) expect(lot.quantity + rows[lot.row].handedOver).toBe(rows[lot.row].devices)
      }),
    )
  })
})
