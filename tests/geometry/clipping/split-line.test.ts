import { describe, expect, test } from 'vitest'
import { splitLine } from '@/geometry/clipping/split-line'
import type { Position } from '@/geometry/shapes'

const LINE: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
]

describe('a line cut by another', () => {
  test('is cut at every crossing, and the pieces meet there', () => {
    expect(
      splitLine(LINE, [
        [1, -1],
        [1, 1],
        [5, 1],
      ]),
    ).toEqual([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [4, 0],
        [4, 1],
      ],
      [
        [4, 1],
        [4, 4],
      ],
    ])
  })

  test('is cut at a corner once', () => {
    expect(
      splitLine(LINE, [
        [3, 1],
        [5, -1],
      ]),
    ).toEqual([LINE.slice(0, 2), LINE.slice(1)])
  })

  test('stays whole where nothing crosses it, or only its end is touched', () => {
    expect(
      splitLine(LINE, [
        [0, 1],
        [3, 3],
      ]),
    ).toEqual([LINE])
    expect(
      splitLine(LINE, [
        [-1, 1],
        [1, -1],
      ]),
    ).toEqual([LINE])
    expect(
      splitLine(LINE, [
        [3, 4],
        [5, 4],
      ]),
    ).toEqual([LINE])
  })
})
