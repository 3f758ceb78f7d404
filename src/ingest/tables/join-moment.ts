/** Measuring programs that write the day in one column and the hour in another: both make the moment of a reading. */
import { foldMarks } from '../fold'
import { readDate } from '../values/read-date'
import type { TableLayout } from './table-layout'

const DAYS = new Set(['ngay', 'ngay do', 'date', 'ngay thang', 'measurement date', 'day', 'ngay ghi'])
const HOURS = new Set(['gio', 'gio do', 'time', 'thoi gian', 'hour', 'thoi diem', 'measurement time'])
const HOUR = /^\d{1,2}\s*(?::|h|giờ)\s*\d{0,2}(?::\d{2}(?:[.,]\d+)?)?$/i

/** The rows with the day set before the hour; as they are where the table has no such two columns. */
export function joinMoment(
  rows: readonly (readonly string[])[],
  below: number,
  { resource, headers, matched }: Pick<TableLayout, 'resource' | 'headers' | 'matched'>,
): readonly (readonly string[])[] {
  const at = matched.at.get('measured_at')
  if (resource.name !== 'measurements' || at === undefined) return rows
  const named = (words: ReadonlySet<string>) =>
    headers.findIndex((text, index) => index !== at && words.has(foldMarks(text)))
  const isHour = (index: number) => rows.slice(below).some(row => HOUR.test((row[index] ?? '').trim()))
  const isDay = (index: number) => rows.slice(below).some(row => readDate((row[index] ?? '').trim()) !== null)
  const [day, hour] = isHour(at) ? [named(DAYS), at] : [at, named(HOURS)]
  if (day < 0 || hour < 0 || !isDay(day) || !isHour(hour)) return rows
  return rows.map((row, index) => {
    if (index < below) return row
    const [date, time] = [(row[day] ?? '').trim(), (row[hour] ?? '').trim()]
    if (readDate(date) === null || !HOUR.test(time)) return row
    const joined = [...row]
    joined[at] = `${date} ${time}`
    return joined
  })
}
