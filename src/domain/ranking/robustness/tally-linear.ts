/**
 * Ranks under many weights by the arithmetic mean: the quick road. Four samples are multiplied at once, so that a value is
 * fetched once for four sums that do not wait for one another.
 */
import { type LinearScores, patternWeights } from './linear-scores'
import { countRanks, type Places, type RankTally } from './rank-tally'
import { ranksOfScores } from './ranks-of-scores'
import type { DrawWeights } from './weight-sampling'

const AT_ONCE = 4

/** Works out the tally's samples and notes them in it. `today` by unit. */
export function tallyLinear(
  scores: LinearScores,
  draw: DrawWeights,
  today: Places,
  top: number,
  tally: RankTally,
): void {
  const { units, criteria: m, patternStart } = scores
  const patterns = patternStart.length - 1
  const ownWeights = patternWeights(scores)
  const whole = new Float64Array(m)
  const weights = new Float64Array(AT_ONCE * patterns * m)
  const scored = new Float64Array(AT_ONCE * units)
  const rank = new Int32Array(units)
  const ranksOf = ranksOfScores(units)

  for (let first = tally.from; first < tally.to; first += AT_ONCE) {
    const count = Math.min(AT_ONCE, tally.to - first)
    for (let b = 0; b < count; b++) {
      draw(first + b, whole)
      for (let p = 0; p < patterns; p++) ownWeights(p, whole, weights, (b * patterns + p) * m)
    }
    multiply(scores, weights, scored)
    for (let b = 0; b < count; b++) {
      ranksOf(scored, b * units, rank)
      countRanks(tally, first + b, rank, today, top)
    }
  }
}

/**
 * Four scores a unit, two units at a time: eight sums share their fetches. Each sum runs over the criteria in their order,
 * whichever sample and unit stand beside it.
 */
function multiply(scores: LinearScores, weights: Float64Array, into: Float64Array): void {
  const { units, criteria: m, values, unitAt, patternStart } = scores
  const patterns = patternStart.length - 1
  const stride = patterns * m
  for (let p = 0; p < patterns; p++) {
    const w0 = p * m
    const w1 = w0 + stride
    const w2 = w1 + stride
    const w3 = w2 + stride
    const end = patternStart[p + 1]
    for (let place = patternStart[p]; place < end; place += 2) {
      const row = place * m
      // The last of an odd number stands beside itself.
      const two = place + 1 < end ? row + m : row
      let a = 0
      let b = 0
      let c = 0
      let d = 0
      let e = 0
      let f = 0
      let g = 0
      let h = 0
      for (let j = 0; j < m; j++) {
        const one = values[row + j]
        const other = values[two + j]
        const first = weights[w0 + j]
        const second = weights[w1 + j]
        const third = weights[w2 + j]
        const fourth = weights[w3 + j]
        a += one * first
        b += one * second
        c += one * third
        d += one * fourth
        e += other * first
        f += other * second
        g += other * third
        h += other * fourth
      }
      const unit = unitAt[place]
      into[unit] = a
      into[units + unit] = b
      into[2 * units + unit] = c
      into[3 * units + unit] = d
      if (two === row) continue
      const next = unitAt[place + 1]
      into[next] = e
      into[units + next] = f
      into[2 * units + next] = g
      into[3 * units + next] = h
    }
  }
}
