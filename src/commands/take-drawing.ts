import type { MarkId } from '@/domain/gap/mark'
import { gapDesk } from '@/store/session/gap-desk'
import { addMark } from './add-mark'
import { discardDrawing } from './discard-drawing'
import { openMark } from './open-mark'

/** The drawn shape becomes a mark, and its sheet opens. @returns `null` where nothing is drawn. */
export function takeDrawing(): MarkId | null {
  const { drawn } = gapDesk.getState()
  if (!drawn) return null
  const id = addMark({ geometry: drawn })
  discardDrawing()
  openMark(id)
  return id
}
