/** From which received power on a place counts as covered; asked only where the data has rasters or readings. */
import { useStore } from 'zustand'
import { setSignalMinimum } from '@/commands/set-signal-minimum'
import { TECHNOLOGIES } from '@/domain/dataset/records'
import { useText } from '@/i18n/use-text'
import { readNumber } from '@/ingest/values/read-number'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { PanelPart } from '@/ui/panel'
import { TextField } from '@/ui/text-field'
import styles from './gaps.module.css'

const LEAST = -150
const MOST = -30

export function ThresholdsPart() {
  const { t, format, language } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const minimum = useStore(currentPlan, state => state.plan.signalMinimumDbm)
  const measured = new Set([
    ...(dataset?.records.measurements ?? []).map(({ technology }) => technology),
    ...(dataset?.records['signal-rasters'] ?? []).map(({ technology }) => technology),
  ])
  const asked = TECHNOLOGIES.filter(technology => measured.has(technology))
  if (asked.length === 0) return null
  const levelOf = (text: string) => {
    const level = readNumber(text, language)
    return level !== null && level >= LEAST && level <= MOST ? level : null
  }
  return (
    <PanelPart title={t('gaps.thresholds.title')}>
      <div className={styles.pair}>
        {asked.map(technology => (
          <TextField
            key={technology}
            label={t('gaps.thresholds.of', { technology })}
            kind="number"
            value={format.number(minimum[technology])}
            fault={text => (levelOf(text) === null ? t('gaps.thresholds.fault') : null)}
            onCommit={text => {
              const level = levelOf(text)
              if (level !== null) setSignalMinimum(technology, level)
            }}
          />
        ))}
      </div>
      <p className={styles.soft}>{t('gaps.thresholds.unconfirmed')}</p>
    </PanelPart>
  )
}
