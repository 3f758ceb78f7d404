/** The question in the words of its answer: "Nơi chưa nhà mạng nào phủ 4G". */
import { useCallback } from 'react'
import type { GapQuestion } from '@/domain/gap/found-gap'
import { useText } from '@/i18n/use-text'

export function useQuestionWords(): (question: Pick<GapQuestion, 'operator' | 'technology'>) => string {
  const { t } = useText()
  return useCallback(
    ({ operator, technology }) => {
      if (operator === 'any') return t('gaps.found.ofAny', { technology })
      if (operator === 'all') return t('gaps.found.ofAll', { technology })
      return t('gaps.found.ofOne', { technology, name: operator })
    },
    [t],
  )
}
