/** Operator names that differ by case or spacing only are one operator: the file's commonest spelling stands for all. */
import type { FindingLog } from '../finding-log'

/** What two spellings of one name have in common. */
export const spellingKey = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, '')

/** The records with one spelling a name; of equally common ones the first. Every change is said, once a spelling. */
export function oneSpelling<T extends { readonly operator: string | null }>(
  records: readonly T[],
  header: string,
  log: FindingLog,
): readonly T[] {
  const counts = new Map<string, number>()
  for (const { operator } of records)
    if (operator !== null) counts.set(operator, (counts.get(operator) ?? 0) + 1)
  const used = new Map<string, string>()
  for (const [spelling, count] of counts) {
    const key = spellingKey(spelling)
    const best = used.get(key)
    if (best === undefined || count > counts.get(best)!) used.set(key, spelling)
  }
  if (used.size === counts.size) return records
  for (const [spelling, count] of counts) {
    const instead = used.get(spellingKey(spelling))!
    if (instead !== spelling)
      log.add('spelling-unified', 'info', { column: header, value: spelling }, { used: instead, count })
  }
  return records.map(one =>
    one.operator === null ? one : { ...one, operator: used.get(spellingKey(one.operator))! },
  )
}

/** The records with operators as `nameOf` calls them; every name that was changed is said once. */
export function knownSpelling<T extends { readonly operator: string | null }>(
  records: readonly T[],
  header: string,
  nameOf: (text: string) => string,
  log: FindingLog,
): readonly T[] {
  const counts = new Map<string, number>()
  for (const { operator } of records)
    if (operator !== null) counts.set(operator, (counts.get(operator) ?? 0) + 1)
  const used = new Map([...counts.keys()].map(text => [text, nameOf(text)]))
  for (const [text, instead] of used)
    if (text !== instead)
      log.add(
        'operator-unified',
        'info',
        { column: header, value: text },
        { used: instead, count: counts.get(text)! },
      )
  return records.map(one => (one.operator === null ? one : { ...one, operator: used.get(one.operator)! }))
}
