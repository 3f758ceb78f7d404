/** In what lots goods leave the common stock: fewest worth a journey, whole boxes. */
import { useStore } from 'zustand'
import { setAllocation } from '@/commands/set-allocation'
import { useText } from '@/i18n/use-text'
import { readNumber } from '@/ingest/values/read-number'
import { currentPlan } from '@/store/document/current-plan'
import { PanelPart } from '@/ui/panel'
import { TextField } from '@/ui/text-field'
import styles from './devices.module.css'

/** Larger lots than any donor's box: a figure above is a slip of the finger. */
const MOST = 1000

export function LotsPart() {
  const { t, format, language } = useText()
  const { minimumLot, boxSize } = useStore(currentPlan, state => state.plan.allocation)
  const lotOf = (text: string): number | null => {
    const lot = readNumber(text, language)
    return lot !== null && Number.isInteger(lot) && lot >= 1 && lot <= MOST ? lot : null
  }
  const fault = (text: string) => (lotOf(text) === null ? t('devices.lots.fault') : null)
  return (
    <PanelPart title={t('devices.lots.title')}>
      <div className={styles.pair}>
        <TextField
          label={t('devices.lots.minimum')}
          kind="number"
          value={format.integer(minimumLot)}
          fault={fault}
          onCommit={text => setAllocation({ minimumLot: lotOf(text) ?? minimumLot })}
        />
        <TextField
          label={t('devices.lots.box')}
          kind="number"
          value={format.integer(boxSize)}
          fault={fault}
          onCommit={text => setAllocation({ boxSize: lotOf(text) ?? boxSize })}
        />
      </div>
      <p className={styles.soft}>{t('devices.lots.help')}</p>
    </PanelPart>
  )
}
