/** How the numbers of one column are written, from the column's own evidence. Without evidence nobody decides. */
import type { NumberConvention } from '../import'
import { readingOf, readNumber } from './read-number'

export interface ConventionEvidence {
  /** `null`: nothing in the column decides (all plain, or the column contradicts itself). */
  readonly convention: NumberConvention | null
  /** Some value reads differently in the two conventions. */
  readonly ambiguous: boolean
  /** Some values read only as Vietnamese and others only as English. */
  readonly mixed: boolean
  readonly examples: readonly string[]
}

/**
 * Evidence of a column of texts. `plausible`, where given, is what a value of this column can be at all (a longitude
 * of 105.776 cannot be 105 776): a convention under which an ambiguous value is impossible is ruled out by it.
 */
export function conventionOf(
  texts: Iterable<string>,
  plausible?: (value: number) => boolean,
): ConventionEvidence {
  let vi = 0
  let en = 0
  let ambiguous = false
  const examples: string[] = []
  for (const text of texts) {
    const reading = readingOf(text)
    if (reading === 'vi') vi++
    else if (reading === 'en') en++
    else if (reading === 'ambiguous') {
      if (plausible) {
        const asVi = plausible(readNumber(text, 'vi')!)
        const asEn = plausible(readNumber(text, 'en')!)
        if (asVi !== asEn) {
          if (asVi) vi++
          else en++
          continue
        }
      }
      ambiguous = true
      if (examples.length < 3 && !examples.includes(text)) examples.push(text)
    }
  }
  const mixed = vi > 0 && en > 0
  return { convention: mixed || vi + en === 0 ? null : vi > 0 ? 'vi' : 'en', ambiguous, mixed, examples }
}
