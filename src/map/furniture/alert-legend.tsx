/** The alert zones' part of the legend: levels that are drawn, and of what moment. */
import { useText } from '@/i18n/use-text'
import { ALERT_INK, mixed, WHITE } from '../style/colours'
import { patternOf } from '../theme/alert-zones'
import { levelName } from '../theme/theme-text'
import styles from './legend.module.css'
import type { LegendEntry } from './legend-entries'
import { LegendRow } from './legend-row'
import { HatchSwatch } from './swatch'

export function AlertLegend({ entry }: { readonly entry: Extract<LegendEntry, { kind: 'alerts' }> }) {
  const { t, format } = useText()
  const faint = entry.levels.some(level => level === 1 || level === 2)
  return (
    <section>
      <h3 className={styles.title}>
        {t('map.alerts')} {entry.asOf && <span>{t('map.alertsAsOf', { at: format.date(entry.asOf) })}</span>}
      </h3>
      {entry.levels.map(level => {
        const { ink, alpha, tint } = ALERT_INK[level]
        const ground = entry.overTheme ? WHITE : mixed(WHITE, ink, tint / 255)
        return (
          <LegendRow
            key={level}
            swatch={<HatchSwatch pattern={patternOf(level)} ink={ink} alpha={alpha} ground={ground} />}
          >
            {levelName(t, level)}
          </LegendRow>
        )
      })}
      {entry.digitsWait && <p className={styles.note}>{t('map.alertDigits')}</p>}
      {entry.someWait && <p className={styles.note}>{t(faint ? 'map.alertsMore' : 'map.alertsNearer')}</p>}
    </section>
  )
}
