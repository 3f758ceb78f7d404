import { describe, expect, test } from 'vitest'
import { formatIn } from '@/i18n/format'
import { textIn } from '@/i18n/text'
import { digitsFor, figureText, themeName } from '@/map/theme/theme-text'

const vi = textIn('vi')
const say = (id: string, kind: 'score' | 'share' | 'count' | 'flag' | 'rank', value: number) =>
  figureText(formatIn('vi'), vi, { id, kind, tone: 'need' }, value).replaceAll('\u00a0', ' ')

describe('a value in words', () => {
  test('each kind says its unit once, in Vietnamese form', () => {
    expect(say('mobile_gap', 'share', 0.87)).toBe('87 %')
    expect(say('mobile_gap', 'share', 0.034)).toBe('3,4 %')
    expect(say('population', 'count', 12345)).toBe('12.345 người')
    expect(say('poor_households', 'count', 210)).toBe('210 hộ')
    expect(say('score', 'score', 0.926)).toBe('92,6 điểm')
    expect(say('border', 'flag', 1)).toBe('có')
  })

  test('a missing value is a dash, not a zero', () => {
    expect(say('population', 'count', Number.NaN)).toBe('—')
  })

  test('a column that the texts do not know keeps its own name', () => {
    expect(themeName(vi, 'so_thon_mat_dien')).toBe('so_thon_mat_dien')
  })

  test('bounds get as many decimals as they need to differ, and no more', () => {
    const write = (value: number, digits: number) => value.toFixed(digits)
    expect(digitsFor(write, [1, 2, 3])).toBe(0)
    expect(digitsFor(write, [0.1, 0.4, 0.9])).toBe(1)
    expect(digitsFor(write, [0.11, 0.12, 3])).toBe(2)
    expect(digitsFor(write, [0, 0, 3])).toBe(0)
  })
})
