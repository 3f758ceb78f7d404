/** What tests read out of a question and its answer. */
import type { Allocated, Allocation, AllocationQuestion } from '@/domain/allocation/allocation'

export const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
export const fromCommon = (row: Allocated) => row.allocated - row.fromSchoolGoods
/** Classes that are served. */
export const classesOf = ({ settings }: AllocationQuestion) =>
  settings.countUnit === 'household' ? 2 : settings.otherHardship ? 4 : 3
export const rowsOfUnits = (question: AllocationQuestion, { rows }: Allocation) =>
  question.units.map((unit, at) => ({ unit, rows: rows.slice(at * 4, at * 4 + 4) }))
/** Of several decisions about one unit the last counts. */
export const decisionOf = ({ decisions }: AllocationQuestion, code: string) =>
  decisions.findLast(({ unitCode }) => unitCode === code)
