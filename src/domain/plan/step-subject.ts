/** What a step was about, so that undo can say it: the mark as people call it, and the fields that were stated. */
import type { MarkConflict, Register } from '../gap/mark'
import type { Change } from './change'

export interface StepSubject {
  /** How many marks it touches, one or more. */
  readonly marks: number
  /** Of one mark: its name before the step, or the one that it gave; `null`: not named, or several marks. */
  readonly name: string | null
  /** Fields stated of marks that were there already, each once. */
  readonly fields: readonly MarkConflict['field'][]
}

/** `null`: it touches no mark. */
export function stepSubject({ marks }: Change, register: Register): StepSubject | null {
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
