import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberText } from '@/domain/dataset/number-text'
import { readAngle } from '@/ingest/checks/read-angle'
import { foldTone } from '@/ingest/fold'
import { conventionOf } from '@/ingest/values/number-convention'
import { readDate, readTime } from '@/ingest/values/read-date'
import { readFlag } from '@/ingest/values/read-flag'
import { readingOf, readNumber } from '@/ingest/values/read-number'

const LOCALE = { vi: 'de-DE', en: 'en-US' } as const

describe('numbers', () => {
  test.each(['vi', 'en'] as const)(
    'a number grouped and pointed as in %s reads back to itself',
    convention => {
      fc.assert(
        fc.property(
          fc.integer({ min: -1e13, max: 1e13 }),
          fc.integer({ min: 0, max: 2 }),
          (whole, digits) => {
            const value = whole / 10 ** digits
            const text = new Intl.NumberFormat(LOCALE[convention], { maximumFractionDigits: 2 }).format(value)
            expect(readNumber(text, convention)).toBeCloseTo(value, 6)
          },
        ),
      )
    },
  )

  test('what is no number is null, never 0', () => {
    for (const text of [
      '',
      ' ',
      '-',
      'abc',
      '1.2.3',
      '1,2,3',
      '12.34.567',
      '5.81E+05',
      'NaN',
      'Infinity',
      '0x10',
      '1..2',
      '1.234,5,6',
      '--5',
    ])
      for (const convention of ['vi', 'en'] as const) expect(readNumber(text, convention)).toBeNull()
    fc.assert(
      fc.property(fc.string(), text => {
        const value = readNumber(text, 'vi')
        if (value === 0) expect(text).toMatch(/^\s*[+\-−–]?0+(,0+)?\s*$/)
      }),
    )
  })

  test('1.234 and 1,234 are ambiguous, 0.125 and 1.2345 and 12,5 are not', () => {
    expect(['1.234', '1,234', '-12.500'].map(readingOf)).toEqual(['ambiguous', 'ambiguous', 'ambiguous'])
    expect(['0.125', '1.2345', '12,5', '1.234.567', '1.234,5', '1,234.5', '1234'].map(readingOf)).toEqual([
      'en',
      'en',
      'vi',
      'vi',
      'vi',
      'en',
      'plain',
    ])
  })

  test('one clear value decides the column, two that disagree decide nothing', () => {
    expect(conventionOf(['1.234', '12,5'])).toMatchObject({ convention: 'vi', mixed: false })
    expect(conventionOf(['1.234', '12.5'])).toMatchObject({ convention: 'en' })
    expect(conventionOf(['1.234', '567'])).toMatchObject({ convention: null, ambiguous: true })
    expect(conventionOf(['12,5', '12.5'])).toMatchObject({ convention: null, mixed: true })
  })

  test('a canonical number has one reading and reads back exactly', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
        const text = numberText(value)
        expect(['plain', 'en']).toContain(readingOf(text))
        expect(readNumber(text, 'en')).toBe(value === 0 ? 0 : value)
      }),
    )
  })
})

test('dates are day first, real, and in four digits of year', () => {
  for (const text of [
    '3/11/2021',
    '03-11-2021',
    '3.11.2021',
    '2021-11-03',
    'ngày 03 tháng 11 năm 2021',
    '2021-11-03T00:00:00',
  ])
    expect(readDate(text)).toBe('2021-11-03')
  for (const text of ['11/30/2021', '30/2/2021', '3/11/21', '44503', 'quý IV/2021', '', '2021-13-01'])
    expect(readDate(text)).toBeNull()
  expect(readDate('29/2/2020')).toBe('2020-02-29')
  expect(readTime('9 giờ ngày 14/1/2022')).toBe('2022-01-14T09:00')
  expect(readTime('9 giờ 30 phút ngày 14 tháng 01 năm 2022')).toBe('2022-01-14T09:30')
  expect(readTime('14/1/2022 9:05')).toBe('2022-01-14T09:05')
  expect(readTime('25 giờ ngày 14/1/2022')).toBeNull()
})

test('yes and no in the words of papers', () => {
  expect(['x', 'Có', '1', 'TRUE'].map(readFlag)).toEqual([true, true, true, true])
  expect(['không', '0', 'chưa'].map(readFlag)).toEqual([false, false, false])
  expect(readFlag('có thể')).toBeNull()
})

test('the place of the tone mark is no difference, the tone is', () => {
  for (const [a, b] of [
    ['Hoá', 'Hóa'],
    ['Thuỷ', 'Thủy'],
    ['HOÈ', 'hòe'],
  ] as const)
    expect(foldTone(a)).toBe(foldTone(b))
  for (const [a, b] of [
    ['Quý', 'Quỳ'],
    ['Hoa', 'Hóa'],
    ['Đông', 'Đồng'],
    ['Hóa', 'Hòa'],
  ] as const)
    expect(foldTone(a)).not.toBe(foldTone(b))
})

test('degrees, minutes and seconds are read, sixty minutes are not', () => {
  expect(readAngle(`19°48'25,2"N`)).toBeCloseTo(19 + 48 / 60 + 25.2 / 3600, 10)
  expect(readAngle('105º46′33.6″ Đ')).toBeCloseTo(105.776, 6)
  expect(readAngle('19 48 25')).toBeCloseTo(19.80694, 4)
  expect(readAngle(`19°60'00"`)).toBeNull()
})
