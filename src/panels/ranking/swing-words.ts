/** A swing in words: "từ 12 % đến 100 % học sinh ngoài vùng 4G". */
import { isNeedCriterion } from '@/domain/need/criteria'
import type { Swing } from '@/domain/ranking/swing-weights'
import type { Text } from '@/i18n/use-text'

/** @param swing one that swings: its ends are known */
export function swingWords({ id, from, to }: Swing, { t, format }: Pick<Text, 't' | 'format'>): string {
  if (!isNeedCriterion(id))
    return t('weightsHelp.swing.from', { from: format.number(from, 2), to: format.number(to, 2) })
  if (id === 'alert') {
    const said = (value: number) => t(value === 1 ? 'weightsHelp.swing.alert_1' : 'weightsHelp.swing.alert_0')
    return t('weightsHelp.swing.alert', { from: said(from), to: said(to) })
  }
  return t(`weightsHelp.swing.${id}`, { from: format.share(from), to: format.share(to) })
}
