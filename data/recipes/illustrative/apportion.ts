/** `total` whole pieces shared out by weight, largest remainder first; every share at least `least`. Ties by order. */
export const apportion = (total: number, weights: readonly number[], least = 0): number[] => {
  const free = total - least * weights.length
  if (free < 0) throw new Error(`cannot give ${weights.length} shares of at least ${least} out of ${total}`)
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map(weight => (sum > 0 ? (free * weight) / sum : free / weights.length))
  const shares = exact.map(Math.floor)
  const left = free - shares.reduce((a, b) => a + b, 0)
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order.slice(0, left)) shares[i]!++
  return shares.map(share => share + least)
}
