import { setLanguage } from '@/i18n/text'
import { decisionDesk } from '@/store/session/decision-desk'
import { session } from '@/store/session/session'
import type { View } from '@/store/session/view'

/** Puts a whole view on the screen: of a link, or of the last time. */
export function showView({ desk, ...seen }: View): void {
  setLanguage(seen.language)
  decisionDesk.setState(desk)
  session.setState(seen)
}
