/** A tree of texts as a flat list, and what a text may not hold. */

/** `{ a: { b: 'x' } }` → `a.b` → x. @throws TypeError where a leaf is no text. */
export function flatten(tree: object, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] => {
      if (typeof value === 'string') return [[`${prefix}${key}`, value]]
      if (typeof value === 'object' && value !== null) return [...flatten(value, `${prefix}${key}.`)]
      throw new TypeError(`${prefix}${key} is no text`)
    }),
  )
}

/** `communes_one` → `communes`: the forms of a plural are one text. */
export const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

/**
 * Names between `{{ }}`, sorted; the format after a comma belongs to the language, and so does a name that ends in it:
 * `titleVi` in one is `titleEn` in the other.
 */
export const placeholdersOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map(([, name]) => name.replace(/(Vi|En)$/, '')).sort()

/** What is wrong with a text, in words; empty where nothing is. */
export function faultsOfText(text: string): readonly string[] {
  const faults: readonly (readonly [boolean, string])[] = [
    [text.trim() === '', 'says nothing'],
    [text !== text.trim(), 'begins or ends with a blank'],
    [/[^\S\n\u00a0\u202f]{2}/.test(text), 'has two blanks in a row'],
    [text.includes('!'), 'has an exclamation mark'],
    [text !== text.normalize('NFC'), 'is not in composed form (NFC)'],
    [/lorem|todo|fixme|xxx/i.test(text), 'is not finished'],
    [/(^|[^{])\{[^{}]*\}([^}]|$)/.test(text), 'has a placeholder with single braces'],
    // A sentence may show the sign itself, alone; in a word it is a letter lost.
    [/\p{L}\uFFFD|\uFFFD\p{L}/u.test(text), 'has a broken letter'],
  ]
  return faults.flatMap(([wrong, fault]) => (wrong ? [fault] : []))
}
