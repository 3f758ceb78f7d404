/** A value of a criterion as it is said: "87 %", "có", "1.234 học sinh". */
import { criterionOf } from '@/domain/need/catalogue'
import { fixedBounds } from '@/domain/need/criteria'
import type { Text } from '@/i18n/use-text'

/** NaN is "—". At most three decimals: what is to be enough must not be rounded away. */
export function criterionValue(id: string, value: number, { t, format }: Pick<Text, 't' | 'format'>): string {
  const { kind, unit } = criterionOf(id)
  if (Number.isNaN(value)) return format.number(null)
  if (kind === 'flag') return t(value === 1 ? 'decision.value.yes' : 'decision.value.no')
  if (kind === 'share' || fixedBounds(id)) {
    const digits =
      [0, 1].find(each => Math.abs(value * 100 - Number((value * 100).toFixed(each))) < 1e-9) ?? 2
    return format.share(value, digits)
  }
  const number = format.number(value, 3)
  return unit === null ? number : `${number} ${t(`domain.unit.${unit}`)}`
}
