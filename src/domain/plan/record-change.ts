/** Changes of what is on record: how they are put together, and what the records say after one. */
import type { CommuneCode } from '../units'
import { type Change, NO_CHANGE } from './change'
import { choiceOf } from './choices'
import { byHandoverDay } from './device-records'
import {
  bySavedName,
  type Choice,
  type ChoiceEntry,
  newestFirst,
  type PlanRecords,
  type RecordChange,
} from './plan-records'
import { unitDecisionsOf } from './unit-decisions'

/** A change of records alone. */
export const changeOfRecords = (...records: RecordChange[]): Change => ({ ...NO_CHANGE, records })

/** The records after the change, where nobody else changed anything: what a document that holds `records` then reads. */
export function changedRecords(records: PlanRecords, change: Change): PlanRecords {
  const saved = new Map(records.savedIndices.map(each => [each.id, each]))
  const entries = new Map([...records.choices].map(([commune, choice]) => [commune, choice.entries]))
  const decisions = new Map(records.decisions.map(each => [each.id, each]))
  const units = new Map([...records.unitDecisions].map(([unit, decision]) => [unit, decision.entries]))
  const handovers = new Map(records.handovers.map(each => [each.id, each]))
  for (const each of change.records) {
    if (each.of === 'saved-index') {
      if (each.saved) saved.set(each.id, each.saved)
      else saved.delete(each.id)
    } else if (each.of === 'choice') {
      entries.set(each.entry.commune, [...(entries.get(each.entry.commune) ?? []), each.entry])
    } else if (each.of === 'unit') {
      const { unitCode } = each.statement
      units.set(unitCode, [...(units.get(unitCode) ?? []), each.statement])
    } else if (each.of === 'handover') {
      if (each.handover) handovers.set(each.id, each.handover)
      else handovers.delete(each.id)
    } else if (each.of === 'decision') decisions.set(each.decision.id, each.decision)
    else {
      const decision = decisions.get(each.id)
      if (!decision) continue
      if (each.of === 'decision-removal') decisions.delete(each.id)
      else if (each.of === 'decision-title') decisions.set(each.id, { ...decision, title: each.title })
      else decisions.set(each.id, { ...decision, note: each.note })
    }
  }
  return {
    savedIndices: [...saved.values()].sort(bySavedName),
    choices: choicesOf(entries),
    decisions: [...decisions.values()].sort(newestFirst),
    unitDecisions: unitDecisionsOf(units),
    handovers: [...handovers.values()].sort(byHandoverDay),
    unreadable: records.unreadable,
  }
}

/** By commune code. */
export function choicesOf(
  entries: ReadonlyMap<CommuneCode, readonly ChoiceEntry[]>,
): ReadonlyMap<CommuneCode, Choice> {
  const communes = [...entries.keys()].sort()
  return new Map(
    communes.flatMap(commune => {
      const choice = choiceOf(entries.get(commune) ?? [])
      return choice ? [[commune, choice] as const] : []
    }),
  )
}
