/**
 * The cap of the telecom fund (A13): the need of a commune's units, cut to the households that are left for support. Class
 * by class; in the class where the cap runs out the units share it by Webster's method. The stock has no say in it.
 */
import type { ServedUnits } from './served-units'
import { webster } from './webster'

/**
 * @param open devices by class and unit still needed.
 * @param active 1: the unit asks for common stock; what others do not ask for is no part of the cap.
 * @param capLeft households left by commune, ∞ where there is no cap.
 * @returns devices by class and unit that may be given: `open`, cut; 0 for units that are not active.
 */
export function withinCaps(
  { count, classes, communeOf }: ServedUnits,
  open: Float64Array,
  active: Uint8Array,
  capLeft: Float64Array,
): Float64Array {
  const reach = new Float64Array(open.length)
  const capped = new Map<number, number[]>()
  for (let at = 0; at < count; at++) {
    if (!active[at]) continue
    for (let c = 0; c < classes; c++) reach[c * count + at] = open[c * count + at]
    const commune = communeOf[at]
    if (capLeft[commune] === Number.POSITIVE_INFINITY) continue
    const members = capped.get(commune)
    if (members) members.push(at)
    else capped.set(commune, [at])
  }
  for (const [commune, members] of capped) {
    let left = capLeft[commune]
    for (let c = 0; c < classes; c++) {
      const needs = Float64Array.from(members, at => open[c * count + at])
      const total = needs.reduce((sum, need) => sum + need, 0)
      const allowed = total <= left ? needs : webster(needs, left)
      members.forEach((at, i) => {
        reach[c * count + at] = allowed[i]
      })
      left -= Math.min(total, left)
    }
  }
  return reach
}
