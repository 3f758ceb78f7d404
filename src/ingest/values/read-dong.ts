/** Amounts of money: đồng in full, or with a unit behind the number ("1,5 tỷ") or in the header ("(triệu đồng)"). */
import { foldMarks } from '../fold'

const POWERS: Readonly<Record<string, number>> = {
  '': 0,
  dong: 0,
  d: 0,
  vnd: 0,
  'viet nam dong': 0,
  nghin: 3,
  ngan: 3,
  'nghin dong': 3,
  'ngan dong': 3,
  '1000d': 3,
  '1000 dong': 3,
  '1 000 dong': 3,
  trieu: 6,
  tr: 6,
  'trieu dong': 6,
  trd: 6,
  'tr dong': 6,
  ty: 9,
  ti: 9,
  'ty dong': 9,
  'ti dong': 9,
}

const headerPower = (header: string): number => {
  const folded = foldMarks(header)
  if (/\b(ty|ti) dong\b/.test(folded)) return 9
  if (/\b(trieu dong|trd|tr dong|trieu)\b/.test(folded)) return 6
  return /\b(nghin dong|ngan dong|1000d|1000 dong|1 000 dong)\b/.test(folded) ? 3 : 0
}

/** A function that parts a cell into the number's own text and the power of ten of its unit; `null`: unknown unit. */
export function dongOf(
  header: string,
): (text: string) => { readonly text: string; readonly power: number } | null {
  const fromHeader = headerPower(header)
  return text => {
    const parts = /^([+\-−]?[\d.,\s\u00a0]*\d)\s*(\p{L}.*)?$/u.exec(text.trim())
    if (!parts) return null
    const unit = parts[2]
    if (unit === undefined) return { text: parts[1]!, power: fromHeader }
    const word = foldMarks(unit)
    return Object.hasOwn(POWERS, word) ? { text: parts[1]!, power: POWERS[word]! } : null
  }
}
