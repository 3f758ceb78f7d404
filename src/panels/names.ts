/** Names on screen of what the core calls by an id. A column that an office added is called as its file calls it. */
import { useCallback } from 'react'
import { criterionName } from '@/i18n/criterion-name'
import { useText } from '@/i18n/use-text'

export function useNameOf(): (id: string) => string {
  const { language } = useText()
  return useCallback((id: string) => criterionName(id, language), [language])
}
