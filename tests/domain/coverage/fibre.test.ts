import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fibreReachFinder } from '@/domain/coverage/fibre-reach'
import { fibreSummary } from '@/domain/coverage/fibre-summary'
import type { Line, Position } from '@/domain/units'
import { geodesic } from '@/geometry/projection/geodesic'
import { aDataset } from '../../builders/dataset'

const node = (nodeCode: string, lon: number, lat: number, operator: string | null = null) => ({
  nodeCode,
  lon,
  lat,
  operator,
  communeCode: null,
})
const route = (...lines: Line[]) => ({ operator: null, kind: 'access' as const, lines })
const distance = (a: Position, b: Position) => geodesic(a, b).distance

describe('distance to fibre', () => {
  test('C13: to the nearest node, as asking all one by one finds it', () => {
    const places = fc.tuple(
      fc.double({ min: 104.5, max: 105.9, noNaN: true }),
      fc.double({ min: 19.4, max: 20.6, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(places, { minLength: 1, maxLength: 60 }), places, (nodes, from) => {
        const fibreNodes = nodes.map(([lon, lat], i) => node(`N${i}`, lon, lat))
        const { node: found, route: none } = fibreReachFinder(aDataset({ fibreNodes }))(from)
        const least = Math.min(...nodes.map(place => distance(from, place)))
        expect(found?.distanceM).toBe(least)
        expect(none).toBeNull()
      }),
    )
  })

  test('C13: to the nearest point of a route, and from there along it to its nearest node', () => {
    const corner: Position = [105.1, 20]
    const dataset = aDataset({
      fibreNodes: [node('N1', 105, 20), node('N2', 105.1, 20.3)],
      fibreRoutes: [route([[105, 20], corner, [105.1, 20.3]])],
    })
    const reach = fibreReachFinder(dataset)([105.08, 20.02])
    expect(reach.route?.distanceM).toBeCloseTo(distance([105.08, 20.02], [105.1, 20.02]), -1)
    // Round the corner to N1 it is shorter than on to N2.
    const along = distance([105.1, 20.02], corner) + distance(corner, [105, 20])
    expect(Math.abs((reach.route?.alongM ?? 0) - along)).toBeLessThan(2)
    expect(reach.node?.nodeCode).toBe('N1')
  })

  test('C13: lines that share a position are one network; a node in the middle of a line stands on it', () => {
    const lines: Line[] = [
      [
        [105, 20],
        [105.1, 20],
      ],
      [
        [105.1, 20],
        [105.2, 20],
      ],
      [
        [105.3, 20],
        [105.4, 20],
      ],
    ]
    // 100 m beside the first line.
    const reach = fibreReachFinder(
      aDataset({ fibreNodes: [node('N', 105.04, 20.0009)], fibreRoutes: [route(...lines)] }),
    )
    expect(reach([105.2, 20.01]).route?.alongM).toBeCloseTo(distance([105.04, 20], [105.2, 20]), -1)
    expect(reach([105.02, 20]).route).toMatchObject({ distanceM: expect.closeTo(0, 2) })
    expect(reach([105.02, 20]).route?.alongM).toBeCloseTo(distance([105.02, 20], [105.04, 20]), -1)
    expect(reach([105.35, 20]).route?.alongM).toBeNull()
  })

  test('C13: a node of another operator, or 250 m away, does not stand on the route', () => {
    const fibreRoutes = [
      {
        operator: 'A',
        kind: 'trunk' as const,
        lines: [
          [
            [105, 20],
            [105.1, 20],
          ] as Line,
        ],
      },
    ]
    const along = (fibreNodes: ReturnType<typeof node>[]) =>
      fibreReachFinder(aDataset({ fibreNodes, fibreRoutes }))([105.05, 20]).route?.alongM
    expect(along([node('N', 105, 20, 'B')])).toBeNull()
    expect(along([node('N', 105, 20.0024, 'A')])).toBeNull()
    expect(along([node('N', 105, 20.0022, 'A')])).toBeGreaterThan(5000)
    expect(along([node('N', 105, 20)])).toBeGreaterThan(5000)
  })

  test('C13: without nodes and routes nothing is known', () => {
    expect(fibreReachFinder(aDataset())([105, 20])).toEqual({ node: null, route: null })
  })
})

describe('connected by fibre', () => {
  test('C12: schools that say so; communes with a node of their own or such a school', () => {
    const dataset = aDataset({
      communes: 4,
      schools: [
        { communeCode: '14001', fibre: true, pupils: 100 },
        { communeCode: '14001', fibre: false, pupils: 50 },
        { communeCode: '14002', fibre: null, pupils: 70 },
        { communeCode: '14003', fibre: false, pupils: null },
      ],
      fibreNodes: [{ communeCode: '14004' }],
    })
    expect(fibreSummary(dataset, 'province')).toEqual([
      {
        code: '',
        communes: 4,
        communesConnected: 2,
        schoolsKnown: 3,
        schoolsConnected: 1,
        schoolsUnknown: 1,
        pupilsKnown: 150,
        pupilsConnected: 100,
      },
    ])
    expect(fibreSummary(dataset, 'commune').map(row => row.communesConnected)).toEqual([1, 0, 0, 1])
    expect(fibreSummary(dataset, 'district').map(row => row.communes)).toEqual([3, 1])
  })
})
