import type { Evidence, MarkId } from '@/domain/gap/mark'
import { addEvidence as operation } from '@/domain/plan/operations/add-evidence'
import { changeMarks } from './change-marks'
import { freshEntryId } from './fresh-ids'

/** Adds a piece of evidence to a mark. @throws RangeError where its day is none. */
export const addEvidence = (id: MarkId, evidence: Omit<Evidence, 'id'>): boolean =>
  changeMarks(register => operation(register, id, { ...evidence, id: freshEntryId() }), 'addEvidence')
