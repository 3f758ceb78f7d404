/** Binds the sentences to React: the component redraws when the language changes. */
import { useMemo, useSyncExternalStore } from 'react'
import { type Format, formatIn } from './format'
import { catalogue, currentLanguage, type Language, textIn } from './text'

const subscribe = (changed: () => void) => {
  catalogue.on('languageChanged', changed)
  return () => catalogue.off('languageChanged', changed)
}

export interface Text {
  readonly language: Language
  readonly t: ReturnType<typeof textIn>
  readonly format: Format
}

export function useText(): Text {
  const language = useSyncExternalStore(subscribe, currentLanguage)
  return useMemo(() => ({ language, t: textIn(language), format: formatIn(language) }), [language])
}
