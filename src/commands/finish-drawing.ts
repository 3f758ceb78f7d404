import type { MarkGeometry } from '@/domain/gap/mark'
import { gapDesk } from '@/store/session/gap-desk'

/** A shape is drawn: the tool is put down, and somebody must still take the shape as a mark or throw it away. */
export function finishDrawing(geometry: MarkGeometry): void {
  gapDesk.setState({ drawn: geometry, tool: null, mark: null, gap: null })
}
