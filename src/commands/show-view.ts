import { setLanguage } from '@/i18n/text'
import { session } from '@/store/session/session'
import type { View } from '@/store/session/view'

/** Puts a whole view on the screen: of a link, or of the last time. */
export function showView(view: View): void {
  setLanguage(view.language)
  session.setState(view)
}
