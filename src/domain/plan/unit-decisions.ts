/** What is decided about units, from everything that was ever said of them (rule P18). */
import type { UnitDecision } from '../allocation/allocation'
import type { UnitDecisionRecord, UnitStatement } from './device-records'
import { standingOf } from './statements'

/**
 * P18.
 * @param entries of one unit, each id once.
 * @returns `null` where nothing was ever said. What was taken back stands as `open`.
 */
export function unitDecisionOf(entries: readonly UnitStatement[]): UnitDecisionRecord | null {
  const standing = standingOf(
    entries,
    (a, b) => a.state === b.state && a.quantity === b.quantity && a.reason === b.reason,
  )
  return standing && { unitCode: standing.stands.unitCode, ...standing }
}

/** By unit code. */
export function unitDecisionsOf(
  entries: ReadonlyMap<string, readonly UnitStatement[]>,
): ReadonlyMap<string, UnitDecisionRecord> {
  const units = [...entries.keys()].sort()
  return new Map(
    units.flatMap(unit => {
      const decision = unitDecisionOf(entries.get(unit) ?? [])
      return decision ? [[unit, decision] as const] : []
    }),
  )
}

/** What the allocation is asked with: of every unit what stands, in the order of the codes; `open` is no decision. */
export function standingDecisions(
  decisions: ReadonlyMap<string, UnitDecisionRecord>,
): readonly UnitDecision[] {
  return [...decisions.values()].flatMap(({ unitCode, stands }): UnitDecision[] => {
    const { state, quantity, reason } = stands
    if (state === 'excluded') return [{ of: 'excluded', unitCode, reason }]
    return state === 'locked' && quantity !== null ? [{ of: 'locked', unitCode, quantity, reason }] : []
  })
}
