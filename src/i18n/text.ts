/**
 * Sentences. One i18next instance for the whole product, Vietnamese first; keys are typed from the Vietnamese texts,
 * one file a room in `vi/` and `en/`. React binds through `use-text.ts` only. What panels say that are loaded later
 * comes with them: `later-texts.ts`.
 */
import i18next from 'i18next'
import { first as english } from './en/first'
import type { vi } from './vi'
import { first as vietnamese } from './vi/first'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof vi }
  }
}

export type Language = 'vi' | 'en'

export const catalogue = i18next.createInstance()

catalogue.init({
  lng: 'vi',
  fallbackLng: 'vi',
  initAsync: false,
  resources: { vi: { translation: vietnamese }, en: { translation: english } },
  interpolation: { escapeValue: false },
})

/** The sentence of a key in the current language. */
export const t = catalogue.t

/** The sentence of a key in a stated language, whatever the current one is. */
export const textIn = (language: Language) => catalogue.getFixedT(language)

export const setLanguage = (language: Language) => {
  void catalogue.changeLanguage(language)
}

export const currentLanguage = (): Language => (catalogue.language === 'en' ? 'en' : 'vi')
