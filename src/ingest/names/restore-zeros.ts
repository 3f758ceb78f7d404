/** Leading zeros that a spreadsheet took from a code: put back only where exactly one known code can be meant. */

/** Longest run of zeros that is put back. */
const MOST_ZEROS = 4

/** The known code that `code` is without its leading zeros; `null` where none or several are. */
export function restoreZeros(code: string, isKnown: (code: string) => boolean): string | null {
  if (!/^\d+$/.test(code)) return null
  let found: string | null = null
  for (let zeros = 1; zeros <= MOST_ZEROS; zeros++) {
    const longer = '0'.repeat(zeros) + code
    if (!isKnown(longer)) continue
    if (found !== null) return null
    found = longer
  }
  return found
}
