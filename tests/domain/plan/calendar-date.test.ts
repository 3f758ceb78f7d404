import { expect, test } from 'vitest'
import { isCalendarDate } from '@/domain/plan/calendar-date'

test('every day of 1899–2101 is a date and no other day of a month is, as the platform’s calendar has it', () => {
  const two = (value: number) => String(value).padStart(2, '0')
  for (let year = 1899; year <= 2101; year++)
    for (let month = 0; month <= 13; month++)
      for (let day = 0; day <= 32; day++) {
        const at = new Date(Date.UTC(year, month - 1, day))
        const exists =
          at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
        if (isCalendarDate(`${year}-${two(month)}-${two(day)}`) !== exists)
          expect.fail(`${year}-${two(month)}-${two(day)} ${exists}`)
      }
})

test.each(['', '2021-2-3', '22/11/2021', '2021-11-22T00:00', ' 2021-11-22', '2021-11-22\n'])(
  '%j is not written as a date',
  text => {
    expect(isCalendarDate(text)).toBe(false)
  },
)
