/** The filters in words: what stands on the chips that take them back. */
import type { Filters } from '@/domain/plan/plan'
import type { DistrictCode } from '@/domain/units'
import type { Text } from '@/i18n/use-text'

export interface FilterWord {
  readonly label: string
  /** All of it, where the label counts only. */
  readonly whole?: string
  /** The part of the filters that takes this one back. */
  readonly off: Partial<Filters>
}

/** So many districts are named; more are counted. */
const NAMED = 2

/** @param districtName a district's name, short. */
export function filterWords(
  filters: Filters,
  t: Text['t'],
  districtName: (code: DistrictCode) => string,
): FilterWord[] {
  const { districts, flags, alertOnly, onlineOnly } = filters
  const names = districts.map(districtName)
  const many = names.length > NAMED
  return [
    ...(many
      ? [
          {
            label: t('ranking.districtsChosen', { count: names.length }),
            whole: names.join(', '),
            off: { districts: [] },
          },
        ]
      : []),
    ...(names.length > 0 && !many ? [{ label: names.join(', '), off: { districts: [] } }] : []),
    ...flags.map(flag => ({
      label: t(`domain.flag.${flag}`),
      off: { flags: flags.filter(other => other !== flag) },
    })),
    ...(alertOnly ? [{ label: t('ranking.alertOnly'), off: { alertOnly: false } }] : []),
    ...(onlineOnly ? [{ label: t('ranking.onlineOnly'), off: { onlineOnly: false } }] : []),
  ]
}
