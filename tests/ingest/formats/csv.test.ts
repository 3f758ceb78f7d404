import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, importText, sum } from '../world'

const HEADER = 'school_code,school_name,level,commune_code,pupils,note'
const row = (at: number) => `S${at},Trường ${at},TH,14875,${at},x`
const table = async (...lines: string[]) => await importText(`${[HEADER, ...lines].join('\n')}\n`)

describe('quotes that do not close', () => {
  test('a stray quote at the last cell costs no row, and every line read again is said', async () => {
    const result = await table(row(1), 'S2,Trường 2,TH,14875,2,"chưa', row(3), row(4))
    expect(result.rows).toEqual({ in: 4, taken: 4, waiting: 0, rejected: 0, notData: 0 })
    expect(result.records).toMatchObject([1, 2, 3, 4].map(at => ({ schoolCode: `S${at}`, pupils: at })))
    expect(result.findings.filter(one => one.code.startsWith('quote'))).toMatchObject([
      { code: 'quote-reread', severity: 'warning', row: 3, context: { lines: '3–5', count: 3 } },
    ])
  })

  test('a quote in the middle of a quoted cell leaves the row whole where its cells are still told apart', async () => {
    const result = await table(row(1), 'S2,"Trường "A" xã",TH,14875,2,x', row(3))
    expect(result.rows).toMatchObject({ in: 3, taken: 3, rejected: 0 })
    expect(result.records).toMatchObject([{}, { schoolName: 'Trường "A" xã' }, {}])
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'quote-reread', severity: 'warning', row: 3 }),
    )
  })

  test('only the line whose cells cannot be told apart is lost, by its number, and the rows behind it stay', async () => {
    const result = await table(row(1), 'S2,"Trường 2, xã,TH,14875,2,x', row(3), row(4), row(5))
    expect(result.rows).toEqual({ in: 5, taken: 4, waiting: 0, rejected: 1, notData: 0 })
    expect(result.findings.filter(one => one.code.startsWith('quote'))).toMatchObject([
      { code: 'quote-unbalanced', severity: 'error', row: 3, context: { lines: '3', count: 1 } },
      { code: 'quote-reread', row: 3, context: { lines: '4–6', count: 3 } },
    ])
  })

  test('a sound cell of two lines behind a stray quote stays one row', async () => {
    const result = await table(
      'S2,"Trường 2, xã,TH,14875,2,x',
      row(3),
      'S4,Trường 4,TH,14875,4,"dột\nchờ sửa"',
      row(5),
    )
    const records = result.records as unknown as { schoolCode: string; extra: { note: string } }[]
    expect(records.map(one => one.schoolCode)).toEqual(['S3', 'S4', 'S5'])
    expect(records[1]!.extra.note).toMatch(/dột\s+chờ sửa/)
  })

  test('two stray quotes that make one cell of several rows are a warning with the row', async () => {
    const result = await table(
      row(1),
      'S2,Trường 2,TH,14875,2,"chưa',
      row(3),
      'S4,Trường 4,TH,14875,4,xong"',
      row(5),
    )
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'rows-in-one-cell', severity: 'warning', row: 3, column: 'note' }),
    )
  })

  test('a line break in a quoted note is no fault', async () => {
    const result = await table('S1,Trường 1,TH,14875,1,"mái hỏng, dột\nchờ sửa"', row(2))
    expect(result.findings.map(one => one.severity)).not.toContain('error')
    expect(codesOf(result)).not.toContain('rows-in-one-cell')
    expect(result.rows).toMatchObject({ in: 2, taken: 2 })
  })

  test('every line of the file is counted or spoken of, wherever a stray quote stands', async () => {
    const stray = fc.record({ line: fc.nat(7), cell: fc.nat(5), end: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(stray, { maxLength: 4 }), async strays => {
        const lines = Array.from({ length: 8 }, (_, at) => row(at).split(','))
        for (const { line, cell, end } of strays)
          lines[line]![cell] = end ? `${lines[line]![cell]}"` : `"${lines[line]![cell]}`
        const result = await table(...lines.map(cells => cells.join(',')))
        expect(sum(result)).toBe(result.rows.in)
        if (result.rows.in < 8) expect(codesOf(result)).toEqual(expect.arrayContaining(['rows-in-one-cell']))
      }),
      { numRuns: 300 },
    )
  })
})

test('lines of a sound file, counted by hand, are the rows that come in', async () => {
  const ends = fc.constantFrom('\n', '\r\n')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(row(1), '', ',,,,,', 'S9,,TH,99999,x,'), { maxLength: 20 }),
      ends,
      async (lines, end) => {
        const result = await importText([HEADER, ...lines].join(end))
        const filled = lines.filter(line => line.replaceAll(',', '') !== '').length
        expect(result.rows.in).toBe(filled)
        expect(sum(result)).toBe(filled)
      },
    ),
  )
})
