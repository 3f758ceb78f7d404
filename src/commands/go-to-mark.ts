import type { MarkId } from '@/domain/gap/mark'
import { openMark } from './open-mark'
import { setWorkspace } from './set-workspace'

/** Leaves for the gaps workspace and opens a mark there. */
export function goToMark(id: MarkId): void {
  setWorkspace('gaps')
  openMark(id, { fly: true })
}
