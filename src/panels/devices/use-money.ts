/** Đồng as officials say it: "60,3 tỷ đồng", "250 triệu đồng". */

import type { Dong } from '@/domain/units'
import { useText } from '@/i18n/use-text'

const MILLION = 1e6
const BILLION = 1e9

/** Absent stays "—"; rounded to what is read aloud, so never for a table that adds up. */
export function useMoney(): (dong: Dong | null) => string {
  const { t, format } = useText()
  return dong => {
    if (dong === null) return format.integer(null)
    if (dong >= BILLION) return t('devices.money.billion', { value: format.number(dong / BILLION, 1) })
    if (dong >= MILLION) return t('devices.money.million', { value: format.number(dong / MILLION, 1) })
    return t('devices.money.dong', { value: format.integer(dong) })
  }
}
