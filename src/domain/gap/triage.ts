/** The planners' work queue: grid power × ĐBKK (G12). */
import type { Households, People } from '../units'
import type { GapMark, MarkFacts, MarkId } from './mark'

export type YesNoUnknown = 'yes' | 'no' | 'unknown'

export interface TriageCell {
  readonly gridPower: YesNoUnknown
  readonly especiallyDisadvantaged: YesNoUnknown
  readonly marks: number
  /** Stated, else computed; `null` where no mark of the cell has a figure. */
  readonly households: Households | null
  readonly population: People | null
  readonly pupils: People | null
}

export interface TriageBoard {
  /** Nine: grid power yes, no, unknown; in each ĐBKK yes, no, unknown. */
  readonly cells: readonly TriageCell[]
  readonly marks: number
}

const ANSWERS: readonly YesNoUnknown[] = ['yes', 'no', 'unknown']

export const answerOf = (value: boolean | null): YesNoUnknown =>
  value === null ? 'unknown' : value ? 'yes' : 'no'

/** G12: every mark given stands in one cell; a question that nobody answered is a column of its own, never "no". */
export function triageBoard(marks: readonly GapMark[], facts: ReadonlyMap<MarkId, MarkFacts>): TriageBoard {
  const cells = ANSWERS.flatMap(gridPower =>
    ANSWERS.map((especiallyDisadvantaged): TriageCell => {
      const own = marks.filter(
        mark =>
          answerOf(mark.gridPower) === gridPower &&
          answerOf(mark.especiallyDisadvantaged) === especiallyDisadvantaged,
      )
      const sum = (field: 'households' | 'population' | 'pupils') => {
        const figures = own
          .map(mark => mark[field] ?? facts.get(mark.id)?.[field] ?? null)
          .filter(figure => figure !== null)
        return figures.length === 0 ? null : figures.reduce((total, figure) => total + figure, 0)
      }
      return {
        gridPower,
        especiallyDisadvantaged,
        marks: own.length,
        households: sum('households'),
        population: sum('population'),
        pupils: sum('pupils'),
      }
    }),
  )
  return { cells, marks: marks.length }
}
