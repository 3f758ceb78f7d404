/**
 * What samples leave behind: how often each unit stood at each place, and how far each sample moved the ranks. Whole
 * numbers only for the places, so that chunks add up to the same bits in whatever order they come.
 */
import { topShare } from '../top-places'

/** A sample is worth so much: the shares of a tied place are whole parts of it. Ten million samples add up exactly. */
export const SAMPLE = 2 ** 28

/** Arrays are by unit (the ranked communes, in the dataset's order) or by sample of this tally. */
export interface RankTally {
  /** Number of the first sample, and of the one after the last. */
  readonly from: number
  readonly to: number
  /** `counts[unit * units + place − 1]`: samples in which the unit stood there alone. */
  readonly counts: Uint32Array
  /**
   * Of the samples in which it tied: its share of each place, in parts of `SAMPLE`, as differences (each from the place
   * before). Empty until something ties, which it need not ever do.
   */
  tied: Float64Array
  /** By sample: Σ over units |rank − today's rank|. */
  readonly shifts: Float64Array
  /** By sample: how many of today's top k stayed among the top k; of a tie that is cut the share that can have. */
  readonly stayed: Float64Array
}

export const emptyTally = (units: number, from: number, to: number): RankTally => ({
  from,
  to,
  counts: new Uint32Array(units * units),
  tied: new Float64Array(0),
  shifts: new Float64Array(to - from),
  stayed: new Float64Array(to - from),
})

/** By unit: the rank, and the last place of the tie that it stands in. */
export interface Places {
  readonly rank: Int32Array
  readonly last: Int32Array
}

/** Notes the ranks of one sample; `counted` = false: only how far it moved them. */
export function countRanks(
  tally: RankTally,
  sample: number,
  rank: Int32Array,
  today: Places,
  top: number,
  counted = true,
): void {
  const { counts } = tally
  const units = rank.length
  let shift = 0
  let sum = 0
  for (let unit = 0, row = -1; unit < units; unit++, row += units) {
    const place = rank[unit]
    const before = today.rank[unit]
    if (counted) counts[row + place]++
    shift += place > before ? place - before : before - place
    sum += place
  }
  tally.shifts[sample - tally.from] = shift
  // Ranks that share none are 1…n; a tie makes their sum less.
  const last = sum === (units * (units + 1)) / 2 ? rank : lastOf(rank)
  if (counted && last !== rank) shareTies(tally, rank, last)
  let stayed = 0
  for (let unit = 0; unit < units; unit++)
    stayed += Math.min(
      topShare(today.rank[unit], today.last[unit], top),
      topShare(rank[unit], last[unit], top),
    )
  tally.stayed[sample - tally.from] = stayed
}

/** By unit, the last place of its tie. */
export function lastOf(rank: Int32Array): Int32Array {
  const sharing = new Int32Array(rank.length + 1)
  for (const place of rank) sharing[place]++
  return rank.map(place => place + sharing[place] - 1)
}

/**
 * R33. Takes tied units from the place where they were counted and gives each an equal share of all places of their tie.
 * What does not divide goes round: the first of the tie gets one part more at the first places, the second from the second
 * on, so that the shares of every unit and of every place sum to whole samples.
 */
function shareTies(tally: RankTally, rank: Int32Array, last: Int32Array): void {
  const units = rank.length
  if (tally.tied.length === 0) tally.tied = new Float64Array(units * units)
  const { counts, tied } = tally
  const seen = new Int32Array(units + 1)
  for (let unit = 0; unit < units; unit++) {
    const first = rank[unit]
    const size = last[unit] - first + 1
    if (size === 1) continue
    const row = unit * units
    counts[row + first - 1]--
    const lay = (from: number, to: number, parts: number) => {
      tied[row + first - 1 + from] += parts
      if (first - 1 + to < units) tied[row + first - 1 + to] -= parts
    }
    lay(0, size, Math.floor(SAMPLE / size))
    const over = SAMPLE % size
    const at = seen[first]++
    if (over === 0) continue
    lay(at, Math.min(size, at + over), 1)
    if (at + over > size) lay(0, at + over - size, 1)
  }
}

/** Adds a chunk to the whole; its samples must lie within the whole's. */
export function addTally(whole: RankTally, chunk: RankTally): void {
  const { counts, tied } = chunk
  for (let at = 0; at < counts.length; at++) whole.counts[at] += counts[at]
  if (tied.length > 0) {
    if (whole.tied.length === 0) whole.tied = new Float64Array(tied.length)
    for (let at = 0; at < tied.length; at++) whole.tied[at] += tied[at]
  }
  whole.shifts.set(chunk.shifts, chunk.from - whole.from)
  whole.stayed.set(chunk.stayed, chunk.from - whole.from)
}
