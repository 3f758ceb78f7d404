/** Gathering the small donors and districts of the flows loses nothing and invents nothing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FlowLink, FlowNode, Flows } from '@/domain/allocation/flows'
import { gatheredFlows } from '@/panels/devices/gathered-flows'

const link = (from: number, to: number, devices: number, dong = 0): FlowLink => ({
  from,
  to,
  devices,
  handedOver: 0,
  dong,
})
const donor = (name: string): FlowNode => ({ of: 'donor', donor: name })
const district = (districtCode: string): FlowNode => ({ of: 'district', districtCode })
const CASH: FlowNode = { of: 'channel', channel: 'union-cash' }
const GOODS: FlowNode = { of: 'channel', channel: 'department-goods' }

test('the smaller donors are one node with their number, and their bands are one', () => {
  const flows: Flows = {
    nodes: [donor('A'), donor('B'), donor('C'), donor('D'), CASH, district('380')],
    links: [link(0, 4, 5), link(1, 4, 90), link(2, 4, 3), link(3, 4, 0, 7), link(4, 5, 98, 7)],
  }
  expect(gatheredFlows(flows, 'devices', { donors: 1, districts: 9 })).toEqual({
    nodes: [donor('B'), { of: 'other-donors', count: 2 }, CASH, district('380')],
    amounts: [90, 8, 98, 98],
    links: [
      { from: 0, to: 2, amount: 90 },
      { from: 1, to: 2, amount: 8 },
      { from: 2, to: 3, amount: 98 },
    ],
    total: 98,
  })
})

test('one that would be gathered alone keeps its name', () => {
  const flows: Flows = {
    nodes: [donor('A'), donor('B'), CASH, district('380')],
    links: [link(0, 2, 5), link(1, 2, 3), link(2, 3, 8)],
  }
  const { nodes } = gatheredFlows(flows, 'devices', { donors: 1, districts: 9 })
  expect(nodes.map(node => node.of)).toEqual(['donor', 'donor', 'channel', 'district'])
})

const DONORS = 7
const DISTRICTS = 8
const anyFlows = fc
  .array(
    fc.record({
      donor: fc.nat(DONORS - 1),
      channel: fc.nat(1),
      district: fc.nat(DISTRICTS - 1),
      devices: fc.nat(20),
      dong: fc.nat(1000),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((gifts): Flows => {
    const donors = Array.from({ length: DONORS }, (_, i) => donor(`N${i}`))
    const ends: FlowNode[] = Array.from({ length: DISTRICTS - 1 }, (_, i) => district(`38${i}`))
    return {
      nodes: [...donors, CASH, GOODS, ...ends, { of: 'left' }],
      links: gifts.flatMap(gift => [
        link(gift.donor, DONORS + gift.channel, gift.devices, gift.dong),
        link(DONORS + gift.channel, DONORS + 2 + gift.district, gift.devices, gift.dong),
      ]),
    }
  })

test('every column keeps its sum, every channel lets out what comes in, and no more than wished keep their names', () => {
  fc.assert(
    fc.property(
      anyFlows,
      fc.constantFrom<('devices' | 'dong')[]>('devices', 'dong'),
      fc.record({ donors: fc.integer({ min: 1, max: 8 }), districts: fc.integer({ min: 1, max: 8 }) }),
      (flows, measure, most) => {
        const given = flows.links
          .filter(each => flows.nodes[each.from].of === 'donor')
          .reduce((sum, each) => sum + each[measure], 0)
        const { nodes, links, amounts, total } = gatheredFlows(flows, measure, most)
        expect(total).toBe(given)
        const sumOf = (wanted: (of: string) => boolean) =>
          amounts.reduce((sum, amount, i) => (wanted(nodes[i].of) ? sum + amount : sum), 0)
        expect(sumOf(of => of === 'donor' || of === 'other-donors')).toBe(given)
        expect(sumOf(of => of === 'channel')).toBe(given)
        expect(sumOf(of => of === 'district' || of === 'other-districts' || of === 'left')).toBe(given)
        for (const [i, node] of nodes.entries()) {
          const into = links.filter(each => each.to === i).reduce((sum, each) => sum + each.amount, 0)
          const out = links.filter(each => each.from === i).reduce((sum, each) => sum + each.amount, 0)
          if (node.of === 'channel') expect(into).toBe(out)
          expect(Math.max(into, out)).toBe(amounts[i])
        }
        // One more than wished at most: the one that would stand alone among the others.
        expect(nodes.filter(node => node.of === 'donor').length).toBeLessThanOrEqual(most.donors + 1)
        expect(nodes.filter(node => node.of === 'district').length).toBeLessThanOrEqual(most.districts + 1)
        expect(new Set(links.map(each => `${each.from} ${each.to}`)).size).toBe(links.length)
        expect(links.every(each => each.amount > 0)).toBe(true)
      },
    ),
  )
})

test('without a limit every donor and district that has anything keeps its name', () => {
  fc.assert(
    fc.property(anyFlows, flows => {
      const named = gatheredFlows(flows, 'devices', null).nodes
      const alive = flows.nodes.filter((_, i) =>
        flows.links.some(each => (each.from === i || each.to === i) && each.devices > 0),
      )
      expect(new Set(named)).toEqual(new Set(alive))
    }),
  )
})
