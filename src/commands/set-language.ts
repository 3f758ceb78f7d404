import { setLanguage as speak } from '@/i18n/text'
import { type Language, session } from '@/store/session/session'

export function setLanguage(language: Language): void {
  speak(language)
  session.setState({ language })
}
