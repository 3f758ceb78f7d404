/** A finding as an official reads it: what happened and why, and what to do. */
import type { Finding } from '@/domain/finding/finding'
import { choiceTitle } from './choice-title'
import { columnTitle } from './column-title'
import './later-texts'
import { formatIn } from './format'
import { catalogue, type Language } from './text'

export interface FindingText {
  readonly message: string
  readonly advice: string
}

/** Decimals of a figure in a sentence. */
const DIGITS = 6

export function findingText(finding: Finding, language: Language): FindingText {
  const format = formatIn(language)
  const values: Record<string, string> = {
    column: columnTitle(finding.column ?? '', language),
    value: finding.value ?? '',
    // Said only where a row was read; a pasted place has none.
    fate: '',
  }
  // "First seen in row 1234" is a place in the file, not an amount: it carries no thousands mark.
  for (const [name, value] of Object.entries(finding.context))
    values[name] =
      typeof value === 'number' && name !== 'first' ? format.number(value, DIGITS) : String(value)
  // The key is put together, which the typed keys cannot follow: a test proves that every code has both texts.
  const text = catalogue.getFixedT(language) as unknown as (key: string, values: object) => string
  const word = (key: string, otherwise: string) => text(key, { defaultValue: otherwise })
  const { field, expected, fate, resource, meaning, columns } = finding.context
  if (finding.code === 'choice-unknown' && typeof expected === 'string')
    values.expected = expected
      .split(', ')
      .map(one => choiceTitle(String(field), one, language))
      .join(', ')
  if (fate !== undefined) values.fate = word(`domain.rowFate.${fate}`, '')
  if (finding.code === 'resource-not-table')
    values.resource = word(`domain.resource.${resource}`, String(resource))
  if (meaning !== undefined) values.meaning = columnTitle(String(meaning), language)
  if (columns !== undefined) values.columns = columnTitle(String(columns), language)
  const part = (name: 'message' | 'advice') => text(`findings.${finding.code}.${name}`, values)
  return { message: part('message'), advice: part('advice') }
}
