/**
 * Clipping that is asked twice. Where edges all but lie on one another, and snapping makes them cross by a millimetre,
 * the clipping library now and then loses the order of its sweep: a notch is filled or a part lost, in one call of some
 * seven thousand among random shapes. The same shapes turned half round are swept the other way; two answers that differ
 * in area are settled by a third, with the axes changed.
 */
import type { GridRing } from './region'

/** Square grid units (10 m²). Snapping explains less, but for borders of tens of kilometres: those are asked thrice. */
const AGREEMENT = 1e7

type Move = (ring: GridRing) => GridRing

// Orientation stays as it is in both, and doing either twice does nothing.
const turned: Move = ring => ring.map(({ x, y }) => ({ x: -x, y: -y }))
const swapped: Move = ring => ring.map(({ x, y }) => ({ x: y, y: x })).reverse()

/**
 * `work` on sets of rings. `area`: of its answer, square grid units; `moved`: its answer with each ring moved. The first
 * answer, unless both others speak against it.
 */
export function surely<T>(
  sets: readonly GridRing[][],
  work: (sets: readonly GridRing[][]) => T,
  area: (made: T) => number,
  moved: (made: T, move: Move) => T,
): T {
  const again = (move: Move) => moved(work(sets.map(rings => rings.map(move))), move)
  const first = work(sets)
  const second = again(turned)
  if (Math.abs(area(first) - area(second)) <= AGREEMENT) return first
  const third = area(again(swapped))
  return Math.abs(area(first) - third) <= Math.abs(area(second) - third) ? first : second
}
