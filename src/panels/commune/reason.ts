/** One criterion of one commune in words, with the counts that the share rests on. */
import type { Dataset } from '@/domain/dataset/dataset'
import { criterionValues, isNeedCriterion } from '@/domain/need/criteria'
import type { Gap, NeedTable } from '@/domain/need/need'
import { GEOGRAPHY_FLAGS } from '@/domain/plan/plan'
import type { Text } from '@/i18n/use-text'
import { criterionValue } from '../criterion-value'

interface Context {
  readonly dataset: Dataset
  readonly table: NeedTable
  readonly at: number
  readonly t: Text['t']
  readonly format: Text['format']
  readonly nameOf: (id: string) => string
}

export function reasonOf(id: string, context: Context): string {
  const { dataset, table, at, t, format, nameOf } = context
  const need = table.communes[at]
  const counts = (gap: Gap) => ({
    share: format.share(gap.value),
    part: format.integer(gap.part),
    whole: format.integer(gap.whole),
  })
  if (!isNeedCriterion(id)) {
    const values = criterionValues(id, dataset, table)
    const value = criterionValue(id, values?.[at] ?? Number.NaN, { t, format })
    return t('commune.basis.column', { name: nameOf(id), value })
  }
  switch (id) {
    case 'mobile_gap':
      return need.mobile.basis === 'area'
        ? t('commune.basis.mobile_gap_area', counts(need.mobile))
        : t('commune.basis.mobile_gap', counts(need.mobile))
    case 'fibre_gap':
      return t('commune.basis.fibre_gap', counts(need.fibre))
    case 'device_gap':
      return t('commune.basis.device_gap', counts(need.device))
    case 'alert': {
      const level = need.alertLevel ?? '—'
      const mode = t(`domain.mode.${need.teachingMode ?? 'none'}`).toLowerCase()
      return need.alert === 1
        ? t('commune.basis.alert_1', { level })
        : t('commune.basis.alert_0', { level, mode })
    }
    case 'geography': {
      const commune = dataset.records.communes[at]
      // On chips they begin with a capital, in a sentence they do not.
      const names = GEOGRAPHY_FLAGS.filter(flag => commune[flag]).map(flag =>
        t(`domain.flag.${flag}`).toLowerCase(),
      )
      return names.length > 0
        ? t('commune.basis.geography', { names: names.join(', ') })
        : t('commune.basis.geographyNone')
    }
  }
}
