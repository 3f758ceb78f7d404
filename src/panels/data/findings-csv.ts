/** Findings as a table that a spreadsheet opens, written in slices so that the page stays alive over a long list. */
import type { Finding } from '@/domain/finding/finding'
import { type Cell, csvText } from '@/export/csv'
import type { Language } from '@/i18n/text'

export interface FindingsLabels {
  readonly header: readonly [
    severity: string,
    code: string,
    row: string,
    column: string,
    value: string,
    message: string,
    advice: string,
  ]
  readonly severity: (finding: Finding) => string
  /** A column in the reader's words. */
  readonly column: (name: string) => string
  readonly text: (finding: Finding) => { readonly message: string; readonly advice: string }
}

const SLICE = 2000

/** @param pause awaited between slices: lets the page breathe. */
export async function findingsCsv(
  findings: readonly Finding[],
  { header, severity, column, text }: FindingsLabels,
  pause: () => Promise<void>,
  spreadsheet: Language = 'en',
): Promise<string> {
  const parts = [csvText([header], { spreadsheet })]
  for (let from = 0; from < findings.length; from += SLICE) {
    const rows = findings.slice(from, from + SLICE).map((finding): Cell[] => {
      const { message, advice } = text(finding)
      const where = finding.column === null ? null : column(finding.column)
      return [severity(finding), finding.code, finding.row, where, finding.value, message, advice]
    })
    parts.push(csvText(rows, { bom: false, spreadsheet }))
    await pause()
  }
  return parts.join('')
}
