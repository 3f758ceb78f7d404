/** Who wrote a value and when, as a conflict shows it; what is not known is said to be unknown, never left out. */
import { useCallback } from 'react'
import type { Writer } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'

export function useWriterWords(): (writers: readonly Writer[]) => string {
  const { t, format } = useText()
  return useCallback(
    writers => {
      if (writers.length === 0) return t('gaps.conflict.unknownWriter')
      const each = writers.map(({ by, on }) =>
        t('gaps.conflict.writer', {
          by: by ?? t('gaps.conflict.unknownName'),
          on: on === null ? t('gaps.conflict.unknownDay') : t('gaps.conflict.day', { day: format.date(on) }),
        }),
      )
      return each.join('; ')
    },
    [t, format],
  )
}
