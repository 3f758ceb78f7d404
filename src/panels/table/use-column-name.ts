/** What a column is called: short in the head of the table, in full where there is room. */
import { useCallback } from 'react'
import { catalogue } from '@/i18n/text'
import { useText } from '@/i18n/use-text'
import { useNameOf } from '../names'

export interface ColumnName {
  readonly short: string
  readonly full: string
}

export function useColumnName(): (id: string) => ColumnName {
  const { language } = useText()
  const nameOf = useNameOf()
  return useCallback(
    (id: string) => {
      const text = (key: string, otherwise: string) =>
        catalogue.t(`${key}.${id}` as 'table.short.rank', { lng: language, defaultValue: otherwise })
      const full = text('table.full', nameOf(id))
      return { short: text('table.short', full), full }
    },
    [language, nameOf],
  )
}
