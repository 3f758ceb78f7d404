/** A fault of an index file as a person reads it: where, what, and what to do. */
import type { IndexFault } from '@/domain/ranking/index-fault'
import type { FindingText } from './finding-text'
import './later-texts'
import { catalogue, type Language } from './text'

export function indexFaultText({ code, path, value, expected }: IndexFault, language: Language): FindingText {
  // The key is put together, which the typed keys cannot follow: a test proves that every code has both texts.
  const text = catalogue.getFixedT(language) as unknown as (key: string, values: object) => string
  const part = (name: 'message' | 'advice') =>
    text(`indexFile.faults.${code}.${name}`, { value: value ?? '', expected: expected.join(', ') })
  const message = part('message')
  return { message: path === '' ? message : text('indexFile.at', { path, message }), advice: part('advice') }
}
