import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beside } from '@/map/furniture/beside'

describe('the box beside the pointer', () => {
  test('stands after the pointer where there is room, else before it', () => {
    expect(beside(100, 200, 800)).toBe(114)
    expect(beside(700, 200, 800)).toBe(486)
  })

  test('never leaves a map that has room for it, and begins at the margin of one that has not', () => {
    const length = fc.integer({ min: 1, max: 2000 })
    fc.assert(
      fc.property(length, length, length, (pointer, box, room) => {
        const start = beside(Math.min(pointer, room), box, room)
        expect(start).toBeGreaterThanOrEqual(4)
        if (box + 8 <= room) expect(start + box).toBeLessThanOrEqual(room - 4)
      }),
    )
  })
})
