/** A swing in words: "từ 12 % đến 100 % học sinh ngoài vùng 4G". */
import { criterionOf } from '@/domain/need/catalogue'
import { fixedBounds, isNeedCriterion } from '@/domain/need/criteria'
import { GEOGRAPHY_FLAGS } from '@/domain/plan/plan'
import type { Swing } from '@/domain/ranking/swing-weights'
import type { Text } from '@/i18n/use-text'
import { criterionValue } from '../criterion-value'

/** @param swing one that swings: its ends are known */
export function swingWords({ id, from, to }: Swing, { t, format }: Pick<Text, 't' | 'format'>): string {
  if (!isNeedCriterion(id)) {
    // 0,05 of a share is 5 %, and 1 of a flag is "yes"; other columns keep their numbers.
    const spoken = criterionOf(id).kind === 'flag' || fixedBounds(id) !== null
    const said = (value: number) =>
      spoken ? criterionValue(id, value, { t, format }) : format.number(value, 2)
    return t('weightsHelp.swing.from', { from: said(from), to: said(to) })
  }
  if (id === 'geography') {
    const traits = (share: number) => format.number(share * GEOGRAPHY_FLAGS.length)
    return t('weightsHelp.swing.geography', {
      from: traits(from),
      to: traits(to),
      of: format.integer(GEOGRAPHY_FLAGS.length),
    })
  }
  if (id === 'alert') {
    const said = (value: number) => t(value === 1 ? 'weightsHelp.swing.alert_1' : 'weightsHelp.swing.alert_0')
    return t('weightsHelp.swing.alert', { from: said(from), to: said(to) })
  }
  return t(`weightsHelp.swing.${id}`, { from: format.share(from), to: format.share(to) })
}
