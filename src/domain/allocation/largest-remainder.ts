/** The method of largest remainders (Hamilton): the whole numbers nearest to an ideal, by the sum of squares. */

/** Ideals as exact fractions over one denominator: `numerators[i] / denominator`. */
export interface Ideal {
  readonly numerators: Float64Array
  readonly denominator: number
}

/**
 * Each ideal rounded down; what is left of `stock` goes one by one to the largest remainders, of equals to the first.
 *
 * @param ideal ≥ 0, summing to `stock`; whole numerators and denominator below 2⁵³.
 * @param stock whole.
 * @returns whole numbers summing to `stock`, each its ideal rounded down or up.
 */
export function largestRemainder({ numerators, denominator }: Ideal, stock: number): Float64Array {
  const given = new Float64Array(numerators.length)
  const remainders = new Float64Array(numerators.length)
  let left = stock
  for (let i = 0; i < numerators.length; i++) {
    // The remainder of whole numbers is exact, and so is the division of what it leaves.
    remainders[i] = numerators[i] % denominator
    given[i] = (numerators[i] - remainders[i]) / denominator
    left -= given[i]
  }
  if (left === 0) return given
  // Every one of the `left` largest is above 0: the remainders sum to left × denominator, each below the denominator.
  const cut = atPlace(remainders.slice(), remainders.length - left)
  for (let i = 0; i < given.length; i++) {
    if (remainders[i] > cut) {
      given[i]++
      left--
    }
  }
  for (let i = 0; left > 0; i++) {
    if (remainders[i] === cut) {
      given[i]++
      left--
    }
  }
  return given
}

/** The value at a place of the sorted column, without sorting all of it (Hoare's selection). Disturbs `values`. */
function atPlace(values: Float64Array, place: number): number {
  let [from, to] = [0, values.length - 1]
  while (from < to) {
    const [a, b, c] = [values[from], values[(from + to) >> 1], values[to]]
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
    let [i, j] = [from, to]
    while (i <= j) {
      while (values[i] < pivot) i++
      while (values[j] > pivot) j--
      if (i > j) break
      const value = values[i]
      values[i++] = values[j]
      values[j--] = value
    }
    if (place <= j) to = j
    else if (place >= i) from = i
    else break
  }
  return values[place]
}
