/** Numbers, dates and the order of names as each language writes them. `null` and NaN become "—": absent, never 0. */
import type { Language } from './text'

const ABSENT = '—'
const LOCALE: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }

export interface Format {
  /** 1.234 */
  readonly integer: (value: number | null) => string
  /** Up to `digits` decimals: 1.234,5 */
  readonly number: (value: number | null, digits?: number) => string
  /** A share 0…1 as percent: "87 %" (vi), "87%" (en). */
  readonly share: (value: number | null, digits?: number) => string
  /** A score 0…1 as points out of 100, one decimal. */
  readonly points: (value: number | null) => string
  /** An ISO date or time: 22/11/2021, 9 giờ 22/11/2021. */
  readonly date: (value: string | null) => string
  /** Time of day of an instant: 14:02. */
  readonly clock: (value: number | null) => string
  readonly compare: (a: string, b: string) => number
}

function build(language: Language): Format {
  const locale = LOCALE[language]
  const numbers = new Map<number, Intl.NumberFormat>()
  const fixed = (digits: number, minimum: number) => {
    const key = digits * 10 + minimum
    let format = numbers.get(key)
    if (!format) {
      format = new Intl.NumberFormat(locale, {
        maximumFractionDigits: digits,
        minimumFractionDigits: minimum,
      })
      numbers.set(key, format)
    }
    return format
  }
  const known = (value: number | null): value is number => value !== null && Number.isFinite(value)
  const collator = new Intl.Collator(locale, { numeric: true })
  return {
    integer: value => (known(value) ? fixed(0, 0).format(value) : ABSENT),
    number: (value, digits = 1) => (known(value) ? fixed(digits, 0).format(value) : ABSENT),
    share: (value, digits = 0) =>
      known(value)
        ? `${fixed(digits, digits).format(value * 100)}${language === 'vi' ? '\u00a0%' : '%'}`
        : ABSENT,
    points: value => (known(value) ? fixed(1, 1).format(value * 100) : ABSENT),
    date: value => {
      const found = value && /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(value)
      if (!found) return ABSENT
      const [, year, month, day, hour, minute] = found
      const plain = `${Number(day)}/${Number(month)}/${year}`
      if (hour === undefined) return plain
      if (language === 'en') return `${hour}:${minute}, ${plain}`
      return `${Number(hour)} giờ${minute === '00' ? '' : ` ${minute}`} ngày ${plain}`
    },
    clock: value => {
      if (!known(value)) return ABSENT
      const at = new Date(value)
      return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
    },
    compare: collator.compare,
  }
}

const built: Partial<Record<Language, Format>> = {}

export function formatIn(language: Language): Format {
  built[language] ??= build(language)
  return built[language]
}
