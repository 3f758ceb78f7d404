/** Goods that a school was given itself (A6): they meet its own need, class by class, and what is over stays there. */
import type { SupplyLot } from './allocation'
import type { ServedUnits } from './served-units'

export interface Taken {
  /** Index by class and unit. */
  readonly index: number
  /** Position in `lots`. */
  readonly lot: number
  readonly quantity: number
}

/**
 * @param order positions in `lots`, in the order in which they are taken.
 * @param capLeft households left by commune; what is given is taken off.
 */
export function schoolGoods(
  { count, classes, need, communeOf }: ServedUnits,
  codes: readonly string[],
  lots: readonly SupplyLot[],
  order: readonly number[],
  capLeft: Float64Array,
): { readonly given: Float64Array; readonly taken: readonly Taken[] } {
  const given = new Float64Array(need.length)
  const taken: Taken[] = []
  if (lots.every(lot => lot.schoolCode === null)) return { given, taken }
  const places = new Map(codes.map((code, at) => [code, at]))
  for (const lot of order) {
    const { schoolCode, quantity } = lots[lot]
    const at = schoolCode === null ? undefined : places.get(schoolCode)
    if (at === undefined) continue
    let left = quantity
    for (let c = 0; c < classes && left > 0; c++) {
      const index = c * count + at
      const takes = Math.min(left, need[index] - given[index], capLeft[communeOf[at]])
      if (takes <= 0) continue
      given[index] += takes
      left -= takes
      capLeft[communeOf[at]] -= takes
      taken.push({ index, lot, quantity: takes })
    }
  }
  return { given, taken }
}
