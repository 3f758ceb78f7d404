/** The median time of a piece of work, after a warm-up, in milliseconds to the microsecond. */
export function medianMs(work: (round: number) => unknown, rounds: number): number {
  for (let round = 0; round < 50; round++) work(round)
  const times = Array.from({ length: rounds }, (_, round) => {
    const begun = performance.now()
    work(round)
    return performance.now() - begun
  }).sort((a, b) => a - b)
  return Math.round(times[rounds >> 1] * 1000) / 1000
}
