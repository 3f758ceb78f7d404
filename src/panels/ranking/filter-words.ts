/** The filters in words: what stands on the chips and under an export. */
import type { Filters } from '@/domain/plan/plan'
import type { Text } from '@/i18n/use-text'

export interface FilterWord {
  readonly label: string
  /** The part of the filters that takes this one back. */
  readonly off: Partial<Filters>
}

export function filterWords(filters: Filters, t: Text['t']): FilterWord[] {
  const { districts, flags, alertOnly, onlineOnly } = filters
  return [
    ...(districts.length > 0
      ? [{ label: t('ranking.districtsChosen', { count: districts.length }), off: { districts: [] } }]
      : []),
    ...flags.map(flag => ({
      label: t(`domain.flag.${flag}`),
      off: { flags: flags.filter(other => other !== flag) },
    })),
    ...(alertOnly ? [{ label: t('ranking.alertOnly'), off: { alertOnly: false } }] : []),
    ...(onlineOnly ? [{ label: t('ranking.onlineOnly'), off: { onlineOnly: false } }] : []),
  ]
}
