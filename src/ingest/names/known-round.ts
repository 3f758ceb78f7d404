/**
 * Rounds are numbered by everybody in his own way: "Đợt 1", "đợt I", "D01". A hand-over must meet the round that it
 * belongs to, so a round that the gifts in use do not have takes the name of the one that has its number.
 */
import { foldMarks } from '../fold'

const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
}

/** "Đợt 1", "D01", "1", "đợt II" → its number; `null`: it says more than a number. */
function roundNumber(text: string): number | null {
  const found = /^(?:dot|d|round|r)? ?(?:thu |so )?(\d{1,3}|[ivx]{1,4})$/.exec(foldMarks(text))?.[1]
  if (found === undefined) return null
  return /^\d/.test(found) ? Number(found) : (ROMAN[found] ?? null)
}

/** The round in use that the text means; the text itself where none or several have its number. */
export function knownRound(text: string, rounds: readonly string[]): string {
  if (rounds.includes(text)) return text
  const number = roundNumber(text)
  if (number === null) return text
  const same = rounds.filter(round => roundNumber(round) === number)
  return same.length === 1 ? same[0]! : text
}
