import { describe, expect, test } from 'vitest'
import type { MultiPolygon } from '@/domain/units'
import { boundaryLines } from '@/map/geometry/boundary-lines'

const square = (x: number, y: number): MultiPolygon => [
  [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ],
  ],
]
const edgesOf = (lines: readonly Float64Array[]) =>
  lines.flatMap(line =>
    Array.from({ length: line.length / 2 - 1 }, (_, i) => {
      const ends = [`${line[2 * i]},${line[2 * i + 1]}`, `${line[2 * i + 2]},${line[2 * i + 3]}`]
      return ends.sort().join(' ')
    }),
  )

describe('boundary lines', () => {
  test('a border of two neighbours is drawn once', () => {
    const edges = edgesOf(boundaryLines([square(0, 0), square(1, 0)]))
    expect(edges).toHaveLength(7)
    expect(new Set(edges).size).toBe(7)
  })

  test('a grid of squares has each of its edges once and none else', () => {
    const squares = Array.from({ length: 16 }, (_, i) => square(i % 4, Math.floor(i / 4)))
    const edges = edgesOf(boundaryLines(squares))
    expect(edges).toHaveLength(2 * 4 * 5)
    expect(new Set(edges).size).toBe(edges.length)
  })

  test('an island without a junction is one closed line', () => {
    const lines = boundaryLines([square(5, 5)])
    expect(lines).toHaveLength(1)
    expect([...lines[0].slice(0, 2)]).toEqual([...lines[0].slice(-2)])
  })

  test('nothing has no lines', () => {
    expect(boundaryLines([])).toEqual([])
  })
})
