/**
 * Numbers by a stated grammar, or not at all.
 *
 *   vi:  1234   1.234   1.234.567,5   12,5        (dot groups, comma decides)
 *   en:  1234   1,234   1,234,567.5   12.5        (comma groups, dot decides)
 *
 * Both: a sign before (+ - −), groups also by space or no-break space. A group is exactly three digits and the first
 * has no leading zero, so 0.125 is English only and 0,125 Vietnamese only. Nothing else is a number: no exponent (a
 * spreadsheet's 5.81E+05 has lost digits), no currency, no "khoảng 200".
 */
import type { NumberConvention } from '../import'

const GRAMMAR: Record<
  NumberConvention,
  { readonly shape: RegExp; readonly group: RegExp; readonly decimal: string }
> = {
  vi: {
    shape: /^[+-]?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,\d+)?$/,
    group: /[. ]/g,
    decimal: ',',
  },
  en: {
    shape: /^[+-]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:\.\d+)?$/,
    group: /[, ]/g,
    decimal: '.',
  },
}

const PLAIN = /^\d{1,15}$/

const tidy = (text: string) =>
  text
    .trim()
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/^[−–]/, '-')

/** The number that the text states under the convention; `null` where the grammar does not read it. Never NaN. */
export function readNumber(text: string, convention: NumberConvention): number | null {
  if (PLAIN.test(text)) return Number(text)
  const { shape, group, decimal } = GRAMMAR[convention]
  const bare = tidy(text)
  if (!shape.test(bare)) return null
  const value = Number(bare.replace(group, '').replace(decimal, '.'))
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : null
}

export type Reading = 'plain' | 'vi' | 'en' | 'ambiguous' | 'unreadable'

/** Which conventions read the text: both to the same value (plain), one, both to different values, or none. */
export function readingOf(text: string): Reading {
  if (PLAIN.test(text)) return 'plain'
  const vi = readNumber(text, 'vi')
  const en = readNumber(text, 'en')
  if (vi === null) return en === null ? 'unreadable' : 'en'
  if (en === null) return 'vi'
  return vi === en ? 'plain' : 'ambiguous'
}
