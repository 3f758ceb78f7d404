import { describe, expect, test } from 'vitest'
import { SCHOOL_LEVELS } from '@/domain/dataset/records'
import { markPath, SCHOOL_MARK } from '@/map/style/marks'
import { MASTS, mastOf, mastPath } from '@/map/style/site-marks'

describe('masts of the cell sites', () => {
  test('no mast has the shape of a school, and no two are alike', () => {
    const schools = SCHOOL_LEVELS.map(level => markPath(SCHOOL_MARK[level].shape, 10))
    const masts = MASTS.map(mast => mastPath(mast, 10))
    expect(new Set([...schools, ...masts]).size).toBe(new Set(schools).size + MASTS.length)
  })

  test('the first operators have a mast each, and every operator has one', () => {
    expect(new Set([0, 1, 2, 3].map(mastOf)).size).toBe(4)
    expect(MASTS).toContain(mastOf(17))
    expect(MASTS).toContain(mastOf(-1))
  })

  test('a mast stays within its cell, with the white edge', () => {
    for (const mast of MASTS)
      for (const figure of mastPath(mast, 18).match(/-?\d+(\.\d+)?/g)!)
        expect(Math.abs(Number(figure)) + 23 / 2).toBeLessThanOrEqual(32)
  })
})
