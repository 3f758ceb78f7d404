/** What would have to change, in words: a value with which the commune comes in, or that none does. */
import type { ValueChange } from '@/domain/ranking/value-change'
import type { WeightChange } from '@/domain/ranking/weight-change'
import type { Text } from '@/i18n/use-text'
import { criterionValue } from '../criterion-value'

interface Criterion {
  readonly id: string
  readonly name: string
  /** More of it is more pressing. */
  readonly up: boolean
}

export function valueChangeWords(change: ValueChange, { id, name, up }: Criterion, text: Text): string {
  const { t, format } = text
  const said = (value: number) => criterionValue(id, value, text)
  const { from, to, plain, limit, rankAtLimit } = change
  if (to === null)
    return t('commune.whyNot.never', { name, limit: said(limit), rank: format.integer(rankAtLimit) })
  const enough = said(plain ?? to)
  if (Number.isNaN(from)) return t('commune.whyNot.known', { name, to: enough })
  return t(up ? 'commune.whyNot.up' : 'commune.whyNot.down', { name, from: said(from), to: enough })
}

/** In whole steps from today's weight, as they were tried: less would not be enough. */
export function weightWords({ from, to }: WeightChange, name: string, { t, format }: Text): string {
  const way = (to ?? from) - from
  const steps = Math.sign(way) * Math.ceil(Math.abs(way) - 1e-6)
  return t(way >= 0 ? 'commune.whyNot.heavier' : 'commune.whyNot.lighter', {
    name,
    from: format.number(from, 1),
    to: format.number(Math.min(100, Math.max(0, from + steps)), 1),
  })
}
