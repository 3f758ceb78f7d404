/** A scale bar's length: a round distance that fits. Web Mercator stretches with latitude, so the bar holds for one. */

const WORLD_M = 40_075_016.686
const WORLD_PX = 512

export const metresPerPixel = (lat: number, zoom: number) =>
  (WORLD_M * Math.cos((lat * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom)

/** The longest of 1, 2, 5 · 10ⁿ metres that is at most `most`. */
export function roundDistance(most: number): number {
  let power = 10 ** Math.floor(Math.log10(most))
  // The logarithm rounds: just below a power of ten it may name the power itself.
  if (power > most) power /= 10
  const lead = most / power
  return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1)
}
