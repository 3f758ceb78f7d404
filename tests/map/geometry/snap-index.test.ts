import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { snapIndex, snapToAny } from '@/map/geometry/snap-index'

describe('what a drawn corner is pulled to', () => {
  const index = snapIndex([
    [105, 20, 105.1, 20],
    [105.05, 20.02],
  ])

  test('a corner within reach comes before a nearer place on the line', () => {
    expect(index.nearest(105.008, 20.001, 0.01)?.position).toEqual([105, 20])
    expect(index.nearest(105.03, 20.001, 0.01)?.position).toEqual([105.03, 20])
  })

  test('nothing is pulled from farther than the reach, and a point is a corner', () => {
    expect(index.nearest(105.03, 20.011, 0.01)).toBeNull()
    expect(index.nearest(105.05, 20.018, 0.01)).toMatchObject({ position: [105.05, 20.02], corner: true })
  })

  test('of several sets a corner of one comes before a nearer place on another', () => {
    const other = snapIndex([[104.9, 20.0015, 105.2, 20.0015]])
    const both = snapToAny([other, index])
    expect(both.nearest(105.004, 20.001, 0.01)?.position).toEqual([105, 20])
    expect(both.nearest(105.05, 20.001, 0.005)?.position[1]).toBeCloseTo(20.0015, 9)
    expect(snapToAny([]).nearest(105, 20, 1)).toBeNull()
  })

  test('whatever the lines: no sampled place on them is nearer than the place found', () => {
    const coordinate = fc.integer({ min: 0, max: 1000 }).map(n => n / 1000)
    const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), coordinate, coordinate, (lines, x, y) => {
        const lon = 105 + x
        const lat = 20 + y
        const squeeze = Math.cos((lat * Math.PI) / 180)
        const shifted = lines.map(positions => positions.map(([a, b]) => [105 + a, 20 + b] as const))
        const found = snapIndex(shifted.map(positions => positions.flat())).nearest(lon, lat, 0.05)
        let least = Infinity
        for (const positions of shifted)
          for (let i = 1; i < positions.length; i++)
            for (let k = 0; k <= 50; k++) {
              const [a, b] = [positions[i - 1]!, positions[i]!]
              const [px, py] = [a[0] + (k / 50) * (b[0] - a[0]), a[1] + (k / 50) * (b[1] - a[1])]
              least = Math.min(least, Math.hypot((px - lon) * squeeze, py - lat))
            }
        if (!found) expect(least).toBeGreaterThanOrEqual(0.05 - 1e-9)
        else if (!found.corner) expect(found.away).toBeLessThanOrEqual(least + 1e-9)
        else expect(found.away).toBeLessThan(0.05)
      }),
      { numRuns: 200 },
    )
  })
})
