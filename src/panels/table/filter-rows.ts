/** The rows that a typed text asks for, with or without diacritics. */
import type { Commune } from '@/domain/dataset/records'
import { fold } from '@/i18n/fold'

/** One folded text a commune: its name, its district and its code. Built once a dataset. */
export const rowTexts = (communes: readonly Commune[]): string[] =>
  communes.map(({ communeName, districtName, communeCode }) =>
    fold(`${communeName} ${districtName} ${communeCode}`),
  )

/** Every word of the query must stand at the beginning of a word of the row; an empty query asks for all. */
export function filterRows(rows: ArrayLike<number>, texts: readonly string[], query: string): number[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return Array.from(rows).filter(row => {
    const text = ` ${texts[row]}`
    return words.every(word => text.includes(` ${word}`))
  })
}
