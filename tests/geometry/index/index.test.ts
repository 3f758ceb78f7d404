import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxIndex } from '@/geometry/index/box-index'
import { edgeSlabs, slabsContain } from '@/geometry/index/edge-slabs'

const boxes = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }), fc.nat(9), fc.nat(9))
    .map(([x, y, w, h]) => ({ minX: x, minY: y, maxX: x + w, maxY: y + h })),
  { maxLength: 60 },
)

describe('box index', () => {
  test('finds the boxes that a look at each of them finds', () => {
    fc.assert(
      fc.property(boxes, fc.nat(50), fc.nat(50), fc.nat(20), (list, x, y, size) => {
        const query = { minX: x, minY: y, maxX: x + size, maxY: y + size }
        const expected = list.flatMap((b, i) =>
          b.minX <= query.maxX && b.maxX >= query.minX && b.minY <= query.maxY && b.maxY >= query.minY
            ? [i]
            : [],
        )
        expect(boxIndex(list).search(query)).toEqual(expected)
      }),
    )
  })

  test('passes over empty boxes without shifting the others', () => {
    const empty = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
    const index = boxIndex([empty, { minX: 0, minY: 0, maxX: 1, maxY: 1 }])
    expect(index.search({ minX: -9, minY: -9, maxX: 9, maxY: 9 })).toEqual([1])
    expect(index.nearest(5, 5, 3)).toEqual([1])
    expect(boxIndex([]).search({ minX: 0, minY: 0, maxX: 1, maxY: 1 })).toEqual([])
  })
})

describe('edge slabs', () => {
  const square = edgeSlabs(Float64Array.of(0, 0, 10, 0, 10, 10, 0, 10), Int32Array.of(4))

  test('a tolerance takes in what lies just beside, on every side and corner', () => {
    for (const [x, y] of [
      [-1, 5],
      [11, 5],
      [5, -1],
      [5, 11],
      [10.7, 10.7],
    ] as const) {
      expect(slabsContain(square, x, y, 1)).toBe(true)
      expect(slabsContain(square, x, y)).toBe(false)
    }
    expect(slabsContain(square, 10.8, 10.8, 1)).toBe(false)
  })

  test('no rings contain nothing', () => {
    expect(slabsContain(edgeSlabs(new Float64Array(0), new Int32Array(0)), 0, 0, 1)).toBe(false)
  })
})
