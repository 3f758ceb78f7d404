/** Where, on the way from one number to another, a condition begins to hold. */

/**
 * The first place on the way from `outside` to `limit` that is inside: the first of `tried` even steps that is, then by
 * halving back to `tolerance`. What it answers has been asked and is inside; `null` where no step is.
 */
export function firstInside(
  outside: number,
  limit: number,
  tried: number,
  tolerance: number,
  isIn: (value: number) => boolean,
): number | null {
  let low = outside
  for (let step = 1; step <= tried; step++) {
    let high = step === tried ? limit : outside + ((limit - outside) * step) / tried
    if (!isIn(high)) {
      low = high
      continue
    }
    while (Math.abs(high - low) > tolerance) {
      const middle = (low + high) / 2
      if (isIn(middle)) high = middle
      else low = middle
    }
    return high
  }
  return null
}
