/** Names on screen of what the core calls by an id. A column that an office added is called as its file calls it. */
import { useCallback } from 'react'
import { columnName } from '@/domain/need/column-id'
import { catalogue } from '@/i18n/text'
import { useText } from '@/i18n/use-text'

export function useNameOf(): (id: string) => string {
  const { language } = useText()
  return useCallback(
    (id: string) => {
      const name = columnName(id)
      return name === id
        ? catalogue.t(`domain.indicator.${id}` as 'domain.indicator.score', {
            lng: language,
            defaultValue: id,
          })
        : name
    },
    [language],
  )
}
