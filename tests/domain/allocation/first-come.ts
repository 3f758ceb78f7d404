/**
 * An allocation that is fair to nobody and adds up: every lot goes to the units as they stand, class by class, school goods
 * to their school only. What follows from an allocation must hold for any that adds up, not for a good one only.
 */
import {
  type Allocated,
  type Allocation,
  type AllocationUnit,
  CLASS_ORDER,
  type SupplyLot,
} from '@/domain/allocation/allocation'

export function firstCome(units: readonly AllocationUnit[], lots: readonly SupplyLot[]): Allocation {
  const left = lots.map(lot => lot.quantity)
  const rows = units.flatMap((unit, u) =>
    CLASS_ORDER.map((kind, c): Allocated => {
      let open = unit.need[c] ?? 0
      const own = [...lots.keys()].filter(l => lots[l].schoolCode === unit.unitCode)
      const common = [...lots.keys()].filter(l => lots[l].schoolCode === null)
      const from = [...own, ...common].flatMap(l => {
        const quantity = Math.min(open, left[l])
        open -= quantity
        left[l] -= quantity
        return quantity > 0 ? [{ lot: l, quantity }] : []
      })
      const allocated = from.reduce((sum, part) => sum + part.quantity, 0)
      return {
        unit: u,
        class: kind,
        need: unit.need[c],
        allocated,
        fromSchoolGoods: 0,
        from,
        reasons: [{ code: 'met' }],
      }
    }),
  )
  return { rows, left, surplusAtSchools: 0, waiting: [], shortLocks: [] }
}
