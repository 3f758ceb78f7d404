import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, importText, sum } from './world'

const HEADER = 'school_code,school_name,level,commune_code'
const extras = async (column: string, values: readonly string[], answers = {}) => {
  const lines = values.map((value, at) => `S${at},Trường ${at},TH,14875,"${value}"`)
  const result = await importText([`${HEADER},${column}`, ...lines].join('\n'), answers)
  const records = result.records as unknown as { extra: Record<string, unknown> }[]
  return { result, values: records.map(one => one.extra[column]) }
}

describe('extra columns', () => {
  test('with both notations each value is read by its own, and that is said', async () => {
    const { result, values } = await extras('Độ dốc', ['12,5', '7.25', '3'])
    expect(values).toEqual([12.5, 7.25, 3])
    expect(codesOf(result)).toContain('number-convention-mixed')
  })

  test('with both notations and a value that fits both nothing is lost: text until an answer', async () => {
    const texts = ['12,5', '7.25', '1.234']
    const { result, values } = await extras('Độ dốc', texts)
    expect(values).toEqual(texts)
    expect(result.questions).toMatchObject([{ kind: 'numbers', header: 'Độ dốc' }])
    expect((await extras('Độ dốc', texts, { numbers: { 'Độ dốc': 'vi' } })).values).toEqual([
      12.5, 7.25, 1234,
    ])
  })

  test('a filled extra cell never becomes null', async () => {
    const cell = fc.constantFrom('12,5', '7.25', '1.234', '1,234', 'Na', 'NA', 'x', '007', '5')
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 5 }),
        fc.constantFrom({}, { numbers: { '*': 'vi' } }),
        async (texts, answers) => {
          for (const [at, value] of (await extras('Số khác', texts, answers)).values.entries())
            if (texts[at] !== 'NA') expect(value).not.toBeNull()
        },
      ),
    )
  })
})

test('columns named like the inner words of the language lose nothing and break nothing', async () => {
  const name = fc.constantFrom(
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
    'valueOf',
    'prototype',
  )
  const value = fc.constantFrom('12', '1.234', 'chữ', 'constructor', '12,5')
  await fc.assert(
    fc.asyncProperty(
      name,
      fc.array(value, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      async (column, values, answered) => {
        const answers = answered ? { numbers: { lon: 'vi' as const } } : {}
        const lines = values.map((one, at) => `S${at},${column},TH,14875,"${one}"`)
        const result = await importText([`${HEADER},${column}`, ...lines].join('\n'), answers)
        const records = result.records as unknown as { extra: object }[]
        expect(records).toHaveLength(values.length)
        for (const { extra } of records) {
          const own = Object.getOwnPropertyDescriptor(extra, column)
          expect(['number', 'string']).toContain(typeof own?.value)
        }
        const features = values.map((one, at) => ({
          type: 'Feature',
          properties: JSON.parse(
            at === 0
              ? `{"site_code":"A${at}","operator":"V","${column}":"${one}"}`
              : `{"site_code":"A${at}","operator":"${column}"}`,
          ),
          geometry: { type: 'Point', coordinates: [105, 20 + at / 100] },
        }))
        const points = await importText(JSON.stringify({ type: 'FeatureCollection', features }))
        expect(points.rows.taken).toBe(values.length)
        for (const [at, { extra }] of (points.records as unknown as { extra: object }[]).entries())
          if (at > 0) expect(Object.getOwnPropertyDescriptor(extra, column)?.value).toBeNull()
      },
    ),
  )
  expect(
    (
      await importText(`Mã trạm,Nhà mạng,constructor,Vĩ độ\nA,V,105.1,20.1\n`, {
        columns: { lon: 'constructor' },
      })
    ).rows.taken,
  ).toBe(1)
  expect(
    (await importText(`round,donor,channel,kind,money_dong\n1,A,union-cash,cash,5 constructor\n`)).findings,
  ).toContainEqual(
    expect.objectContaining({ code: expect.stringMatching(/^(number-unreadable|choice-unknown)$/) }),
  )
})

test('two columns that may be one optional column hold the rows until one is chosen', async () => {
  const text = `${HEADER},Số học sinh,Tổng số HS\nS1,A,TH,14875,10,20\n`
  const held = await importText(text)
  expect(held.rows).toEqual({ in: 1, taken: 0, waiting: 1, rejected: 0, notData: 0 })
  expect(held.questions).toMatchObject([{ kind: 'column', column: 'pupils' }])
  expect((await importText(text, { columns: { pupils: 'Tổng số HS' } })).records).toMatchObject([
    { pupils: 20, extra: { 'Số học sinh': 10 } },
  ])
})

test.each(['boundaries', 'norms', 'roads'] as const)(
  'a table asked for as %s is rejected and says so',
  async as => {
    const result = await importText(`${HEADER}\nS1,A,TH,14875\n`, { as })
    expect(result.rows).toMatchObject({ in: 1, rejected: 1, waiting: 0 })
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'resource-not-table', severity: 'error' }),
    )
    expect(sum(result)).toBe(1)
  },
)
