import { describe, expect, test } from 'vitest'
import {
  DISTRICT_SIZE,
  digitSize,
  districtSize,
  districtWidth,
  FAINT_DIGIT_SIZE,
  STRONG_DIGIT_SIZE,
} from '@/map/style/label-sizes'

describe('sizes of the names', () => {
  test('what is reckoned with is what the map is told: at every stop, half-way, and beyond the ends', () => {
    const stops = (DISTRICT_SIZE as unknown as readonly number[]).slice(3)
    for (let i = 0; i < stops.length; i += 2) expect(districtSize(stops[i]!)).toBeCloseTo(stops[i + 1]!)
    expect(districtSize(9)).toBeCloseTo(11.25)
    expect(districtSize(2)).toBe(stops[1])
    expect(districtSize(22)).toBe(stops.at(-1))
  })

  test('a digit is reckoned with the size that its level is printed in', () => {
    for (const [level, told] of [
      [1, FAINT_DIGIT_SIZE],
      [4, STRONG_DIGIT_SIZE],
    ] as const) {
      const stops = (told as unknown as readonly number[]).slice(3)
      for (let i = 0; i < stops.length; i += 2) expect(digitSize(level, stops[i]!)).toBeCloseTo(stops[i + 1]!)
    }
  })

  test('marks over and under a letter add no width', () => {
    expect(districtWidth('Hậu Lộc', 10)).toBeCloseTo(districtWidth('Hau Loc', 10))
  })
})
