import { gapDesk } from '@/store/session/gap-desk'

/** Throws the drawn shape away, or forgets it once it is a mark. */
export function discardDrawing(): void {
  if (gapDesk.getState().drawn !== null) gapDesk.setState({ drawn: null })
}
