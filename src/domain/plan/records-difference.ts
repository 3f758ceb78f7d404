/** What became of the records when another plan was merged in: told, since nobody was asked. */
import type { CommuneCode } from '../units'
import type { ChoiceState, PlanRecords } from './plan-records'

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

export interface RecordsDifference {
  readonly savedIndicesAdded: number
  readonly savedIndicesRemoved: number
  readonly decisionsAdded: number
  readonly decisionsRemoved: number
  /** Another title or note. */
  readonly decisionsRenamed: number
  /** By commune code: those that stand otherwise than before, or are disputed and were not. */
  readonly choices: readonly ChoiceDifference[]
}

export function recordsBetween(before: PlanRecords, after: PlanRecords): RecordsDifference {
  const saved = comings(before.savedIndices, after.savedIndices)
  const decisions = comings(before.decisions, after.decisions)
  const was = new Map(before.decisions.map(each => [each.id, each]))
  const renamed = after.decisions.filter(({ id, title, note }) => {
    const old = was.get(id)
    return old !== undefined && (old.title !== title || old.note !== note)
  })
  const communes = [...new Set([...before.choices.keys(), ...after.choices.keys()])].sort()
  return {
    savedIndicesAdded: saved.added,
    savedIndicesRemoved: saved.removed,
    decisionsAdded: decisions.added,
    decisionsRemoved: decisions.removed,
    decisionsRenamed: renamed.length,
    choices: communes.flatMap((commune): ChoiceDifference[] => {
      const [old, now] = [before.choices.get(commune), after.choices.get(commune)]
      const disputed = now !== undefined && now.others.length > 0
      const newlyDisputed = disputed && (old?.others.length ?? 0) < now.others.length
      if (old?.stands.id === now?.stands.id && !newlyDisputed) return []
      return [
        {
          commune,
          from: old?.stands.state ?? 'open',
          to: now?.stands.state ?? 'open',
          fromReason: old?.stands.reason ?? null,
          toReason: now?.stands.reason ?? null,
          disputed,
        },
      ]
    }),
  }
}

function comings(before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]) {
  const [was, is] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))]
  return {
    added: [...is].filter(id => !was.has(id)).length,
    removed: [...was].filter(id => !is.has(id)).length,
  }
}

/** What two merges in a row did: counts add up, of a commune that both touched the first `from` and the last `to` are told. */
export function recordsInARow(first: RecordsDifference, then: RecordsDifference): RecordsDifference {
  const choices = new Map(first.choices.map(choice => [choice.commune, choice]))
  for (const choice of then.choices) {
    const { from, fromReason } = choices.get(choice.commune) ?? choice
    choices.set(choice.commune, { ...choice, from, fromReason })
  }
  return {
    savedIndicesAdded: first.savedIndicesAdded + then.savedIndicesAdded,
    savedIndicesRemoved: first.savedIndicesRemoved + then.savedIndicesRemoved,
    decisionsAdded: first.decisionsAdded + then.decisionsAdded,
    decisionsRemoved: first.decisionsRemoved + then.decisionsRemoved,
    decisionsRenamed: first.decisionsRenamed + then.decisionsRenamed,
    choices: [...choices.values()].sort((a, b) => (a.commune < b.commune ? -1 : 1)),
  }
}
