import { type GapPart, gapDesk } from '@/store/session/gap-desk'
import { session } from '@/store/session/session'

/** Opens a part of the gaps workspace. The register brings its table with it. */
export function setGapPart(part: GapPart): void {
  gapDesk.setState({ part, mark: null })
  if (part === 'register') session.setState({ table: true })
}
