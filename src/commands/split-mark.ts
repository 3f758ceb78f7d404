import type { MarkGeometry, MarkId } from '@/domain/gap/mark'
import { splitMark as operation } from '@/domain/plan/operations/split-mark'
import { changeMarks } from './change-marks'
import { freshId } from './fresh-ids'
import { statusEntry } from './status-entry'

/** Parts a mark in pieces, as one step: the first keeps the id, the others are copies without village and counts. */
export function splitMark(id: MarkId, geometries: readonly MarkGeometry[]): boolean {
  const ids = geometries.slice(1).map(freshId)
  const entry = statusEntry()
  return changeMarks(register => operation(register, id, geometries, ids, entry), 'splitMark')
}
