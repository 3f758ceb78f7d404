/** What somebody said of a commune, in words. */
import type { FrozenChoice } from '@/domain/plan/plan-records'
import type { Text } from '@/i18n/use-text'

type Said = Pick<FrozenChoice, 'state' | 'by' | 'on' | 'reason'>

/** "Đã chọn · An · 3/12/2021" */
export const saidWords = ({ state, by, on }: Said, { t, format }: Pick<Text, 't' | 'format'>): string =>
  t(`decision.choice.said.${state}`, { by: by ?? t('decision.choice.nobody'), date: format.date(on) })

/** With the reason after it. */
export const saidWithReason = (said: Said, text: Pick<Text, 't' | 'format'>): string =>
  said.reason === null
    ? saidWords(said, text)
    : `${saidWords(said, text)} · ${text.t('decision.choice.reason', { reason: said.reason })}`
