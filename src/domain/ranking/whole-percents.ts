/**
 * Shares as they are printed side by side: whole percents that add up to what the shares add up to. Largest remainder
 * (Hamilton; Balinski & Young, Fair Representation, 1982): each is rounded down, and what is left goes one each to the largest
 * remainders, of equal ones to the earlier.
 */

/** What rounding in a double may take off a whole percent. */
const NOISE = 1e-9

/** @returns shares again, each a whole number of hundredths, less than one hundredth away from its own. Below 0 too. */
export function wholePercents(shares: ArrayLike<number>): number[] {
  const exact = Array.from(shares, share => share * 100)
  const percents = exact.map(percent => Math.floor(percent + NOISE))
  const left =
    Math.round(exact.reduce((sum, percent) => sum + percent, 0)) -
    percents.reduce((sum, percent) => sum + percent, 0)
  const byRemainder = [...exact.keys()].sort((a, b) => {
    const difference = exact[b] - percents[b] - (exact[a] - percents[a])
    return Math.abs(difference) > NOISE ? difference : a - b
  })
  for (const at of byRemainder.slice(0, Math.max(0, left))) percents[at]++
  return percents.map(percent => percent / 100)
}
