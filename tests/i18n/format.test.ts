/** Numbers and dates as each language writes them; absent is never 0. */
import { describe, expect, test } from 'vitest'
import { formatIn } from '@/i18n/format'

const vi = formatIn('vi')
const en = formatIn('en')

test('Vietnamese groups by dots and has a decimal comma; English the other way round', () => {
  expect(vi.number(1234567.5)).toBe('1.234.567,5')
  expect(en.number(1234567.5)).toBe('1,234,567.5')
})

test('a share is a percent only on screen', () => {
  expect(vi.share(0.874)).toBe('87\u00a0%')
  expect(en.share(0.874)).toBe('87%')
  expect(vi.share(0.8745, 1)).toBe('87,5\u00a0%')
})

test('a score has one decimal, whole or not', () => {
  expect(vi.points(0.9)).toBe('90,0')
  expect(vi.points(0.9264)).toBe('92,6')
})

describe('absent is a dash, zero is zero', () => {
  test.each([null, Number.NaN])('%s', value => {
    for (const show of [vi.integer, vi.number, vi.share, vi.points]) expect(show(value)).toBe('—')
  })
  test('0', () => {
    expect(vi.integer(0)).toBe('0')
    expect(vi.share(0)).toBe('0\u00a0%')
  })
  test('a date that is not one', () => {
    expect(vi.date(null)).toBe('—')
    expect(vi.date('22/11')).toBe('—')
  })
})

test('dates are day first, and a time of day is said as official papers say it', () => {
  expect(vi.date('2021-11-03')).toBe('3/11/2021')
  expect(vi.date('2022-01-14T09:00')).toBe('9 giờ ngày 14/1/2022')
  expect(vi.date('2022-01-14T09:30')).toBe('9 giờ 30 ngày 14/1/2022')
  expect(en.date('2022-01-14T09:00')).toBe('09:00, 14/1/2022')
})

test('names sort as the language sorts them: đ after d, and numbers by value', () => {
  expect(['Đông Sơn', 'Dân Lực', 'Ea', 'Thôn 10', 'Thôn 9'].sort(vi.compare)).toEqual([
    'Dân Lực',
    'Đông Sơn',
    'Ea',
    'Thôn 9',
    'Thôn 10',
  ])
})
