/**
 * What a step was about, so that undo can say it: the mark as people call it and the fields that were stated, or the unit
 * and how many devices.
 */
import type { MarkConflict, Register } from '../gap/mark'
import type { Change } from './change'
import type { PlanRecords } from './plan-records'

export interface MarkSubject {
  /** How many marks it touches, one or more. */
  readonly marks: number
  /** Of one mark: its name before the step, or the one that it gave; `null`: not named, or several marks. */
  readonly name: string | null
  /** Fields stated of marks that were there already, each once. */
  readonly fields: readonly MarkConflict['field'][]
}

export interface UnitSubject {
  /** Codes of the schools and communes that it was about, one or more, each once. */
  readonly units: readonly string[]
  /** Handed over, no longer so, or fixed; `null`: it was about no number. */
  readonly devices: number | null
}

export type StepSubject = MarkSubject | UnitSubject

/** `null`: it touches neither a mark nor a unit. */
export function stepSubject(change: Change, register: Register, records: PlanRecords): StepSubject | null {
  return markSubject(change, register) ?? unitSubject(change, records)
}

function markSubject({ marks }: Change, register: Register): MarkSubject | null {
  const ids = [...new Set(marks.map(({ id }) => id))]
  if (ids.length === 0) return null
  const before = ids.length === 1 ? register.marks.find(({ id }) => id === ids[0]) : undefined
  const given = ids.length === 1 ? marks.find(({ fields }) => fields.name)?.fields.name : undefined
  const fields = new Set<MarkConflict['field']>()
  for (const change of marks) {
    if (change.does === 'edit')
      for (const field of Object.keys(change.fields)) fields.add(field as keyof typeof change.fields)
    else if (change.does !== 'put') fields.add('removed')
  }
  return { marks: ids.length, name: before?.name ?? given ?? null, fields: [...fields] }
}

function unitSubject(change: Change, records: PlanRecords): UnitSubject | null {
  const put = change.records.flatMap(each => (each.of === 'handover' && each.handover ? each.handover : []))
  const removed = change.records.flatMap(each =>
    each.of === 'handover' && !each.handover
      ? (records.handovers.find(({ id }) => id === each.id) ?? [])
      : [],
  )
  const decided = change.records.flatMap(each => (each.of === 'unit' ? each.statement : []))
  // Of a correction, what it put in the place of the other.
  const about = put.length > 0 ? put : removed.length > 0 ? removed : decided
  if (about.length === 0) return null
  const counts = about.flatMap(({ quantity }) => quantity ?? [])
  const devices = counts.length > 0 ? counts.reduce((sum, quantity) => sum + quantity) : null
  return { units: [...new Set(about.map(({ unitCode }) => unitCode))], devices }
}
