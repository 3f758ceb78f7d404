/**
 * The allocation: which unit and class gets how many devices of which round, and why. Rules A1–A8, A13 and A15 of this room's
 * README, in the order of the steps below. The same question gives the same answer, in whatever order its units stand.
 */
import { type Allocated, type Allocation, type AllocationQuestion, CLASS_ORDER } from './allocation'
import { reasonsOf } from './allocation-reasons'
import { fromRounds } from './from-rounds'
import { lockedUnits } from './locked-units'
import { lotOrder } from './lot-order'
import { schoolGoods } from './school-goods'
import { servedUnits } from './served-units'
import { shareInLots } from './share-in-lots'

export function allocate(question: AllocationQuestion): Allocation {
  const { lots, decisions, settings } = question
  const units = servedUnits(question)
  const codes = Array.from(units.unitAt, unit => question.units[unit].unitCode)
  const order = lotOrder(lots)
  const capLeft = units.capOf.slice()

  const own = schoolGoods(units, codes, lots, order, capLeft)
  const open = units.need.map((need, i) => need - own.given[i])
  const common = lots.reduce((sum, lot) => sum + (lot.schoolCode === null ? lot.quantity : 0), 0)
  const decided = lockedUnits(units, codes, decisions, open, capLeft, common)
  const shared = shareInLots(
    units,
    open,
    units.gross.map((gross, i) => gross - open[i]),
    Uint8Array.from(decided.decisionOf, decision => (decision < 0 ? 1 : 0)),
    capLeft,
    decided.stock,
    settings,
  )
  const { from, left } = fromRounds(units, lots, order, own.taken, [decided.given, shared.given])

  const sources = { question, units, ofSchool: own.given, decided, shared }
  const placeOf = new Int32Array(units.count)
  units.unitAt.forEach((unit, at) => {
    placeOf[unit] = at
  })
  const rows: Allocated[] = []
  const waiting: number[] = []
  question.units.forEach((unit, position) => {
    const at = placeOf[position]
    let silent = false
    CLASS_ORDER.forEach((needClass, c) => {
      const i = c * units.count + at
      if (unit.need[c] === null && c < units.classes) silent = true
      rows.push({
        unit: position,
        class: needClass,
        need: unit.need[c],
        allocated: own.given[i] + decided.given[i] + shared.given[i],
        fromSchoolGoods: own.given[i],
        from: from[i] ?? [],
        reasons: reasonsOf(sources, at, c),
      })
    })
    if (silent) waiting.push(position)
  })
  return {
    rows,
    left,
    surplusAtSchools: lots.reduce((sum, lot, i) => sum + (lot.schoolCode === null ? 0 : left[i]), 0),
    waiting,
    shortLocks: decided.short,
  }
}
