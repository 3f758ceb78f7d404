import { describe, expect, test } from 'vitest'
import { boundsOfAll, wellInView } from '@/map/geometry/frame'

describe('framing several communes', () => {
  test('the box holds them all; of none there is none', () => {
    expect(
      boundsOfAll([
        [105, 20, 105.2, 20.1],
        [104.5, 20.05, 104.9, 20.6],
      ]),
    ).toEqual([104.5, 20, 105.2, 20.6])
    expect(boundsOfAll([])).toBeNull()
  })

  const free = [300, 24, 900, 600] as const
  const seen = (more: object) =>
    wellInView({ box: [400, 100, 700, 400], free, zoom: 9, framed: 9.6, ...more })

  test('what is wholly in the free part and large enough is left as it stands', () => {
    expect(seen({})).toBe(true)
  })

  test('beneath the legend, or beyond an edge, is not in view', () => {
    expect(seen({ box: [200, 100, 700, 400] })).toBe(false)
    expect(seen({ box: [400, 100, 700, 640] })).toBe(false)
  })

  test('in view but tiny is not well in view; nearer than framed is', () => {
    expect(seen({ framed: 11 })).toBe(false)
    expect(seen({ zoom: 11 })).toBe(true)
  })
})
