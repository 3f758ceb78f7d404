/** The day that papers and late rounds are told by. */
import { describe, expect, test } from 'vitest'
import { FIRST_ALLOCATION_SETTINGS } from '@/domain/allocation/allocation'
import { type DatedRecords, dataDay, lateDay, paperDay } from '@/domain/allocation/data-day'
import { supplyRows } from '@/domain/allocation/supply-rows'
import type { DeviceSupply } from '@/domain/dataset/records'
import { aDataset } from '../../builders/dataset'
import { NORMS } from './any-province'

const gift: Partial<DeviceSupply> = { pledgedAt: '2021-10-01', receivedAt: '2021-11-05' }
const supply = supplyRows(aDataset({ deviceSupply: [gift], norms: NORMS }), [], FIRST_ALLOCATION_SETTINGS)
const records = (some: Partial<DatedRecords>): DatedRecords => ({
  modes: '2021-10-22',
  reports: null,
  supply,
  handedOver: [null],
  ...some,
})
const NONE: DatedRecords = { modes: null, reports: null, supply: [], handedOver: [] }

describe('the day of the data', () => {
  test('it is the latest that anything in the data speaks of', () => {
    expect(dataDay(records({}), '2026-01-01')).toBe('2021-11-05')
    expect(dataDay(records({ handedOver: ['2021-12-01'] }), '2026-01-01')).toBe('2021-12-01')
    expect(dataDay(records({ reports: '2021-12-02' }), '2026-01-01')).toBe('2021-12-02')
    expect(dataDay(records({ modes: '2021-12-03' }), '2026-01-01')).toBe('2021-12-03')
  })
  test('a day to come is not waited for', () => expect(dataDay(records({}), '2021-11-01')).toBe('2021-11-01'))
  test('data without any day is held against today', () =>
    expect(dataDay(NONE, '2021-11-01')).toBe('2021-11-01'))
})

test('late is told against the plan’s own day before the data’s', () => {
  expect(lateDay('2021-10-10', records({}), '2026-01-01')).toBe('2021-10-10')
  expect(lateDay(null, records({}), '2026-01-01')).toBe('2021-11-05')
})

describe('the day that a paper is as of', () => {
  test('it is the day of the data, whatever the day it is made', () =>
    expect(paperDay(null, records({}), '2026-01-01')).toBe('2021-11-05'))
  test('the plan may set a later day, and none before a record that the paper counts', () => {
    expect(paperDay('2021-12-31', records({}), '2026-01-01')).toBe('2021-12-31')
    expect(paperDay('2021-10-10', records({}), '2026-01-01')).toBe('2021-11-05')
  })
})
