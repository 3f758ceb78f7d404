/**
 * What samples leave behind: how often each unit stood at each rank, and how far each sample moved the ranks. Whole
 * numbers only, so that chunks add up to the same bits in whatever order they come.
 */

/** Arrays are by unit (the ranked communes, in the dataset's order) or by sample of this tally. */
export interface RankTally {
  /** Number of the first sample, and of the one after the last. */
  readonly from: number
  readonly to: number
  /** `counts[unit * units + rank − 1]`: samples in which the unit stood at the rank. */
  readonly counts: Uint32Array
  /** By sample: Σ over units |rank − today's rank|. */
  readonly shifts: Float64Array
  /** By sample: how many of today's top k stayed among the top k. */
  readonly stayed: Uint32Array
}

export const emptyTally = (units: number, from: number, to: number): RankTally => ({
  from,
  to,
  counts: new Uint32Array(units * units),
  shifts: new Float64Array(to - from),
  stayed: new Uint32Array(to - from),
})

/** Notes the ranks of one sample; `counted` = false: only how far it moved them. */
export function countRanks(
  tally: RankTally,
  sample: number,
  rank: Int32Array,
  today: Int32Array,
  top: number,
  counted = true,
): void {
  const { counts } = tally
  const units = rank.length
  let shift = 0
  let stayed = 0
  for (let unit = 0, row = -1; unit < units; unit++, row += units) {
    const place = rank[unit]
    const before = today[unit]
    if (counted) counts[row + place]++
    shift += place > before ? place - before : before - place
    if (before <= top && place <= top) stayed++
  }
  tally.shifts[sample - tally.from] = shift
  tally.stayed[sample - tally.from] = stayed
}

/** Adds a chunk to the whole; its samples must lie within the whole's. */
export function addTally(whole: RankTally, chunk: RankTally): void {
  const { counts } = chunk
  for (let at = 0; at < counts.length; at++) whole.counts[at] += counts[at]
  whole.shifts.set(chunk.shifts, chunk.from - whole.from)
  whole.stayed.set(chunk.stayed, chunk.from - whole.from)
}
