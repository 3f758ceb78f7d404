import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingText } from '@/i18n/finding-text'
import { importFile } from '@/ingest/import-file'
import { REFERENCE, sum } from '../world'

/** Extensions with the first bytes by which their formats are known. */
const HEADS: readonly (readonly [extension: string, head: readonly number[]])[] = [
  ['xlsx', [0x50, 0x4b, 3, 4]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['kmz', [0x50, 0x4b, 3, 4]],
  ['kml', [...new TextEncoder().encode('<?xml version="1.0"?><kml>')]],
  ['gpx', [...new TextEncoder().encode('<gpx>')]],
  ['tif', [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]],
  ['tiff', [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8]],
  ['csv', []],
  ['geojson', [0x7b]],
]

describe('bytes of any kind under any name', () => {
  test.each(HEADS)('.%s: a finding in both languages, never a throw', async (extension, head) => {
    const bytes = fc
      .tuple(fc.boolean(), fc.uint8Array({ maxLength: 200 }))
      .map(([withHead, rest]) => Uint8Array.from(withHead ? [...head, ...rest] : rest))
    await fc.assert(
      fc.asyncProperty(bytes, async content => {
        const result = await importFile(content, `tep.${extension}`, REFERENCE)
        expect(sum(result)).toBe(result.rows.in)
        expect(result.records !== null || result.findings.some(one => one.severity === 'error')).toBe(true)
        for (const finding of result.findings)
          for (const language of ['vi', 'en'] as const) {
            const { message, advice } = findingText(finding, language)
            expect(`${message} ${advice}`).not.toContain('{{')
            expect(message.length).toBeGreaterThan(10)
          }
      }),
      { numRuns: 150 },
    )
  })

  test.each(['xlsx', 'xls', 'kmz', 'tif'])(
    '.%s that is no such file says so, not that its letters are old',
    async extension => {
      const noise = Uint8Array.from({ length: 400 }, (_, at) => (at * 151 + 200) % 256)
      const { findings } = await importFile(noise, `tep.${extension}`, REFERENCE)
      expect(findings).toMatchObject([{ code: 'file-kind-differs', severity: 'error', value: extension }])
    },
  )

  test('a table in text under the name of a workbook is read, and that is said', async () => {
    const bytes = new TextEncoder().encode('school_code,school_name,level,commune_code\nS1,A,TH,14875\n')
    const result = await importFile(bytes, 'truong.xlsx', REFERENCE)
    expect(result).toMatchObject({ resource: 'schools', rows: { taken: 1 } })
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'file-kind-differs', severity: 'warning' }),
    )
  })
})
