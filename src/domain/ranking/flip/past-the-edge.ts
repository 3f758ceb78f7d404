/**
 * Weights just beyond those at which one commune reaches another: at the edge itself the two share a rank, and the last bit
 * decides who is named first.
 */

import { LEAST } from './with-every-weight'

/** How far beyond, as a share of the way there. */
const BEYOND = 0.002
/** A slope below this is the last bit of a sum, not a way. */
const NO_WAY = 1e-9

/**
 * A step along the edge's own direction. The nearest weights are w = today + λ·d − θ wherever they are above 0 (Karush–Kuhn–
 * Tucker, see `nearest-weights`), so there w − today less its mean is λ times what the simplex lets through of the
 * difference d: a step along it raises the lead, whichever weights have reached 0, or the least that they may. The sum stays 1.
 * @param reached nearest weights, as `flip` finds them.
 * @returns `null`: there is no such step. Then d is 0 wherever the weight is above 0 and, by the same conditions, below 0 everywhere
 * else: the one that reaches is better in nothing, and being level is the most that it comes to.
 */
export function pastTheEdge(today: Float64Array, reached: Float64Array): Float64Array | null {
  const free = [...reached.keys()].filter(c => reached[c] > LEAST)
  const mean = free.reduce((sum, c) => sum + reached[c] - today[c], 0) / free.length
  const slope = new Map(free.map(c => [c, reached[c] - today[c] - mean]))
  if ([...slope.values()].every(way => Math.abs(way) < NO_WAY)) return null
  let step = BEYOND
  for (const [c, way] of slope) if (way < 0) step = Math.min(step, reached[c] / -way / 2)
  return reached.map((weight, c) => weight + step * (slope.get(c) ?? 0))
}
