/** A CSV that Excel opens rightly and that runs nothing. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvText, harmless } from '@/export/csv'

describe('formula injection', () => {
  test.each(['=HYPERLINK("http://x")', '+1', '-1+2', '@SUM(A1)', '\t=1', ' =1'])(
    '%j is made harmless',
    text => {
      expect(harmless(text)).toBe(`'${text}`)
    },
  )

  test('a negative number stays a number', () => {
    expect(csvText([[-5]], { bom: false })).toBe('-5\r\n')
  })

  test('a Vietnamese name stays as it is', () => {
    expect(harmless('Hoằng Quỳ')).toBe('Hoằng Quỳ')
  })
})

test('begins with a byte order mark, so that Excel takes it for UTF-8', () => {
  expect(csvText([['Đông Sơn']]).codePointAt(0)).toBe(0xfeff)
})

describe('for a Vietnamese spreadsheet', () => {
  const written = (cells: (string | number | null)[]) =>
    csvText([cells], { bom: false, spreadsheet: 'vi' }).trimEnd()

  test('cells are parted by semicolons and decimals by a comma', () => {
    expect(written(['Hoằng Quỳ', 12.5, null, -0.25, 1e-7])).toBe('Hoằng Quỳ;12,5;;-0,25;0,0000001')
  })

  test('no figure becomes a date or a thousand by its commas', () => {
    expect(written([1234.5, 1234])).toBe('1234,5;1234')
  })

  test('texts stay whole and harmless', () => {
    expect(written(['a;b', 'c,d', '=1+1', '-2'])).toBe('"a;b";c,d;\'=1+1;\'-2')
  })

  test('is still marked as UTF-8', () => expect(csvText([['a']], { spreadsheet: 'vi' })).toBe('\ufeffa\r\n'))
})

test('what is written is read back, whatever is in the cells', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null))
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      rows => {
        const read = Papa.parse<string[]>(csvText(rows, { bom: false }).slice(0, -2), {
          delimiter: ',',
          newline: '\r\n',
        }).data
        const expected = rows.map(row =>
          row.map(c => (typeof c === 'string' ? harmless(c) : String(c ?? ''))),
        )
        expect(read).toEqual(expected)
      },
    ),
  )
})
