import { gapDesk } from '@/store/session/gap-desk'

/** Puts the tool down; what is half drawn goes. */
export function stopDrawing(): void {
  if (gapDesk.getState().tool !== null) gapDesk.setState({ tool: null })
}
