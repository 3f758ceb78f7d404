/**
 * Sentences by the thousand. The catalogue takes tens of microseconds a sentence to find its key and language; a paper of
 * two thousand units says forty thousand. Here a key's words are asked for once and filled in ever after.
 */
import type { ParseKeys } from 'i18next'
import type { textIn } from './text'

type T = ReturnType<typeof textIn>

const known = new WeakMap<T, QuickText>()

/** `{{name}}` is filled with the value of that name, as it stands; one without a value stays. */
export type QuickText = (key: ParseKeys, values?: Readonly<Record<string, string>>) => string

/**
 * @param t of a stated language (`textIn`), never that of the current one: what it once said is kept as long as it is.
 * For keys without plurals and contexts.
 */
export function quickText(t: T): QuickText {
  const before = known.get(t)
  if (before) return before
  const templates = new Map<string, string>()
  const quick: QuickText = (key, values = {}) => {
    let template = templates.get(key)
    if (template === undefined) {
      template = String(t(key, { skipInterpolation: true }))
      templates.set(key, template)
    }
    return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)
  }
  known.set(t, quick)
  return quick
}
