/** From donors through channels to districts: nothing is lost or made on the way. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_ALLOCATION_SETTINGS } from '@/domain/allocation/allocation'
import { allocationUnits } from '@/domain/allocation/allocation-units'
import { equips } from '@/domain/allocation/device-norms'
import { type FlowNode, type Flows, flows } from '@/domain/allocation/flows'
import { recordedHandovers } from '@/domain/allocation/recorded-handovers'
import { supplyLots } from '@/domain/allocation/supply-lots'
import { supplyRows } from '@/domain/allocation/supply-rows'
import { unitNeeds } from '@/domain/allocation/unit-needs'
import type { Dataset } from '@/domain/dataset/dataset'
import { aDataset, communeCode } from '../../builders/dataset'
import { anyProvince, NORMS } from './any-province'
import { firstCome } from './first-come'

const settings = FIRST_ALLOCATION_SETTINGS
const UNRANKED = { rankOf: () => null, onlineOf: () => null, householdCapOf: () => null }

function world(dataset: Dataset) {
  const handovers = recordedHandovers(dataset)
  const rows = supplyRows(dataset, handovers, settings)
  const lots = supplyLots(rows, settings)
  const units = allocationUnits(unitNeeds(dataset, handovers, 'pupil'), UNRANKED)
  return {
    dataset,
    rows,
    handovers,
    shows: () => true,
    allocated: { units, lots, allocation: firstCome(units, lots) },
  }
}

const named = ({ nodes, links }: Flows) => {
  const name = (node: FlowNode) => Object.values(node).at(-1)
  return links.map(link => [
    name(nodes[link.from]),
    name(nodes[link.to]),
    link.devices,
    link.handedOver,
    link.dong,
  ])
}

test('by hand: handed over, allocated, left and at a school, with the money of each', () => {
  const dataset = aDataset({
    communes: 4,
    norms: NORMS,
    schools: [{ schoolCode: 'A' }, { schoolCode: 'B', communeCode: communeCode(3) }],
    deviceNeed: [
      { unitCode: 'A', withoutDevice: 10 },
      { unitCode: 'B', withoutDevice: 3 },
    ],
    deviceSupply: [
      { donor: 'X', channel: 'union-cash', quantity: null, moneyDong: 30_000_001 },
      { donor: 'Y', channel: 'school-goods', quantity: 5, schoolCode: 'B' },
      { donor: 'Y', kind: 'sim', quantity: 50 },
    ],
    handovers: [{ unitCode: 'A', quantity: 6 }],
  })
  const answer = flows(world(dataset))
  // 12 tablets: 6 handed over and 4 allocated in district 381, 2 left; ⌊30 000 001 × 6 ÷ 12⌋ and so on.
  expect(named(answer)).toEqual([
    ['X', 'union-cash', 12, 6, 30_000_001],
    ['union-cash', '381', 10, 6, 25_000_000],
    ['union-cash', 'left', 2, 0, 5_000_001],
    ['Y', 'school-goods', 5, 0, 0],
    ['school-goods', '382', 3, 0, 0],
    ['school-goods', 'at-school', 2, 0, 0],
  ])
  const before = flows({ ...world(dataset), allocated: null })
  expect(named(before).slice(1, 3)).toEqual([
    ['union-cash', '381', 6, 6, 15_000_000],
    ['union-cash', 'left', 6, 0, 15_000_001],
  ])
})

describe('on random provinces', () => {
  const sum = (links: Flows['links'], read: (link: Flows['links'][number]) => number) =>
    links.reduce((total, link) => total + read(link), 0)

  test('A9: what a donor gives, a channel brings and an end gets are the same devices and the same đồng', () => {
    fc.assert(
      fc.property(anyProvince, fc.constantFrom(null, 'tablet', 'phone'), (dataset, kind) => {
        const question = {
          ...world(dataset),
          shows: (row: { kind: string }) => kind === null || row.kind === kind,
        }
        const { nodes, links } = flows(question)
        const shown = question.rows.filter(row => equips(row.kind) && question.shows(row))
        for (const read of ['devices', 'dong', 'handedOver'] as const) {
          for (const [n, node] of nodes.entries()) {
            const out = sum(
              links.filter(link => link.from === n),
              link => link[read],
            )
            const into = sum(
              links.filter(link => link.to === n),
              link => link[read],
            )
            if (node.of === 'channel') expect(out).toBe(into)
          }
          const given = sum(
            links.filter(link => nodes[link.from].of === 'donor'),
            link => link[read],
          )
          const field = { devices: 'devices', dong: 'moneyDong', handedOver: 'handedOver' } as const
          expect(given).toBe(shown.reduce((total, row) => total + (row[field[read]] ?? 0), 0))
        }
        for (const link of links) {
          expect(Number.isInteger(link.dong) && link.dong >= 0).toBe(true)
          expect(link.devices >= link.handedOver).toBe(true)
        }
      }),
    )
  })

  test('A6: what reaches a district is what was handed over there and what the allocation gives its units', () => {
    fc.assert(
      fc.property(anyProvince, dataset => {
        const question = world(dataset)
        const { nodes, links } = flows(question)
        const { units, allocation } = question.allocated
        for (const [n, node] of nodes.entries()) {
          if (node.of !== 'district') continue
          const into = links.filter(link => link.to === n)
          const given = allocation.rows
            .filter(row => units[row.unit].districtCode === node.districtCode)
            .reduce((total, row) => total + row.allocated, 0)
          expect(sum(into, link => link.devices - link.handedOver)).toBe(given)
        }
        const left = sum(
          links.filter(link => nodes[link.to].of === 'left'),
          link => link.devices,
        )
        const common = allocation.left.reduce(
          (total, some, l) => total + (question.allocated.lots[l].schoolCode === null ? some : 0),
          0,
        )
        expect(left).toBe(common)
      }),
    )
  })
})
