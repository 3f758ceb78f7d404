/** What became of the records when another plan was merged in: told, since nobody was asked. */
import type { CommuneCode } from '../units'
import type { UnitState } from './device-records'
import type { ChoiceState, PlanRecords } from './plan-records'
import { compareTexts, type Standing, type Statement } from './statements'

export interface ChoiceDifference {
  readonly commune: CommuneCode
  /** `open`: nothing was, or is, said. */
  readonly from: ChoiceState
  readonly to: ChoiceState
  readonly fromReason: string | null
  readonly toReason: string | null
  /** Several people say different things of it now: `Choice.others`. */
  readonly disputed: boolean
}

export interface UnitDifference {
  readonly unitCode: string
  /** `open`: nothing was, or is, decided. */
  readonly from: UnitState
  readonly to: UnitState
  readonly fromQuantity: number | null
  readonly toQuantity: number | null
  readonly fromReason: string | null
  readonly toReason: string | null
  /** Several people say different things of it now: `UnitDecisionRecord.others`. */
  readonly disputed: boolean
}

export interface RecordsDifference {
  readonly savedIndicesAdded: number
  readonly savedIndicesRemoved: number
  readonly decisionsAdded: number
  readonly decisionsRemoved: number
  /** Another title or note. */
  readonly decisionsRenamed: number
  /** By commune code: those that stand otherwise than before, or are disputed and were not. */
  readonly choices: readonly ChoiceDifference[]
  /** By unit code, likewise. */
  readonly unitDecisions: readonly UnitDifference[]
  readonly handoversAdded: number
  readonly handoversRemoved: number
}

/** How many records of each sort changed: came, went, or say something else. */
export const recordCounts = (difference: RecordsDifference) => ({
  savedIndices: difference.savedIndicesAdded + difference.savedIndicesRemoved,
  decisions: difference.decisionsAdded + difference.decisionsRemoved + difference.decisionsRenamed,
  choices: difference.choices.length,
  unitDecisions: difference.unitDecisions.length,
  handovers: difference.handoversAdded + difference.handoversRemoved,
})

export function recordsBetween(before: PlanRecords, after: PlanRecords): RecordsDifference {
  const saved = comings(before.savedIndices, after.savedIndices)
  const decisions = comings(before.decisions, after.decisions)
  const was = new Map(before.decisions.map(each => [each.id, each]))
  const renamed = after.decisions.filter(({ id, title, note }) => {
    const old = was.get(id)
    return old !== undefined && (old.title !== title || old.note !== note)
  })
  const handovers = comings(before.handovers, after.handovers)
  return {
    savedIndicesAdded: saved.added,
    savedIndicesRemoved: saved.removed,
    decisionsAdded: decisions.added,
    decisionsRemoved: decisions.removed,
    decisionsRenamed: renamed.length,
    choices: moved(before.choices, after.choices).map(({ of, old, now, disputed }) => ({
      commune: of,
      from: old?.state ?? 'open',
      to: now?.state ?? 'open',
      fromReason: old?.reason ?? null,
      toReason: now?.reason ?? null,
      disputed,
    })),
    unitDecisions: moved(before.unitDecisions, after.unitDecisions).map(({ of, old, now, disputed }) => ({
      unitCode: of,
      from: old?.state ?? 'open',
      to: now?.state ?? 'open',
      fromQuantity: old?.quantity ?? null,
      toQuantity: now?.quantity ?? null,
      fromReason: old?.reason ?? null,
      toReason: now?.reason ?? null,
      disputed,
    })),
    handoversAdded: handovers.added,
    handoversRemoved: handovers.removed,
  }
}

/** Of what another statement stands than before, or what is disputed and was not, by code. */
function moved<T extends Statement>(
  before: ReadonlyMap<string, Standing<T>>,
  after: ReadonlyMap<string, Standing<T>>,
) {
  const codes = [...new Set([...before.keys(), ...after.keys()])].sort()
  return codes.flatMap(of => {
    const [old, now] = [before.get(of), after.get(of)]
    const disputed = now !== undefined && now.others.length > 0
    const newlyDisputed = disputed && (old?.others.length ?? 0) < now.others.length
    if (old?.stands.id === now?.stands.id && !newlyDisputed) return []
    return [{ of, old: old?.stands, now: now?.stands, disputed }]
  })
}

function comings(before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]) {
  const [was, is] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))]
  return {
    added: [...is].filter(id => !was.has(id)).length,
    removed: [...was].filter(id => !is.has(id)).length,
  }
}

/** What two merges in a row did: counts add up, of a commune or a unit that both touched the first `from` and the last `to` are told. */
export function recordsInARow(first: RecordsDifference, then: RecordsDifference): RecordsDifference {
  const choices = new Map(first.choices.map(choice => [choice.commune, choice]))
  for (const choice of then.choices) {
    const { from, fromReason } = choices.get(choice.commune) ?? choice
    choices.set(choice.commune, { ...choice, from, fromReason })
  }
  const units = new Map(first.unitDecisions.map(unit => [unit.unitCode, unit]))
  for (const unit of then.unitDecisions) {
    const { from, fromQuantity, fromReason } = units.get(unit.unitCode) ?? unit
    units.set(unit.unitCode, { ...unit, from, fromQuantity, fromReason })
  }
  return {
    savedIndicesAdded: first.savedIndicesAdded + then.savedIndicesAdded,
    savedIndicesRemoved: first.savedIndicesRemoved + then.savedIndicesRemoved,
    decisionsAdded: first.decisionsAdded + then.decisionsAdded,
    decisionsRemoved: first.decisionsRemoved + then.decisionsRemoved,
    decisionsRenamed: first.decisionsRenamed + then.decisionsRenamed,
    choices: [...choices.values()].sort((a, b) => compareTexts(a.commune, b.commune)),
    unitDecisions: [...units.values()].sort((a, b) => compareTexts(a.unitCode, b.unitCode)),
    handoversAdded: first.handoversAdded + then.handoversAdded,
    handoversRemoved: first.handoversRemoved + then.handoversRemoved,
  }
}
