import type { LineLayer } from '@deck.gl/layers'
import { describe, expect, test } from 'vitest'
import { thinLines } from '@/map/layers/thin-lines'

describe('thin lines', () => {
  test('every stroke of every line is drawn once, and none from one line to the next', () => {
    const { props } = thinLines(
      'borders',
      [Float64Array.from([0, 0, 1, 0, 1, 1]), Float64Array.from([5, 5, 6, 7])],
      [0, 0, 0, 255],
      1,
    ) as LineLayer
    const { length } = props.data as unknown as { length: number }
    const ends = (accessor: unknown, index: number) =>
      (accessor as (object: null, info: { index: number }) => number[])(null, { index })
    expect(
      Array.from({ length }, (_, i) => [
        ...ends(props.getSourcePosition, i),
        ...ends(props.getTargetPosition, i),
      ]),
    ).toEqual([
      [0, 0, 1, 0],
      [1, 0, 1, 1],
      [5, 5, 6, 7],
    ])
  })
})
