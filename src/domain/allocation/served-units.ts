/**
 * The units of a question as columns, in the order in which they are served: everything below works on positions in that
 * order, so that "earlier in the order" is "smaller number" and the order of the question cannot matter.
 */
import { type AllocationQuestion, type AllocationUnit, CLASS_ORDER } from './allocation'

/** Columns by unit are indexed by its place in the order; columns by class and unit by `class * count + place`. */
export interface ServedUnits {
  readonly count: number
  /** Classes that are served, from the highest: 2 under `household`, else 3, or 4 with other hardship. */
  readonly classes: number
  /** Position in `question.units`. */
  readonly unitAt: Int32Array
  /** Units before this one teach online at level 3–4 and come first; 0 where that is not wished. */
  readonly onlineEnd: number
  /** Where each place of the ranking begins, and at last `count`: units of one place share (A3). */
  readonly placeStarts: Int32Array
  /** Need by class and unit; 0 where not reported or not served. */
  readonly need: Float64Array
  /** Need before any support, at least `need`. */
  readonly gross: Float64Array
  /** Number of the unit's commune, 0…. */
  readonly communeOf: Int32Array
  /** Households of each commune left for support; ∞ where there is no cap (A13). */
  readonly capOf: Float64Array
}

export function servedUnits({ units, settings }: AllocationQuestion): ServedUnits {
  const count = units.length
  const comesFirst = (unit: AllocationUnit) => settings.onlineFirst && unit.online === true
  const rankOf = (unit: AllocationUnit) => unit.rank ?? Number.POSITIVE_INFINITY
  const unitAt = Int32Array.from(units.keys()).sort((a, b) => {
    const first = Number(comesFirst(units[b])) - Number(comesFirst(units[a]))
    if (first !== 0) return first
    const [rankA, rankB] = [rankOf(units[a]), rankOf(units[b])]
    if (rankA !== rankB) return rankA < rankB ? -1 : 1
    return byCode(units[a].unitCode, units[b].unitCode)
  })
  const byHousehold = settings.countUnit === 'household'
  const classes = byHousehold ? 2 : settings.otherHardship ? 4 : 3
  const need = new Float64Array(CLASS_ORDER.length * count)
  const gross = new Float64Array(CLASS_ORDER.length * count)
  const communeOf = new Int32Array(count)
  const numbers = new Map<string, number>()
  const caps: number[] = []
  const placeStarts: number[] = []
  let onlineEnd = 0
  for (let at = 0; at < count; at++) {
    const unit = units[unitAt[at]]
    const before = at > 0 ? units[unitAt[at - 1]] : null
    if (!before || rankOf(before) !== rankOf(unit) || comesFirst(before) !== comesFirst(unit))
      placeStarts.push(at)
    if (comesFirst(unit)) onlineEnd = at + 1
    for (let c = 0; c < classes; c++) {
      need[c * count + at] = unit.need[c] ?? 0
      gross[c * count + at] = Math.max(unit.grossNeed[c] ?? 0, unit.need[c] ?? 0)
    }
    const known = numbers.get(unit.communeCode)
    const commune = known ?? caps.push(Number.POSITIVE_INFINITY) - 1
    if (known === undefined) numbers.set(unit.communeCode, commune)
    communeOf[at] = commune
    if (byHousehold && unit.householdCap !== null) caps[commune] = Math.min(caps[commune], unit.householdCap)
  }
  return {
    count,
    classes,
    unitAt,
    onlineEnd,
    placeStarts: Int32Array.from([...placeStarts, count]),
    need,
    gross,
    communeOf,
    capOf: Float64Array.from(caps),
  }
}

/** Order of code units, the same on every machine. */
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
