/** Why a unit and class gets what it gets: the reason that decided first, then others that hold. */
import { type AllocationQuestion, type AllocationReason, CLASS_ORDER } from './allocation'
import type { Decided } from './locked-units'
import type { ServedUnits } from './served-units'
import type { SharedInLots } from './share-in-lots'
import type { StockEnd } from './share-stock'

export interface ReasonSources {
  readonly question: AllocationQuestion
  readonly units: ServedUnits
  /** By class and unit, from the school's own goods. */
  readonly ofSchool: Float64Array
  readonly decided: Decided
  readonly shared: SharedInLots
}

const MET = [{ code: 'met' }] as const
const NOT_REPORTED = [{ code: 'not-reported' }] as const
const NO_NEED = [{ code: 'no-need' }] as const
const NOT_SERVED = [{ code: 'class-not-served' }] as const
/** Nobody waits for it: what is not served is not asked for. */
const NOT_ASKED = [...NOT_REPORTED, ...NOT_SERVED] as const

/** @param at place of the unit in the order served. */
export function reasonsOf(sources: ReasonSources, at: number, c: number): readonly AllocationReason[] {
  const { question, units, ofSchool } = sources
  const need = question.units[units.unitAt[at]].need[c]
  if (need === null) return c < units.classes ? NOT_REPORTED : NOT_ASKED
  if (need === 0) return NO_NEED
  if (c >= units.classes) return NOT_SERVED
  const quantity = ofSchool[c * units.count + at]
  if (quantity === 0) return ofCommonStock(sources, at, c)
  const own: AllocationReason = { code: 'school-goods', quantity }
  return quantity === need ? [own, ...MET] : [...ofCommonStock(sources, at, c), own]
}

/** Of what the school's own goods do not meet, which is more than nothing. */
function ofCommonStock(sources: ReasonSources, at: number, c: number): readonly AllocationReason[] {
  const { question, units, ofSchool, decided, shared } = sources
  const i = c * units.count + at
  const unit = question.units[units.unitAt[at]]
  const open = units.need[i] - ofSchool[i]
  const position = decided.decisionOf[at]
  if (position >= 0) {
    const decision = question.decisions[position]
    if (decision.of === 'excluded') return [{ code: 'excluded', reason: decision.reason }]
    const { quantity, reason } = decision
    const locked: AllocationReason = { code: 'locked', quantity, reason }
    if (decided.given[i] === open) return [locked, ...MET]
    const short = decided.short.some(({ decision }) => decision === position)
    return short ? [locked, { code: 'stock-ran-out', atClass: CLASS_ORDER[c], atRank: unit.rank }] : [locked]
  }
  if (shared.belowLot[at]) return [{ code: 'below-minimum-lot', lot: question.settings.minimumLot }]
  if (shared.given[i] === open) return MET
  const cap: readonly AllocationReason[] =
    shared.reach[i] < open && unit.householdCap !== null
      ? [{ code: 'household-cap', cap: unit.householdCap }]
      : []
  if (shared.given[i] === shared.reach[i]) return cap
  const { end } = shared.sharing
  // Of the stock's end only those speak whom it hit: a unit that got all boxes of its classes waits for a whole box.
  if (!end || hasAllBoxes(sources, at, c))
    return [{ code: 'not-a-whole-box', box: question.settings.boxSize }, ...cap]
  return [...ofStockEnd(sources, end, at, c), ...cap]
}

function hasAllBoxes({ units, shared }: ReasonSources, at: number, c: number): boolean {
  for (let higher = 0; higher <= c; higher++) {
    const i = higher * units.count + at
    if (shared.sharing.boxes[i] < shared.boxesNeeded[i]) return false
  }
  return true
}

function ofStockEnd(
  { question, units, shared }: ReasonSources,
  end: StockEnd,
  at: number,
  c: number,
): readonly AllocationReason[] {
  const { tookLast, from, to } = end
  if (tookLast && c > tookLast.class)
    return [{ code: 'higher-class-first', atClass: CLASS_ORDER[tookLast.class] }]
  if (tookLast?.online && at >= units.onlineEnd) return [{ code: 'online-first', atClass: CLASS_ORDER[c] }]
  const ranOut: AllocationReason = {
    code: 'stock-ran-out',
    atClass: CLASS_ORDER[end.class],
    atRank: question.units[units.unitAt[from]].rank,
  }
  if (end.stock === 0 || at >= to) return [ranOut]
  const share: AllocationReason = {
    code: 'share-of-stock',
    share: end.shares[at - from],
    devices: end.shares[at - from] * end.stock * question.settings.boxSize,
  }
  if (question.settings.rule !== 'strict') return [share]
  const needs = shared.boxesNeeded.subarray(c * units.count + from, c * units.count + to)
  return needs.filter(need => need > 0).length > 1 ? [ranOut, share] : [ranOut]
}
