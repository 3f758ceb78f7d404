/** All orders in which a list with ties could stand, each equally likely: the slow truth behind shares of places. */

/**
 * @param scores highest first.
 * @returns `[unit][place]`, 0-based: the share of all orders in which the unit stands at the place; scores within 10⁻⁹ tie.
 */
export function placesByEveryTieBreak(scores: readonly number[]): number[][] {
  const n = scores.length
  const counts = scores.map(() => new Array<number>(n).fill(0))
  let orders = 0
  const put = (order: readonly number[], left: readonly number[]): void => {
    if (left.length === 0) {
      orders++
      order.forEach((unit, place) => {
        counts[unit][place]++
      })
      return
    }
    const best = Math.max(...left.map(unit => scores[unit]))
    for (const unit of left)
      if (best - scores[unit] < 1e-9)
        put(
          [...order, unit],
          left.filter(other => other !== unit),
        )
  }
  put([], [...scores.keys()])
  return counts.map(row => row.map(count => count / orders))
}
