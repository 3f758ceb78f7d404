/** Whether a text is a day of the calendar: the one check behind every `IsoDate` that a person or a link states. */
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** `YYYY-MM-DD` with a month and a day that exist: the 30th of February is no date. Gregorian, no clock, no zone. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = (ISO_DATE.exec(text) ?? []).map(Number)
  if (year === undefined || month < 1 || month > 12) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day >= 1 && day <= (month === 2 && leap ? 29 : DAYS[month - 1])
}
