/** A built-in criterion of one commune in a few words, as they stand within a sentence: without the counts, small letters. */
import type { Commune } from '@/domain/dataset/records'
import type { NeedCriterion } from '@/domain/need/criteria'
import type { CommuneNeed } from '@/domain/need/need'
import { GEOGRAPHY_FLAGS } from '@/domain/plan/plan'
import type { Text } from '@/i18n/use-text'

export function shortReason(
  id: NeedCriterion,
  commune: Commune,
  need: CommuneNeed,
  { t, format }: Pick<Text, 't' | 'format'>,
): string {
  switch (id) {
    case 'mobile_gap': {
      const share = format.share(need.mobile.value)
      return need.mobile.basis === 'area'
        ? t('commune.short.mobile_gap_area', { share })
        : t('commune.short.mobile_gap', { share })
    }
    case 'fibre_gap':
      return t('commune.short.fibre_gap', { share: format.share(need.fibre.value) })
    case 'device_gap':
      return t('commune.short.device_gap', { share: format.share(need.device.value) })
    case 'alert':
      return need.alert === 1
        ? t('commune.short.alert_1', { level: need.alertLevel ?? '—' })
        : t('commune.short.alert_0')
    case 'geography': {
      const names = GEOGRAPHY_FLAGS.filter(flag => commune[flag]).map(flag =>
        t(`domain.flag.${flag}`).toLowerCase(),
      )
      return names.length > 0
        ? t('commune.short.geography', { names: names.join(', ') })
        : t('commune.short.geographyNone')
    }
  }
}
