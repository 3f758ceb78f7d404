/**
 * The weights nearest to given ones at which a linear difference of scores is no longer negative: the projection onto the part
 * of the simplex on one side of a plane. By Karush–Kuhn–Tucker it is w(λ) = P(w + λ·d), P the projection onto the simplex,
 * at the least λ ≥ 0 with d·w(λ) ≥ level. Between the points where a weight reaches 0, w(λ) is linear in λ; and since the
 * height that P takes off is convex in λ, a weight that has reached 0 stays there. So the path has at most m pieces, and is
 * walked piece by piece to the very λ.
 */

/**
 * @param weights above 0, summing to 1.
 * @param difference by weight. @returns the weights, or `null` where no weights reach `level`.
 */
export function nearestWeights(
  weights: Float64Array,
  difference: Float64Array,
  level = 0,
): Float64Array | null {
  const m = weights.length
  const now = weights.slice()
  const free = Uint8Array.from(weights, weight => (weight > 0 ? 1 : 0))
  let reached = dot(difference, now)
  for (let piece = 0; piece <= m; piece++) {
    if (reached >= level) return now
    let count = 0
    let mean = 0
    let most = Number.NEGATIVE_INFINITY
    let least = Number.POSITIVE_INFINITY
    for (let c = 0; c < m; c++) {
      if (!free[c]) continue
      count++
      mean += difference[c]
      most = Math.max(most, difference[c])
      least = Math.min(least, difference[c])
    }
    // Every weight that is left has the same difference, and it is below the level: nothing more can be gained.
    if (!(most > least)) return null
    mean /= count
    // Along the path w moves by d less its mean: that part of d which the simplex lets through. Taken as a share of the
    // range, for squares of very small differences would vanish.
    const range = most - least
    let squares = 0
    for (let c = 0; c < m; c++) if (free[c]) squares += ((difference[c] - mean) / range) ** 2
    let step = (level - reached) / (range * squares)
    let stopped = -1
    for (let c = 0; c < m; c++) {
      const slope = (difference[c] - mean) / range
      if (!free[c] || !(slope < 0)) continue
      const toZero = now[c] / -slope
      if (toZero < step) {
        step = toZero
        stopped = c
      }
    }
    let sum = 0
    for (let c = 0; c < m; c++) {
      if (free[c]) now[c] = c === stopped ? 0 : Math.max(0, now[c] + (step * (difference[c] - mean)) / range)
      sum += now[c]
    }
    for (let c = 0; c < m; c++) now[c] /= sum
    if (stopped === -1) return now
    free[stopped] = 0
    reached = dot(difference, now)
  }
  return null
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at]
  return sum
}

export function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] - b[at]) ** 2
  return Math.sqrt(sum)
}
