/** Rule N3 where schools and their commune both have a say: every figure worked by hand. */
import { describe, expect, test } from 'vitest'
import type { DeviceNeed, Handover, School } from '@/domain/dataset/records'
import { needTable } from '@/domain/need/need-table'
import { aDataset, communeCode } from '../../builders/dataset'

const commune = communeCode(0)

const needs = (unitCode: string, withoutDevice: number, wish: Partial<DeviceNeed> = {}) => ({
  unitCode,
  class: 'poor' as const,
  withoutDevice,
  alreadySupported: null,
  ...wish,
})
const gives = (unitCode: string, quantity: number, wish: Partial<Handover> = {}) => ({
  unitCode,
  class: 'poor' as const,
  quantity,
  ...wish,
})

/** Pupils still without a device in the first commune, with the primary schools A and B unless said otherwise. */
function left(
  deviceNeed: Partial<DeviceNeed>[],
  handovers: Partial<Handover>[] = [],
  schools: Partial<School>[] = [{ schoolCode: 'A' }, { schoolCode: 'B' }],
) {
  const dataset = aDataset({
    schools: schools.map(school => ({ communeCode: commune, ...school })),
    deviceNeed,
    handovers,
  })
  return needTable(dataset, null, null).communes[0].device.part
}

describe('N3 hand-overs between a commune and its schools', () => {
  test('N3: what a school got is taken off the need that only the commune reported', () => {
    expect(left([needs(commune, 40)], [gives('A', 15)])).toBe(25)
  })

  test('N3: what the commune got is taken off the need that its schools reported', () => {
    expect(left([needs('A', 10), needs('B', 20)], [gives(commune, 12)])).toBe(18)
  })

  test('N3: both are taken off, each once, and never below 0', () => {
    expect(left([needs(commune, 40)], [gives('A', 15), gives(commune, 5)])).toBe(20)
    expect(left([needs(commune, 40)], [gives('A', 35), gives(commune, 35)])).toBe(0)
    expect(left([needs('A', 10), needs('B', 20)], [gives('B', 5), gives(commune, 5)])).toBe(20)
  })

  test('N3: one school’s surplus does not hide another’s need', () => {
    expect(left([needs('A', 10), needs('B', 20)], [gives('A', 50)])).toBe(20)
  })

  test('N3: nor does it where the commune reports for silent schools', () => {
    expect(left([needs(commune, 40), needs('A', 10)], [gives('A', 50)])).toBe(30)
  })

  test('N3: a hand-over of another class or in another commune changes nothing', () => {
    const other = { schoolCode: 'C', communeCode: communeCode(1) }
    expect(
      left(
        [needs(commune, 40)],
        [gives('A', 15, { class: 'near-poor' }), gives('C', 15)],
        [{ schoolCode: 'A' }, other],
      ),
    ).toBe(40)
  })
})

describe('N3 schools and their commune report the same class', () => {
  test('N3: every school reports: the schools count, though the commune says more', () => {
    expect(left([needs(commune, 90), needs('A', 10), needs('B', 0)])).toBe(10)
  })

  test('N3: a school is silent: the larger figure counts, whichever it is', () => {
    expect(left([needs(commune, 90), needs('A', 10)])).toBe(90)
    expect(left([needs(commune, 5), needs('A', 10)])).toBe(10)
  })

  test('N3: a school that reports another class only is silent on this one', () => {
    expect(left([needs(commune, 90), needs('A', 10), needs('B', 3, { class: 'near-poor' })])).toBe(93)
  })

  test('N3: nobody waits for a kindergarten, and kindergartens alone do not speak for a commune', () => {
    const kindergarten = { schoolCode: 'M', level: 'MN' as const }
    expect(left([needs(commune, 90), needs('A', 10)], [], [{ schoolCode: 'A' }, kindergarten])).toBe(10)
    expect(left([needs(commune, 90), needs('M', 10)], [], [kindergarten])).toBe(90)
  })
})

describe('N3 what a row counts', () => {
  test('N3: a blank and “pupil” are the same need, counted once, the larger', () => {
    for (const unit of [commune, 'A']) {
      const [blank, pupil] = [{ unitOfCount: null }, { unitOfCount: 'pupil' as const }]
      expect(left([needs(unit, 30, blank), needs(unit, 40, pupil)])).toBe(40)
      expect(left([needs(unit, 40, pupil), needs(unit, 30, blank)])).toBe(40)
      expect(left([needs(unit, 40, blank), needs(unit, 30, pupil)], [gives(unit, 15)])).toBe(25)
    }
  })
})
