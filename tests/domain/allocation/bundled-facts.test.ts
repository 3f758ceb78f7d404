/** The data that ships: sums that a person can add up in its files, read here without the product's own reading. */
import { beforeAll, describe, expect, test } from 'vitest'
import { FIRST_ALLOCATION_SETTINGS } from '@/domain/allocation/allocation'
import { equips } from '@/domain/allocation/device-norms'
import { flows } from '@/domain/allocation/flows'
import { needSums } from '@/domain/allocation/need-sums'
import { recordFaults } from '@/domain/allocation/record-faults'
import { recordedHandovers } from '@/domain/allocation/recorded-handovers'
import { reporting } from '@/domain/allocation/reporting'
import { supplyLots } from '@/domain/allocation/supply-lots'
import { supplyRows } from '@/domain/allocation/supply-rows'
import { unitNeeds } from '@/domain/allocation/unit-needs'
import type { Dataset } from '@/domain/dataset/dataset'
import { deviceGaps } from '@/domain/need/device-gap'
import { rowsOf as fileRows } from '../../data/bundle'
import { bundledDataset } from './bundled'

const settings = FIRST_ALLOCATION_SETTINGS

describe('the data that ships', () => {
  let dataset: Dataset
  beforeAll(async () => {
    dataset = await bundledDataset()
  }, 60_000)

  test('A9: D01 handed over 1000 + 640 + 300 + 85 = 2025 devices, all of what it held', () => {
    const rows = supplyRows(dataset, recordedHandovers(dataset), settings).filter(row => row.round === 'D01')
    expect(rows.map(row => row.handedOver)).toEqual([1000, 0, 640, 300, 85])
    expect(supplyLots(rows, settings)).toEqual([])
  })

  test('A9: every recorded device stands in a row, and what is left is the rest', () => {
    const rows = supplyRows(dataset, recordedHandovers(dataset), settings)
    const recorded = fileRows('handovers.csv').reduce((sum, row) => sum + Number(row.quantity), 0)
    expect(rows.reduce((sum, row) => sum + row.handedOver, 0)).toBe(recorded)
    const held = rows.filter(row => equips(row.kind)).reduce((sum, row) => sum + (row.devices ?? 0), 0)
    const left = supplyLots(rows, settings).reduce((sum, lot) => sum + lot.quantity, 0)
    expect(left).toBe(held - recorded)
  })

  test('A10: D06 is worth 500 + 872 + 127 tablets at 2,5 million', () => {
    const rows = supplyRows(dataset, [], settings).filter(row => row.round === 'D06')
    expect(rows.map(row => row.devices)).toEqual([500, 872, 127])
  })

  test('A11: the units of every commune add up to N3’s figure', () => {
    const units = unitNeeds(dataset, recordedHandovers(dataset), 'pupil')
    const sums = new Map<string, number>()
    for (const unit of units)
      for (const { open } of unit.classes.slice(0, 3))
        if (open !== null) sums.set(unit.communeCode, (sums.get(unit.communeCode) ?? 0) + open)
    for (const [code, gap] of deviceGaps(dataset, () => null)) expect(sums.get(code) ?? null).toBe(gap.part)
  })

  test('A12: 1 295 of the schools that must report have reported the poor', () => {
    const units = unitNeeds(dataset, recordedHandovers(dataset), 'pupil')
    expect(units.filter(unit => unit.classes[0].open !== null)).toHaveLength(1295)
    const expected = fileRows('schools.csv').filter(row => row.level !== 'MN')
    expect(units).toHaveLength(expected.length)
  })

  test('A12: 27 offices and the schools under Sở have to report', () => {
    const { districts, soUnits, waiting, asOf, earliest } = reporting(dataset)
    expect(districts.of).toBe(27)
    const schools = fileRows('schools.csv').filter(row => row.level !== 'MN')
    expect(soUnits.of).toBe(schools.filter(row => row.managing_unit === 'so').length)
    const said = new Set(fileRows('device-need.csv').map(row => row.unit_code))
    const silent = schools.filter(row => !said.has(row.school_code!))
    expect(waiting.reduce((sum, office) => sum + office.silent, 0)).toBe(silent.length)
    const offices = new Set(silent.map(row => row.managing_unit).filter(unit => unit !== 'so'))
    expect(districts.reported).toBe(27 - offices.size)
    expect([earliest, asOf]).toEqual(['2021-10-11', '2021-10-20'])
  })

  test('A1: the province’s figures are those of the files', () => {
    const [province] = needSums(unitNeeds(dataset, recordedHandovers(dataset), 'pupil'), 'province')
    const rows = fileRows('device-need.csv').filter(row => row.class === 'poor')
    const without = rows.reduce((sum, row) => sum + Number(row.without_device), 0)
    expect(province.classes[0].withoutDevice.sum).toBe(without)
    const given = fileRows('handovers.csv').reduce((sum, row) => sum + Number(row.quantity), 0)
    expect(province.programme.handedOver.sum).toBe(given)
  })

  test('A9: the records of hand-overs have no fault, and on that day only what nobody handed over is late', () => {
    const handovers = recordedHandovers(dataset)
    const rows = supplyRows(dataset, handovers, settings)
    const faults = recordFaults({
      dataset,
      handovers,
      rows,
      countUnit: 'pupil',
      today: '2021-12-04',
      daysAllowed: 14,
    })
    // D03's laptops since 13 November, the money of D06 since 18, the promises of D07 since 16; T01's SIM cards and tablets.
    expect(faults).toMatchObject([
      { code: 'late-round', round: 'D03', stage: 'received', days: 21, devices: 45 },
      { code: 'late-round', round: 'D05', stage: 'procured', days: 15, devices: 1120 },
      { code: 'late-round', round: 'D06', stage: 'money-received', days: 16, devices: 1499 },
      { code: 'late-round', round: 'D07', stage: 'pledged', days: 18 },
      { code: 'late-round', round: 'T01', stage: 'received', days: 20, devices: 15 },
    ])
  })

  test('A9: what came to each district by hand-over is what its schools’ records say', () => {
    const handovers = recordedHandovers(dataset)
    const rows = supplyRows(dataset, handovers, settings)
    const { nodes, links } = flows({ dataset, rows, handovers, shows: () => true, allocated: null })
    const districtOf = new Map(fileRows('communes.csv').map(row => [row.commune_code!, row.district_code!]))
    const communeOf = new Map(fileRows('schools.csv').map(row => [row.school_code!, row.commune_code!]))
    const recorded = new Map<string, number>()
    for (const row of fileRows('handovers.csv')) {
      const district = districtOf.get(communeOf.get(row.unit_code!)!)!
      recorded.set(district, (recorded.get(district) ?? 0) + Number(row.quantity))
    }
    const shown = new Map<string, number>()
    for (const link of links) {
      const node = nodes[link.to]
      if (node.of === 'district')
        shown.set(node.districtCode, (shown.get(node.districtCode) ?? 0) + link.devices)
    }
    expect(shown).toEqual(recorded)
  })
})
