/** Findings of severity error as lines on stderr, each with its file, row and column. */
import type { Finding } from '@/domain/finding/finding'
import { findingText } from '@/i18n/finding-text'
import type { Io } from './command'

const MOST_SHOWN = 20

/** @returns whether there was one. */
export function sayFindings(findings: readonly Finding[], io: Io): boolean {
  const errors = findings.filter(finding => finding.severity === 'error')
  for (const finding of errors.slice(0, MOST_SHOWN)) {
    const { message, advice } = findingText(finding, 'en')
    const place = [
      String(finding.context.file ?? ''),
      finding.row === null ? '' : `row ${finding.row}`,
      finding.column === null ? '' : `column ${finding.column}`,
    ].filter(part => part !== '')
    io.err(`${place.length > 0 ? `${place.join(', ')}: ` : ''}${message} ${advice}\n`)
  }
  if (errors.length > MOST_SHOWN) io.err(`… and ${errors.length - MOST_SHOWN} more\n`)
  return errors.length > 0
}
