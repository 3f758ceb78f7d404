/** Decisions about single units (A7): numbers that are locked go out first, those excluded get nothing of the common stock. */
import type { UnitDecision } from './allocation'
import type { ServedUnits } from './served-units'

export interface Decided {
  /** Position in `decisions` by unit; −1: nothing was decided. Of several about one unit the last counts. */
  readonly decisionOf: Int32Array
  /** Devices of locks by class and unit. */
  readonly given: Float64Array
  /** Devices of the common stock that are left. */
  readonly stock: number
  /** Position in `decisions`, and devices that its unit needs and the stock lacked. */
  readonly short: readonly { readonly decision: number; readonly missing: number }[]
}

/**
 * @param open devices by class and unit still needed.
 * @param capLeft households left by commune; what the locks ask for is taken off, whether or not the stock has it.
 */
export function lockedUnits(
  { count, classes, communeOf }: ServedUnits,
  codes: readonly string[],
  decisions: readonly UnitDecision[],
  open: Float64Array,
  capLeft: Float64Array,
  stock: number,
): Decided {
  const decisionOf = new Int32Array(count).fill(-1)
  const given = new Float64Array(open.length)
  const short: { decision: number; missing: number }[] = []
  let left = stock
  if (decisions.length > 0) {
    const latest = new Map(decisions.map((decision, position) => [decision.unitCode, position]))
    for (let at = 0; at < count; at++) decisionOf[at] = latest.get(codes[at]) ?? -1
  }
  for (let at = 0; at < count; at++) {
    const decision = decisionOf[at] < 0 ? null : decisions[decisionOf[at]]
    if (decision?.of !== 'locked') continue
    let needed = 0
    for (let c = 0; c < classes; c++) needed += open[c * count + at]
    const asked = Math.min(decision.quantity, needed, capLeft[communeOf[at]])
    const gets = Math.min(asked, left)
    capLeft[communeOf[at]] -= asked
    left -= gets
    if (gets < asked) short.push({ decision: decisionOf[at], missing: asked - gets })
    let rest = gets
    for (let c = 0; c < classes; c++) {
      given[c * count + at] = Math.min(rest, open[c * count + at])
      rest -= given[c * count + at]
    }
  }
  return { decisionOf, given, stock: left, short: short.sort((a, b) => a.decision - b.decision) }
}
