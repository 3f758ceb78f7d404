/** Which gift each device comes from (A15): the common stock lot by lot, by units in the order served. */
import type { AllocatedFrom, SupplyLot } from './allocation'
import type { Taken } from './school-goods'
import type { ServedUnits } from './served-units'

/**
 * @param order positions in `lots`, in the order in which they are taken.
 * @param schools goods of schools that are taken already.
 * @param shares columns by class and unit that take of the common stock one after the other: locks, then the shared rest.
 * @returns by class and unit what it takes of which lot, and what is left of each lot.
 */
export function fromRounds(
  { count, classes }: ServedUnits,
  lots: readonly SupplyLot[],
  order: readonly number[],
  schools: readonly Taken[],
  shares: readonly Float64Array[],
): { readonly from: readonly (readonly AllocatedFrom[])[]; readonly left: readonly number[] } {
  const from: AllocatedFrom[][] = []
  const left = lots.map(lot => lot.quantity)
  const take = (index: number, lot: number, quantity: number) => {
    left[lot] -= quantity
    const row = from[index]
    if (row) row.push({ lot, quantity })
    else from[index] = [{ lot, quantity }]
  }
  for (const { index, lot, quantity } of schools) take(index, lot, quantity)
  const common = order.filter(lot => lots[lot].schoolCode === null)
  let next = 0
  for (const share of shares) {
    for (let index = 0; index < classes * count; index++) {
      for (let wanted = share[index]; wanted > 0; ) {
        while (left[common[next]] === 0) next++
        const quantity = Math.min(wanted, left[common[next]])
        take(index, common[next], quantity)
        wanted -= quantity
      }
    }
  }
  return { from, left }
}
