import type { FoundGap } from '@/domain/gap/found-gap'
import { useText } from '@/i18n/use-text'

type Counted = Pick<FoundGap, 'villages' | 'reported' | 'households' | 'population' | 'pupils'>

/** " (1/2 thôn báo cáo)" behind a sum that not all villages are in; nothing where all report, or none does. */
export function useReportedWords() {
  const { t, format } = useText()
  return (sum: Counted, figure: keyof FoundGap['reported']): string =>
    sum[figure] === null || sum.reported[figure] >= sum.villages
      ? ''
      : ` ${t('gaps.found.reportedBy', {
          reported: format.integer(sum.reported[figure]),
          villages: format.integer(sum.villages),
        })}`
}
