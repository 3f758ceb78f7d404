/** Hand-overs held against rounds and needs: what a round has left, what a unit still lacks. */
import { CLASS_ORDER } from '@/domain/allocation/allocation'
import { equips } from '@/domain/allocation/device-norms'
import type { HandoverRecord, SupplyRow, UnitNeed } from '@/domain/allocation/facts'
import type { HandoverDraft } from '@/domain/plan/handover-faults'

export interface RoundSum {
  readonly round: string
  /** Devices by all records of the round, those on no list too. */
  readonly given: number
  /** Devices of the round, SIM cards and other things apart; `null`: of one gift nobody knows how many. */
  readonly held: number | null
  readonly inSupply: boolean
}

/** Rounds of the supply by code, then those that only records name. */
export function roundSums(rows: readonly SupplyRow[], records: readonly HandoverRecord[]): RoundSum[] {
  const given = new Map<string, number>()
  for (const { round, quantity } of records) given.set(round, (given.get(round) ?? 0) + (quantity ?? 0))
  const supplied = [...new Set(rows.map(({ round }) => round))].sort()
  const others = [...given.keys()].filter(round => !supplied.includes(round)).sort()
  return [...supplied, ...others].map(round => {
    const devices = rows.filter(row => row.round === round && equips(row.kind))
    const inSupply = supplied.includes(round)
    const unknown = !inSupply || devices.some(row => row.devices === null)
    return {
      round,
      given: given.get(round) ?? 0,
      held: unknown ? null : devices.reduce((sum, row) => sum + (row.devices ?? 0), 0),
      inSupply,
    }
  })
}

export type HandoverWarning =
  | { readonly code: 'need'; readonly open: number }
  | { readonly code: 'silent' }
  | { readonly code: 'stock'; readonly left: number }

/**
 * What would be out of order if this were recorded. It is a record of fact: nothing here keeps anybody from recording it.
 * @param before the record that this one replaces; its devices are counted as if they were not given.
 */
export function handoverWarnings(
  { unitCode, class: of, round, quantity }: HandoverDraft,
  before: HandoverDraft | null,
  needs: readonly UnitNeed[],
  sums: readonly RoundSum[],
): HandoverWarning[] {
  const freed = (same: boolean) => (before && same ? before.quantity : 0)
  const own = needs.find(one => one.unitCode === unitCode)?.classes[CLASS_ORDER.indexOf(of)]
  const said = own?.withoutDevice ?? null
  const warnings: HandoverWarning[] = []
  if (!own || said === null) warnings.push({ code: 'silent' })
  else {
    const given = own.handedOver - freed(before?.unitCode === unitCode && before.class === of)
    const open = Math.max(0, said - (own.alreadySupported ?? 0) - given)
    if (quantity > open) warnings.push({ code: 'need', open })
  }
  const sum = sums.find(one => one.round === round)
  if (sum && sum.held !== null) {
    const left = Math.max(0, sum.held - sum.given + freed(before?.round === round))
    if (quantity > left) warnings.push({ code: 'stock', left })
  }
  return warnings
}
