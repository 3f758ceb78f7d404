import { type DrawingTool, gapDesk } from '@/store/session/gap-desk'

/**
 * Takes a tool in hand. `edit` and `split` work on the open mark and are not taken without one. A shape that was drawn
 * and not kept goes.
 */
export function startDrawing(tool: DrawingTool): void {
  if ((tool === 'edit' || tool === 'split') && gapDesk.getState().mark === null) return
  gapDesk.setState({ tool, drawn: null })
}
