/** What reading a list found, as a sentence. */
import { useCallback } from 'react'
import { isCalendarDate } from '@/domain/plan/calendar-date'
import { useText } from '@/i18n/use-text'
import type { RegisterFinding } from '@/ingest/register/register-review'

export function useRegisterFinding(): (finding: RegisterFinding) => string {
  const { t, format } = useText()
  return useCallback(
    ({ code, column, value, context }) => {
      const day = (text: string) => (isCalendarDate(text) ? format.date(text) : text)
      const said = Object.entries(context).map(([name, each]) => [
        name,
        typeof each === 'string' ? day(each) : each,
      ])
      // What a sentence names differs from code to code, which the typed keys cannot follow.
      return (t as (key: string, values: object) => string)(`registerFile.finding.${code}`, {
        ...Object.fromEntries(said),
        column: column ?? '',
        value: day(value ?? ''),
      })
    },
    [t, format],
  )
}
