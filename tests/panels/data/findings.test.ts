import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { TABLE_RESOURCES } from '@/domain/dataset/resources'
import { FINDING_CODES } from '@/domain/finding/codes'
import type { Finding } from '@/domain/finding/finding'
import { choiceTitle } from '@/i18n/choice-title'
import { columnTitle } from '@/i18n/column-title'
import { en } from '@/i18n/en'
import { vi } from '@/i18n/vi'
import { findingGroups, linesOf, SEVERITIES, severityCounts } from '@/panels/data/finding-groups'
import { findingsCsv } from '@/panels/data/findings-csv'

const aFinding = (part: Partial<Finding> = {}): Finding => ({
  code: 'value-missing',
  severity: 'error',
  row: 3,
  column: 'Số HS',
  value: null,
  context: {},
  ...part,
})
const finding = fc
  .record({
    code: fc.constantFrom(...FINDING_CODES.slice(0, 5)),
    severity: fc.constantFrom(...SEVERITIES),
    row: fc.option(fc.integer({ min: 1, max: 99 })),
  })
  .map(aFinding)

describe('findings in groups', () => {
  test('lose none and invent none', () => {
    fc.assert(
      fc.property(fc.array(finding), findings => {
        const grouped = findingGroups(findings).flatMap(group => group.findings)
        expect(grouped).toHaveLength(findings.length)
        expect(new Set(grouped)).toEqual(new Set(findings))
        expect(Object.values(severityCounts(findings)).reduce((a, b) => a + b, 0)).toBe(findings.length)
      }),
    )
  })
  test('are told the gravest first, then the most frequent', () => {
    const findings = [
      aFinding({ severity: 'info', code: 'text-cleaned' }),
      aFinding({ severity: 'error', code: 'code-duplicate' }),
      aFinding({ severity: 'error' }),
      aFinding({ severity: 'error' }),
    ]
    expect(findingGroups(findings).map(({ code }) => code)).toEqual([
      'value-missing',
      'code-duplicate',
      'text-cleaned',
    ])
  })
  test('show their findings only when unfolded, and only the chosen severity', () => {
    const groups = findingGroups([
      aFinding(),
      aFinding(),
      aFinding({ severity: 'info', code: 'text-cleaned' }),
    ])
    expect(linesOf(groups, new Set(), null)).toHaveLength(2)
    expect(linesOf(groups, new Set([groups[0].id]), null)).toHaveLength(4)
    expect(linesOf(groups, new Set([groups[0].id]), 'info')).toHaveLength(1)
  })
})

describe('findings as a table', () => {
  const labels = {
    header: ['severity', 'code', 'row', 'column', 'value', 'message', 'advice'],
    severity: (one: Finding) => one.severity,
    column: (name: string) => name,
    text: () => ({ message: 'Sai', advice: 'Sửa' }),
  } as const
  const written = (findings: readonly Finding[]) => findingsCsv(findings, labels, async () => {})

  test('begin with one byte order mark and hold every finding, over several slices too', async () => {
    const findings = Array.from({ length: 4100 }, (_, row) => aFinding({ row: row + 1 }))
    const text = await written(findings)
    expect(text.split('\ufeff')).toHaveLength(2)
    const { data } = Papa.parse<string[]>(text.slice(1).trimEnd())
    expect(data).toHaveLength(4101)
    expect(data.slice(1).map(([, , row]) => Number(row))).toEqual(findings.map(({ row }) => row))
  })
  test('run no formula that stood in the file', async () => {
    expect(await written([aFinding({ value: '=1+1' })])).toContain("'=1+1")
  })
  test('leave empty what has no row', async () => {
    expect(await written([aFinding({ row: null, column: null })])).toContain('error,value-missing,,,,Sai,Sửa')
  })
})

test.each(FINDING_CODES)('%s has a short title in both languages', code => {
  expect((vi.data.finding as Record<string, string>)[code]).toMatch(/\S/)
  expect((en.data.finding as Record<string, string>)[code]).toMatch(/\S/)
})

describe('columns in the reader’s words', () => {
  test('a canonical column has its title, a header of the file stays', () => {
    expect(columnTitle('effective_from', 'vi')).toBe('Áp dụng từ ngày')
    expect(columnTitle('lon, lat', 'vi')).toBe('Kinh độ, Vĩ độ')
    expect(columnTitle('Số HS, năm', 'vi')).toBe('Số HS, năm')
    expect(columnTitle('level', 'en')).toBe('Level / Alert level')
  })
  test.each(
    TABLE_RESOURCES.flatMap(({ fields }) =>
      fields.filter(one => one.choices).map(one => [one.column, one.choices!] as const),
    ),
  )('every choice of %s has words, or is its own word', (column, choices) => {
    for (const choice of choices) {
      const words = choiceTitle(column, choice, 'vi')
      expect(words).toMatch(/\S/)
      if (/^[a-z-]+$/.test(choice))
        expect(choiceTitle(column, choice, 'en')).not.toMatch(/-(goods|cash|tran)/)
      if (/^[a-z-]+$/.test(choice)) expect(words).not.toBe(choice)
    }
  })
})
