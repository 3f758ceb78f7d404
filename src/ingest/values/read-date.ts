/**
 * Dates as offices write them, day first: 3/11/2021, 03-11-2021, 3.11.2021, 2021-11-03, "ngày 03 tháng 11 năm 2021".
 * A two-digit year, a month above 12 and the 30th of February are not dates. No calendar library, no clock, no zone.
 */
import type { IsoDate, IsoTime } from '@/domain/units'

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const ISO_SLASH = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/
const DAY_FIRST = /^(?:ngày\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/i
const WORDS = /^(?:ngày\s*)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const two = (value: number) => String(value).padStart(2, '0')

function calendarDate(year: number, month: number, day: number): IsoDate | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return null
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (day > (month === 2 && leap ? 29 : DAYS[month - 1]!)) return null
  return `${year}-${two(month)}-${two(day)}`
}

/** `YYYY-MM-DD`, or `null` where the text is no date by this grammar. A midnight behind the date is dropped. */
export function readDate(text: string): IsoDate | null {
  const bare = text
    .trim()
    .normalize('NFC')
    .replace(/[T ]0{1,2}:00(:00(\.0+)?)?Z?$/, '')
  const yearFirst = ISO.exec(bare) ?? ISO_SLASH.exec(bare)
  if (yearFirst) return calendarDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const dayFirst = DAY_FIRST.exec(bare) ?? WORDS.exec(bare)
  return dayFirst ? calendarDate(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])) : null
}

const ISO_TIME =
  /^(\d{4}-\d{1,2}-\d{1,2})[T ](\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i
/** 2022.03.31_14.05.33, as a drive-test program names its moments. */
const DOTTED = /^(\d{4})[./](\d{1,2})[./](\d{1,2})[_ T](\d{1,2})[.:](\d{2})(?:[.:]\d{2})?$/
/** Minutes end where a blank, a comma or a word follows: "9 giờ 14/1" has none. */
const HOUR_FIRST =
  /^(\d{1,2})\s*(?:giờ|h|:)\s*(?:(\d{1,2})(?:\s*(?:phút|'|:\d{1,2}))?(?=[\s,]|ngày))?\s*,?\s*(?:ngày\s*)?(\d.*)$/i
const DATE_FIRST =
  /^(.*\d{4})\s*,?\s+(?:lúc\s*)?(\d{1,2})\s*(?:giờ|h|:)\s*(?:(\d{1,2})\s*(?:phút|'|:\d{1,2}(?:[.,]\d+)?)?)?$/i
/** Minutes from UTC to the time of the country. */
const OWN_ZONE = 7 * 60

/**
 * `YYYY-MM-DDTHH:MM`; reads "9 giờ ngày 14/1/2022", "14/1/2022 9:30", ISO. Without a zone it is local time; with one it
 * is turned into local time. A date without an hour is no time.
 */
export function readTime(text: string): IsoTime | null {
  const bare = text.trim().normalize('NFC')
  const iso = ISO_TIME.exec(bare)
  if (iso) {
    const local = joined(iso[1]!, iso[2]!, iso[3])
    return local && iso[4] ? moved(local, OWN_ZONE - zoneMinutes(iso[4])) : local
  }
  const dotted = DOTTED.exec(bare)
  if (dotted) return joined(`${dotted[1]}-${dotted[2]}-${dotted[3]}`, dotted[4]!, dotted[5])
  const dateFirst = DATE_FIRST.exec(bare)
  if (dateFirst) return joined(dateFirst[1]!, dateFirst[2]!, dateFirst[3])
  const hourFirst = HOUR_FIRST.exec(bare)
  return hourFirst ? joined(hourFirst[3]!, hourFirst[1]!, hourFirst[2]) : null
}

function zoneMinutes(zone: string): number {
  if (/^z$/i.test(zone)) return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}

/** The same moment so many minutes later on the clock. */
const moved = (time: IsoTime, minutes: number): IsoTime =>
  new Date(Date.parse(`${time}Z`) + minutes * 60_000).toISOString().slice(0, 16)

function joined(dateText: string, hourText: string, minuteText: string | undefined): IsoTime | null {
  const date = readDate(dateText)
  const hour = Number(hourText)
  const minute = Number(minuteText ?? 0)
  return date && hour < 24 && minute < 60 ? `${date}T${two(hour)}:${two(minute)}` : null
}
