/** A judgement of the scale of nine in words. */
import { useCallback } from 'react'
import { useText } from '@/i18n/use-text'

/** Places of the scale from left to right: −8 = the left one is 9 times as important, 0 = equal, 8 = the right one is. */
export const JUDGEMENT_STEPS: readonly number[] = Array.from({ length: 17 }, (_, i) => i - 8)

/** "a is so many times as important as b". */
export const timesOf = (step: number): number => (step <= 0 ? 1 - step : 1 / (1 + step))

const STRENGTHS = ['s2', 's3', 's4', 's5', 's6', 's7', 's8', 's9'] as const

export function useJudgementWords(): (a: string, b: string, times: number) => string {
  const { t, format } = useText()
  return useCallback(
    (a: string, b: string, times: number) => {
      const more = times >= 1 ? times : 1 / times
      const whole = Math.min(9, Math.round(more))
      if (whole === 1) return t('weightsHelp.pairs.answerEqual', { a, b })
      const strength = t(`weightsHelp.pairs.strength.${STRENGTHS[whole - 2]}`)
      const [first, second] = times >= 1 ? [a, b] : [b, a]
      return t('weightsHelp.pairs.answer', { a: first, b: second, strength, times: format.number(more) })
    },
    [t, format],
  )
}
