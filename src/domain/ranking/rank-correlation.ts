/** How alike two orders are: rule R60. Pairs of numbers in, −1…1 out; ties are counted as the textbooks do. */
import { midRanks } from './mid-ranks'

/**
 * Spearman's ρ: Pearson's correlation of the ranks, those of a tie sharing their mean.
 * @returns `null` for fewer than two pairs, or where one side is all one tie
 */
export function spearman(a: readonly number[], b: readonly number[]): number | null {
  const x = midRanks(a)
  const y = midRanks(b)
  const middle = (a.length + 1) / 2
  let xy = 0
  let xx = 0
  let yy = 0
  for (let i = 0; i < x.length; i++) {
    xy += (x[i] - middle) * (y[i] - middle)
    xx += (x[i] - middle) ** 2
    yy += (y[i] - middle) ** 2
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : null
}

/**
 * Kendall's τ-b: (concordant − discordant pairs) ÷ √(pairs not tied in a · pairs not tied in b).
 * @returns `null` as `spearman`
 */
export function kendallTauB(a: readonly number[], b: readonly number[]): number | null {
  let balance = 0
  let apartInA = 0
  let apartInB = 0
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const x = Math.sign(a[i] - a[j])
      const y = Math.sign(b[i] - b[j])
      balance += x * y
      apartInA += x * x
      apartInB += y * y
    }
  }
  return apartInA > 0 && apartInB > 0 ? balance / Math.sqrt(apartInA * apartInB) : null
}
