import { type DrawingTool, gapDesk } from '@/store/session/gap-desk'
import { addMark } from './add-mark'

/**
 * Takes a tool in hand. `edit` and `split` work on the open mark and are not taken without one. A shape that was drawn
 * and neither taken nor thrown away becomes a mark: nothing that somebody drew is lost, and undo takes it back.
 */
export function startDrawing(tool: DrawingTool): void {
  if ((tool === 'edit' || tool === 'split') && gapDesk.getState().mark === null) return
  const { drawn } = gapDesk.getState()
  if (drawn) addMark({ geometry: drawn })
  gapDesk.setState({ tool, drawn: null })
}
