/** The province's pupils by what they can use, now and after the allocation on screen. */
import { useStore } from 'zustand'
import { useText } from '@/i18n/use-text'
import { deviceResults } from '@/store/results/device-figures'
import { UsableBars } from './usable-bar'
import styles from './usable-bar.module.css'

export function UsableSummary() {
  const { t, format } = useText()
  const total = useStore(deviceResults, state => state.figures?.total)
  if (!total) return null
  return (
    <>
      <h4 className={styles.title}>{t('devices.usable.province')}</h4>
      <UsableBars before={total.before} after={total.after} />
      {total.before.unknown > 0 && (
        <p className={styles.soft}>
          {t('devices.usable.unknownCommunes', {
            count: total.before.unknown,
            value: format.integer(total.before.unknown),
          })}
        </p>
      )}
    </>
  )
}
