import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { polygonsArea } from '@/geometry/measure/polygons-area'
import { repairRings } from '@/geometry/rings/repair-rings'
import { type RingFault, ringFault } from '@/geometry/rings/ring-fault'
import type { Ring } from '@/geometry/shapes'
import { box, latticePolygon, starPolygon } from '../random-shapes'

const at = (...points: readonly [number, number][]): Ring =>
  points.map(([x, y]) => [105 + x / 100, 20 + y / 100] as const)

describe('ring fault', () => {
  test.each<[string, Ring, RingFault | null]>([
    ['a square', at([0, 0], [1, 0], [1, 1], [0, 1], [0, 0]), null],
    ['a square to the right', at([0, 0], [0, 1], [1, 1], [1, 0], [0, 0]), null],
    ['a point on a side', at([0, 0], [1, 0], [2, 0], [2, 2], [0, 0]), null],
    ['a repeated point', at([0, 0], [1, 0], [1, 0], [1, 1], [0, 0]), null],
    ['a NaN', at([0, 0], [1, Number.NaN], [1, 1], [0, 0]), 'not-a-position'],
    [
      'a latitude of 91°',
      [
        [105, 20],
        [105, 91],
        [106, 20],
        [105, 20],
      ],
      'not-a-position',
    ],
    ['no points', [], 'too-few-points'],
    ['three positions', at([0, 0], [1, 0], [0, 0]), 'too-few-points'],
    ['two different points', at([0, 0], [1, 0], [1, 0], [0, 0], [0, 0]), 'too-few-points'],
    ['an open ring', at([0, 0], [1, 0], [1, 1], [0, 1]), 'not-closed'],
    ['a bow-tie', at([0, 0], [2, 2], [2, 0], [0, 2], [0, 0]), 'self-crossing'],
    [
      'a crossing far along the ring',
      at([0, 0], [9, 0], [9, 1], [5, -1], [5, 5], [0, 5], [0, 0]),
      'self-crossing',
    ],
    ['a line there and back', at([0, 0], [5, 0], [2, 0], [0, 0]), 'no-area'],
    ['a spike', at([0, 0], [4, 0], [8, 0], [4, 0], [4, 4], [0, 4], [0, 0]), 'self-touching'],
    ['a corner on another side', at([0, 0], [6, 0], [6, 6], [3, 0], [0, 6], [0, 0]), 'self-touching'],
    [
      'two loops through one corner',
      at([0, 0], [2, 2], [4, 4], [4, 0], [2, 2], [0, 4], [0, 0]),
      'self-touching',
    ],
    [
      'an edge walked twice',
      at([0, 0], [4, 0], [4, 2], [4, 0], [8, 0], [8, 4], [0, 4], [0, 0]),
      'self-touching',
    ],
  ])('%s', (_, ring, fault) => {
    expect(ringFault(ring)).toBe(fault)
  })

  test('a star has none', () => {
    fc.assert(
      fc.property(starPolygon, ([ring]) => {
        expect(ringFault(ring)).toBeNull()
      }),
    )
  })

  test('edges that cross are found wherever the ring begins', () => {
    fc.assert(
      fc.property(latticePolygon, fc.nat(8), ([ring], turn) => {
        const open = ring.slice(0, -1)
        const k = turn % open.length
        const turned = [...open.slice(k), ...open.slice(0, k)]
        const [a, b] = [ringFault(ring), ringFault([...turned, turned[0]])]
        expect(a === 'self-crossing').toBe(b === 'self-crossing')
      }),
    )
  })
})

describe('repair', () => {
  test('good polygons are given back untouched', () => {
    const shape = [box(105, 20, 105.1, 20.1), box(105.2, 20, 105.3, 20.1)]
    expect(repairRings(shape)).toEqual({ polygons: shape, faults: [] })
    expect(repairRings(shape).polygons).toBe(shape)
  })

  test('a bow-tie becomes two triangles, and the fault says where it was', () => {
    const bowTie = at([0, 0], [2, 2], [2, 0], [0, 2], [0, 0])
    const { polygons, faults } = repairRings([box(105.5, 20, 105.6, 20.1), [bowTie]])
    expect(faults).toEqual([{ polygon: 1, ring: 0, fault: 'self-crossing' }])
    expect(polygons).toHaveLength(3)
  })

  test('an open ring is closed', () => {
    const { polygons } = repairRings([[at([0, 0], [1, 0], [1, 1], [0, 1])]])
    expect(polygonsArea(polygons) / polygonsArea([box(105, 20, 105.01, 20.01)])).toBeCloseTo(1, 5)
  })

  test('what encloses nothing is gone', () => {
    expect(repairRings([[at([0, 0], [5, 0], [2, 0], [0, 0])]]).polygons).toEqual([])
  })

  test('leaves no crossing behind', () => {
    fc.assert(
      fc.property(latticePolygon, polygon => {
        for (const ring of repairRings([polygon]).polygons.flat()) {
          expect(['self-crossing', 'not-closed', 'too-few-points']).not.toContain(ringFault(ring))
        }
      }),
    )
  })
})
