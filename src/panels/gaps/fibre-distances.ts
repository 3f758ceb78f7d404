/** The middle one (median) of the distances that are known; `null` where none is. */
export function middleOf(distances: readonly (number | null)[]): number | null {
  const known = distances.filter(distance => distance !== null).sort((a, b) => a - b)
  if (known.length === 0) return null
  const half = Math.floor(known.length / 2)
  return known.length % 2 === 1 ? known[half] : (known[half - 1] + known[half]) / 2
}
