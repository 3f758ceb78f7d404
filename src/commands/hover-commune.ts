import type { CommuneCode } from '@/domain/units'
import { session } from '@/store/session/session'

/** The pointer, or the keyboard's focus in the list, is on this commune; `null`: on none. */
export function hoverCommune(code: CommuneCode | null): void {
  if (session.getState().hovered !== code) session.setState({ hovered: code })
}
