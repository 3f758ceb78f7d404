/** Names in the data that carry the mark "(minh họa)", such as operators and documents, as each language writes them. */
import type { Language } from './text'

const MARK = '(minh họa)'

export const illustrativeMark = (text: string, language: Language): string =>
  language === 'vi' ? text : text.replaceAll(MARK, '(illustrative)')
