/**
 * Overlay cases of the kinds that libraries of computational geometry publish for theirs: shapes that touch, nest, equal
 * one another or lie in holes. They lie on a plane of straight kilometres, so that every area is counted by hand.
 */
import { describe, expect, test } from 'vitest'
import { intersectRegions, subtractRegions, unionRegions } from '@/geometry/clipping/boolean'
import { polygonsOf } from '@/geometry/clipping/polygons-of'
import { regionArea } from '@/geometry/clipping/region'
import { regionOf } from '@/geometry/clipping/region-of'
import type { Plane } from '@/geometry/projection/equal-area'
import type { MultiPolygon, Position, Ring } from '@/geometry/shapes'

/** A degree is a kilometre. */
const plane: Plane = {
  x: lon => lon * 1000,
  y: lat => lat * 1000,
  lon: x => x / 1000,
  lat: y => y / 1000,
  forward: ([lon, lat]) => [lon * 1000, lat * 1000],
  inverse: ([x, y]) => [x / 1000, y / 1000],
}

const ring = (...corners: Position[]): Ring => [...corners, corners[0]]
const box = (west: number, south: number, east: number, north: number): Ring =>
  ring([west, south], [east, south], [east, north], [west, north])

interface Case {
  readonly name: string
  readonly a: MultiPolygon
  readonly b: MultiPolygon
  /** Square kilometres of A, B, what lies in both, in one at least, in A alone, in B alone. */
  readonly areas: readonly [a: number, b: number, both: number, either: number, onlyA: number, onlyB: number]
  /** Polygons, and holes among them, of what lies in both, in one at least, in A alone. */
  readonly parts: readonly [both: string, either: string, onlyA: string]
}

const CASES: readonly Case[] = [
  {
    name: 'disjoint',
    a: [[box(0, 0, 2, 2)]],
    b: [[box(5, 5, 6, 8)]],
    areas: [4, 3, 0, 7, 4, 3],
    parts: ['0+0', '2+0', '1+0'],
  },
  {
    name: 'equal, begun at another corner and run the other way round',
    a: [[box(0, 0, 4, 3)]],
    b: [[ring([4, 3], [4, 0], [0, 0], [0, 3])]],
    areas: [12, 12, 12, 12, 0, 0],
    parts: ['1+0', '1+0', '0+0'],
  },
  {
    name: 'touching along a whole edge, with a corner of one in the middle of it',
    a: [[box(0, 0, 2, 4)]],
    b: [[ring([2, 0], [5, 0], [5, 4], [2, 4], [2, 1])]],
    areas: [8, 12, 0, 20, 8, 12],
    parts: ['0+0', '1+0', '1+0'],
  },
  {
    name: 'touching along part of an edge',
    a: [[box(0, 0, 2, 4)]],
    b: [[box(2, 1, 3, 9)]],
    areas: [8, 8, 0, 16, 8, 8],
    parts: ['0+0', '1+0', '1+0'],
  },
  {
    name: 'touching in a corner',
    a: [[box(0, 0, 2, 2)]],
    b: [[box(2, 2, 3, 3)]],
    areas: [4, 1, 0, 5, 4, 1],
    parts: ['0+0', '2+0', '1+0'],
  },
  {
    name: 'the hole of one is the shell of the other',
    a: [[box(0, 0, 6, 6), box(2, 2, 4, 5)]],
    b: [[box(2, 2, 4, 5)]],
    areas: [30, 6, 0, 36, 30, 6],
    parts: ['0+0', '1+0', '1+1'],
  },
  {
    name: 'one inside the hole of the other, touching nothing',
    a: [[box(2, 2, 3, 3)]],
    b: [[box(0, 0, 6, 6), box(1, 1, 5, 5)]],
    areas: [1, 20, 0, 21, 1, 20],
    parts: ['0+0', '2+1', '1+0'],
  },
  {
    name: 'nested holes: a ring in the hole of a ring, both crossed by a bar',
    a: [
      [box(0, 0, 10, 10), box(1, 1, 9, 9)],
      [box(3, 3, 7, 7), box(4, 4, 6, 6)],
    ],
    b: [[box(0, 4, 10, 6)]],
    areas: [48, 20, 8, 60, 40, 12],
    parts: ['4+0', '1+2', '4+0'],
  },
  {
    name: 'a ring that touches itself in a point, round a triangle that hangs on its border, and stays one ring',
    a: [[ring([0, 0], [6, 0], [6, 6], [3, 6], [5, 3], [1, 3], [3, 6], [0, 6])]],
    b: [[box(0, 0, 6, 3)]],
    areas: [30, 18, 18, 30, 12, 0],
    parts: ['1+0', '1+0', '2+0'],
  },
  {
    name: 'slivers: the same border drawn a metre apart',
    a: [[box(0, 0, 4, 4)]],
    b: [[ring([4.001, 0], [8, 0], [8, 4], [3.999, 4])]],
    areas: [16, 16, 0.001, 31.999, 15.999, 15.999],
    parts: ['1+0', '1+0', '1+0'],
  },
  {
    name: 'two L that hold one another, which leaves a hole in what is in one at least',
    a: [[ring([0, 0], [6, 0], [6, 2], [2, 2], [2, 6], [0, 6])]],
    b: [[ring([6, 6], [0, 6], [0, 4], [4, 4], [4, 0], [6, 0])]],
    areas: [20, 20, 8, 32, 12, 12],
    parts: ['2+0', '1+1', '1+0'],
  },
  {
    name: 'many parts against many parts: bars across bars',
    a: [[box(0, 0, 1, 9)], [box(2, 0, 3, 9)], [box(4, 0, 5, 9)]],
    b: [[box(-1, 1, 6, 2)], [box(-1, 4, 6, 6)]],
    areas: [27, 21, 9, 39, 18, 12],
    parts: ['6+0', '1+2', '9+0'],
  },
]

const squareKm = (region: Parameters<typeof regionArea>[0]) => regionArea(region) / 1e6
const partsOf = (region: Parameters<typeof polygonsOf>[0]) => {
  const polygons = polygonsOf(region, plane)
  return `${polygons.length}+${polygons.reduce((holes, polygon) => holes + polygon.length - 1, 0)}`
}

describe.each(CASES)('overlay: $name', ({ a, b, areas, parts }) => {
  const A = regionOf(a, plane)
  const B = regionOf(b, plane)
  const both = intersectRegions(A, B)
  const either = unionRegions([A, B])
  const onlyA = subtractRegions(A, B)

  test('the areas are those counted by hand', () => {
    const found = [A, B, both, either, onlyA, subtractRegions(B, A)].map(squareKm)
    for (const [at, area] of areas.entries()) expect(found[at]).toBeCloseTo(area, 6)
  })

  test('the polygons and holes are those that one sees', () => {
    expect([both, either, onlyA].map(partsOf)).toEqual(parts)
  })

  test('which of the two comes first does not matter', () => {
    expect(squareKm(intersectRegions(B, A))).toBe(squareKm(both))
    expect(unionRegions([B, A])).toEqual(either)
  })
})
