/** What reading a list found, as a sentence. */
import { useCallback } from 'react'
import { useText } from '@/i18n/use-text'
import type { RegisterFinding } from '@/ingest/register/register-review'

export function useRegisterFinding(): (finding: RegisterFinding) => string {
  const { t } = useText()
  return useCallback(
    ({ code, column, value, context }) =>
      // What a sentence names differs from code to code, which the typed keys cannot follow.
      (t as (key: string, values: object) => string)(`registerFile.finding.${code}`, {
        ...context,
        column: column ?? '',
        value: value ?? '',
      }),
    [t],
  )
}
