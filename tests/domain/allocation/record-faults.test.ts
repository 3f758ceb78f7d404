/** Every fault of the records: shown with what makes it, and beside it what does not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_ALLOCATION_SETTINGS } from '@/domain/allocation/allocation'
import { daysBetween } from '@/domain/allocation/late-rounds'
import { recordFaults } from '@/domain/allocation/record-faults'
import { recordedHandovers } from '@/domain/allocation/recorded-handovers'
import { supplyRows } from '@/domain/allocation/supply-rows'
import type { Dataset } from '@/domain/dataset/dataset'
import type { DeviceSupply, Handover } from '@/domain/dataset/records'
import { aDataset, communeCode, type DatasetWishes } from '../../builders/dataset'
import { anyProvince } from './any-province'

const faultsOf = (dataset: Dataset, today = '2021-10-02', daysAllowed = 30) => {
  const handovers = recordedHandovers(dataset)
  const rows = supplyRows(dataset, handovers, FIRST_ALLOCATION_SETTINGS)
  return recordFaults({ dataset, handovers, rows, countUnit: 'pupil', today, daysAllowed })
}

const given = (handovers: Partial<Handover>[], wishes: DatasetWishes = {}) =>
  faultsOf(
    aDataset({
      schools: [{ schoolCode: 'A' }, { schoolCode: 'B' }],
      deviceNeed: [{ unitCode: 'A', withoutDevice: 12, alreadySupported: 2 }],
      deviceSupply: [{ quantity: 100 }, { round: 'D2', quantity: 100 }],
      handovers,
      ...wishes,
    }),
  )

const supplied = (deviceSupply: Partial<DeviceSupply>[], today: string, daysAllowed = 30) =>
  faultsOf(aDataset({ deviceSupply }), today, daysAllowed)

describe('hand-overs', () => {
  test('A1: twice in one round, together over the need of the class: double support', () => {
    const to = (quantity: number, wish: Partial<Handover> = {}) => ({ unitCode: 'A', quantity, ...wish })
    expect(given([to(6), to(1, { unitCode: 'B' }), to(5)])).toEqual([
      {
        code: 'double-support',
        unitCode: 'A',
        class: 'poor',
        round: 'D1',
        given: 11,
        need: 10,
        records: [0, 2],
      },
      { code: 'over-need', unitCode: 'A', class: 'poor', given: 11, need: 10 },
    ])
    expect(given([to(6), to(4)])).toEqual([])
    expect(given([to(11)]).map(fault => fault.code)).toEqual(['over-need'])
    expect(given([to(6), to(5, { round: 'D2' })]).map(fault => fault.code)).toEqual(['over-need'])
    expect(given([to(6), to(5, { class: 'near-poor' })])).toEqual([])
  })

  test('A12: nobody reported: nobody can say that it was too much', () => {
    expect(given([{ unitCode: 'B', quantity: 50 }])).toEqual([])
    // A commune that did not report itself has the need of its schools.
    expect(given([{ unitCode: communeCode(0), quantity: 11 }])).toHaveLength(1)
    expect(given([{ unitCode: communeCode(0), quantity: 10 }])).toEqual([])
  })

  test('a unit or a round that the data does not know', () => {
    expect(
      given([
        { unitCode: 'Z', quantity: 3 },
        { unitCode: 'Z', quantity: null },
      ]),
    ).toEqual([{ code: 'unknown-unit', unitCode: 'Z', given: 3 }])
    expect(given([{ unitCode: 'B', round: 'D9', quantity: 3 }])).toEqual([
      { code: 'unknown-round', round: 'D9', given: 3 },
    ])
  })

  test('A9: more than the round held; SIM cards are no devices, and a gift of an unknown number may hold it', () => {
    const sims = { quantity: 50, kind: 'sim' as const }
    const of = (deviceSupply: Partial<DeviceSupply>[]) =>
      given([{ unitCode: 'B', quantity: 30 }], { deviceSupply })
    expect(of([{ quantity: 20 }, sims])).toEqual([{ code: 'over-supply', round: 'D1', given: 30, held: 20 }])
    expect(of([{ quantity: 30 }])).toEqual([])
    expect(of([{ quantity: 20 }, { quantity: null }])).toEqual([])
  })

  test('A6: goods of one school handed over at another', () => {
    const goods = { quantity: 20, channel: 'school-goods' as const, schoolCode: 'A' }
    const at = (unitCode: string) =>
      given([{ unitCode, quantity: 8 }], { deviceSupply: [goods, { quantity: 3 }] })
    expect(at('B')).toEqual([{ code: 'school-goods-moved', round: 'D1', unitCode: 'B', given: 5 }])
    expect(at('A')).toEqual([])
  })
})

describe('rounds', () => {
  test('late: at one stage for more days than allowed, said once a stage with its longest wait', () => {
    const rows = [
      { pledgedAt: '2021-10-01', quantity: 10 },
      { pledgedAt: '2021-10-03', quantity: 5 },
      { pledgedAt: '2021-10-01', quantity: 7, kind: 'sim' as const },
      { pledgedAt: '2021-10-01', moneyReceivedAt: '2021-10-20', quantity: 4 },
      { pledgedAt: '2021-10-01', handedOverAt: '2021-10-02' },
      { pledgedAt: null },
    ]
    expect(supplied(rows, '2021-11-04')).toEqual([
      { code: 'late-round', round: 'D1', stage: 'pledged', since: '2021-10-01', days: 34, devices: 15 },
    ])
    expect(supplied(rows, '2021-10-31')).toEqual([])
    expect(supplied(rows, '2021-11-01')).toMatchObject([{ devices: 10, days: 31 }])
    expect(supplied([{ quantity: null }], '2021-12-01')).toMatchObject([{ devices: null }])
  })

  test('A9: what the records have handed over is not late, though its row does not say so', () => {
    const of = (quantity: number) =>
      faultsOf(aDataset({ deviceSupply: [{ quantity: 10 }], handovers: [{ quantity }] }), '2021-12-01')
    expect(of(4)).toMatchObject([{ code: 'late-round', devices: 6 }])
    expect(of(10)).toEqual([])
  })

  test('days are those of the calendar, over months and leap years', () => {
    expect(daysBetween('2021-10-25', '2021-11-02')).toBe(8)
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2021-11-02', '2021-11-01')).toBe(-1)
  })

  test('stages whose days are not in order', () => {
    const row = { receivedAt: '2021-10-20', handedOverAt: '2021-10-19' }
    expect(supplied([{}, row], '2021-10-21')).toEqual([{ code: 'stages-out-of-order', round: 'D1', row: 1 }])
    expect(supplied([{ receivedAt: '2021-10-20', handedOverAt: '2021-10-20' }], '2021-10-21')).toEqual([])
  })
})

test('A9: on random provinces, what no row can have given is said: too much, moved, or of an unknown round', () => {
  fc.assert(
    fc.property(anyProvince, dataset => {
      const handovers = recordedHandovers(dataset)
      const rows = supplyRows(dataset, handovers, FIRST_ALLOCATION_SETTINGS)
      const faults = faultsOf(dataset)
      for (const round of new Set(handovers.map(record => record.round))) {
        const own = rows.filter(row => row.round === round)
        const devices = own.filter(row => ['tablet', 'laptop', 'phone'].includes(row.kind))
        if (devices.some(row => row.devices === null)) continue
        const recorded = handovers
          .filter(record => record.round === round)
          .reduce((sum, record) => sum + (record.quantity ?? 0), 0)
        const placed = own.reduce((sum, row) => sum + row.handedOver, 0)
        const said = faults.reduce((sum, fault) => {
          if (!('round' in fault) || fault.round !== round) return sum
          if (fault.code === 'over-supply') return sum + fault.given - fault.held
          return fault.code === 'school-goods-moved' || fault.code === 'unknown-round'
            ? sum + fault.given
            : sum
        }, 0)
        expect(said).toBe(recorded - placed)
      }
    }),
  )
})
