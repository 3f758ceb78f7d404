/** `validate FILE [--as RESOURCE] [--reference DIR] [--numbers vi|en] [--set COLUMN=VALUE]… [--csv|--json]`: what the import would say of a file. */
import type { Finding } from '@/domain/finding/finding'
import { csvText } from '@/export/csv'
import { columnTitle } from '@/i18n/column-title'
import { findingText } from '@/i18n/finding-text'
import type { ImportResult } from '@/ingest/import'
import type { Io } from './command'
import { importByArguments, WrongUse } from './import-arguments'

const USAGE =
  'validate FILE [--as RESOURCE] [--reference DIR] [--numbers vi|en] [--sheet NAME] [--operator NAME] [--technology 2G|3G|4G|5G] [--set COLUMN=VALUE]… [--csv|--json]'

/** Exit 0 good, 1 findings of severity error, 2 wrong use. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const { file, json, csv, out, result } = await importByArguments(args, USAGE, text => io.err(`${text}\n`))
    if (out !== null) throw new WrongUse(USAGE)
    if (csv) io.out(findingsCsv(result))
    else io.out(json ? `${JSON.stringify(report(file, result), null, 2)}\n` : table(file, result))
    return result.findings.some(one => one.severity === 'error') ? 1 : 0
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error
    io.err(`${error.message}\n`)
    return 2
  }
}

const sentence = (finding: Finding, language: 'vi' | 'en') => {
  const { message, advice } = findingText(finding, language)
  return `${message} ${advice}`.trim()
}

/** A finding as programs read it, in the order of the columns of `--csv`. */
function said(finding: Finding) {
  const { code, severity, row, column, value } = finding
  return {
    code,
    severity,
    row,
    column,
    value,
    messageVi: sentence(finding, 'vi'),
    messageEn: sentence(finding, 'en'),
  }
}

const FINDING_HEADER = ['code', 'severity', 'row', 'column', 'value', 'messageVi', 'messageEn']

function findingsCsv({ findings }: ImportResult): string {
  const rows = findings.map(finding => Object.values(said(finding)))
  return csvText([FINDING_HEADER, ...rows], { bom: false })
}

function report(file: string, { resource, recognised, rows, findings }: ImportResult) {
  const { format, encoding, delimiter, numbers, crs, headerRow, sheet } = recognised
  return {
    file,
    resource,
    recognised: {
      format,
      encoding,
      delimiter,
      numbers,
      crs,
      headerRow,
      ...(sheet === undefined ? {} : { sheet }),
    },
    rows,
    findings: findings.map(said),
  }
}

function table(file: string, { resource, recognised, rows, findings }: ImportResult): string {
  const { format, encoding, delimiter, numbers, crs, headerRow, sheet = null } = recognised
  const recognisedAs = Object.entries({
    format,
    sheet,
    encoding,
    delimiter: delimiter === '\t' ? 'tab' : delimiter,
    numbers,
    crs,
    headerRow,
  })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${value}`)
  const lines = [
    `${file}: ${resource ?? '?'}  (${recognisedAs.join(', ')})`,
    `rows: ${rows.in} in = ${rows.taken} taken + ${rows.waiting} waiting + ${rows.rejected} rejected + ${rows.notData} not data`,
  ]
  if (findings.length > 0)
    lines.push('', [pad('severity', 9), pad('row', 7), pad('column', 22), 'finding'].join(' '))
  for (const finding of findings) {
    const { severity, row, column } = finding
    lines.push(
      [
        pad(severity, 9),
        pad(row === null ? '-' : String(row), 7),
        pad(column === null ? '-' : columnTitle(column, 'vi'), 22),
        sentence(finding, 'vi'),
      ].join(' '),
    )
  }
  return `${lines.join('\n')}\n`
}

const pad = (text: string, width: number) =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width)
