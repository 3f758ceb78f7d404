import type { MarkId } from '@/domain/gap/mark'
import { removeEvidence as operation } from '@/domain/plan/operations/remove-evidence'
import { changeMarks } from './change-marks'

export const removeEvidence = (id: MarkId, evidenceId: string): boolean =>
  changeMarks(register => operation(register, id, evidenceId), 'removeEvidence')
