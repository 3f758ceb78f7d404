/** A choice of the data contract in a reader's words; one without words of its own ("4G", "III") stays as it is. */
import { catalogue, type Language } from './text'

export function choiceTitle(column: string, choice: string, language: Language): string {
  // The key is put together, which the typed keys cannot follow.
  const text = catalogue.getFixedT(language) as unknown as (key: string, values: object) => string
  return text(`domain.choice.${column}.${choice}`, { defaultValue: choice })
}
