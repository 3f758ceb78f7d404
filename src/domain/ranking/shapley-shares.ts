/**
 * Shares out a change among its causes: what each adds, averaged over all orders in which they can come about. Shapley,
 * "A value for n-person games" (1953); for two causes it is the mean of the two orders.
 * @param worth the value with each set of causes come about, a bit a cause: `worth[0]` = none, the last = all
 * @returns one share a cause; they sum to `worth[last] − worth[0]`
 */
export function shapleyShares(worth: readonly number[], causes: number): number[] {
  const shares = new Array<number>(causes).fill(0)
  for (let cause = 0; cause < causes; cause++) {
    for (let set = 0; set < worth.length; set++) {
      if (set & (1 << cause)) continue
      const here = bitsOf(set)
      // The share of all orders in which exactly this set comes before the cause.
      const orders = (factorial(here) * factorial(causes - here - 1)) / factorial(causes)
      shares[cause] += orders * (worth[set | (1 << cause)] - worth[set])
    }
  }
  return shares
}

const bitsOf = (set: number): number => (set === 0 ? 0 : (set & 1) + bitsOf(set >> 1))
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
