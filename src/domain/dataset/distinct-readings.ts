/**
 * A reading counts once, in however many files it stands (D5): the same place, moment, operator, technology and level.
 * A reading without a moment cannot be told from the next of a phone that stands still, so that of those the file that
 * has most of them counts, and what its other columns say must be the same too.
 */
import type { Measurement } from './records'

export interface DistinctReadings {
  /** For every reading handed in, in order, whether it counts. */
  readonly counts: readonly boolean[]
  /** How many of each list do not. */
  readonly repeated: readonly number[]
}

/** @param listOf the list (file) that a reading is of, by its place among `readings`; lists come one after another. */
export function distinctReadings(
  readings: readonly Measurement[],
  listOf: (at: number) => number,
): DistinctReadings {
  const here = new Map<string, { list: number; seen: number; most: number }>()
  const repeated: number[] = []
  const counts = readings.map((reading, at) => {
    const list = listOf(at)
    repeated[list] ??= 0
    const key = readingKey(reading)
    const known = here.get(key)
    if (!known) {
      here.set(key, { list, seen: 1, most: 1 })
      return true
    }
    if (known.list !== list) {
      known.list = list
      known.seen = 0
    }
    known.seen++
    if (!reading.measuredAt && known.seen > known.most) {
      known.most = known.seen
      return true
    }
    repeated[list]++
    return false
  })
  return { counts, repeated: Array.from(repeated, number => number ?? 0) }
}

/** How many of a file's readings are in the others already, or stand in it twice. */
export function repeatedReadings(
  inUse: readonly Measurement[],
  coming: readonly Measurement[],
): { readonly within: number; readonly known: number } {
  const within = distinctReadings(coming, () => 0).repeated[0] ?? 0
  const all = distinctReadings([...inUse, ...coming], at => (at < inUse.length ? 0 : 1)).repeated[1] ?? 0
  return { within, known: all - within }
}

/** What a reading says, as text. Places to a tenth of a metre: files write their decimals differently. */
export const readingKey = ({ lon, lat, dbm, operator, technology, measuredAt, extra }: Measurement): string =>
  JSON.stringify([
    Math.round(lon * 1e6),
    Math.round(lat * 1e6),
    dbm,
    operator,
    technology,
    measuredAt ?? extra,
  ])
