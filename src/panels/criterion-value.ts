/** A value of a criterion as it is said: "87 %", "có", "2 trong 5 diện", "1.234 học sinh". */
import { criterionOf } from '@/domain/need/catalogue'
import { fixedBounds } from '@/domain/need/criteria'
import { GEOGRAPHY_FLAGS } from '@/domain/plan/plan'
import type { Text } from '@/i18n/use-text'

type Words = Pick<Text, 't' | 'format'>

/** @param digits most decimals: of percent for a share, of the number itself else. NaN is "—". */
export function criterionValue(id: string, value: number, { t, format }: Words, digits = 1): string {
  const { kind, unit } = criterionOf(id)
  if (Number.isNaN(value)) return format.number(null)
  if (kind === 'flag') return t(value === 1 ? 'decision.value.yes' : 'decision.value.no')
  if (id === 'geography')
    return t('decision.value.traits', {
      traits: format.number(value * GEOGRAPHY_FLAGS.length, digits),
      of: format.integer(GEOGRAPHY_FLAGS.length),
    })
  if (kind === 'share' || fixedBounds(id)) {
    const needed = Array.from({ length: digits + 1 }, (_, each) => each).find(
      each => Number((value * 100).toFixed(each)) === Number((value * 100).toFixed(digits)),
    )
    return format.share(value, needed ?? digits)
  }
  const number = format.number(value, Math.max(2, digits))
  return unit === null ? number : `${number} ${t(`domain.unit.${unit}`)}`
}

/**
 * The nearest value from `value` on towards `limit` that the criterion can have: a flag is had or not, what is counted is
 * whole, of the traits of a place there are five. Never beyond `limit`.
 */
export function possibleValue(id: string, value: number, limit: number): number {
  const { kind } = criterionOf(id)
  if (kind === 'flag') return limit
  const parts = id === 'geography' ? GEOGRAPHY_FLAGS.length : kind === 'count' ? 1 : null
  if (parts === null) return value
  const outward =
    limit >= value ? Math.ceil(value * parts - 1e-9) / parts : Math.floor(value * parts + 1e-9) / parts
  return limit >= value ? Math.min(outward, limit) : Math.max(outward, limit)
}
