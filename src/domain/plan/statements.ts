/** What stands of statements that nobody ever changes, only follows by others (rule P12): of a commune, of a unit. */
import type { IsoDate } from '../units'

export interface Statement {
  /** Ids made one after another on one machine sort so. */
  readonly id: string
  readonly on: IsoDate
  /** Ids of the statements about the same that its author had on screen. */
  readonly knew: readonly string[]
}

export interface Standing<T extends Statement> {
  readonly stands: T
  /** Statements that say something else, made without knowing of `stands` or known to it: to be told. */
  readonly others: readonly T[]
  /** Everything that was ever said and not undone, oldest first. */
  readonly entries: readonly T[]
}

/**
 * P12. The answer depends on the set of entries alone, never on the order in which they came.
 * @param entries about one and the same, each id once.
 * @param alike whether two of them say the same.
 * @returns `null` where nothing was ever said.
 */
export function standingOf<T extends Statement>(
  entries: readonly T[],
  alike: (a: T, b: T) => boolean,
): Standing<T> | null {
  const inOrder = [...entries].sort(oldestFirst)
  const known = new Set(inOrder.flatMap(entry => entry.knew.filter(id => id !== entry.id)))
  const unknown = inOrder.filter(({ id }) => !known.has(id))
  // Entries that claim to know each other in a circle (damage) all stand.
  const standing = unknown.length > 0 ? unknown : inOrder
  const stands = standing.at(-1)
  if (!stands) return null
  const others = standing.filter(other => other !== stands && !alike(other, stands))
  return { stands, others, entries: inOrder }
}

/** By day, then by id. */
const oldestFirst = (a: Statement, b: Statement): number =>
  compareTexts(a.on, b.on) || compareTexts(a.id, b.id)

/** By code units, the same on every machine. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
