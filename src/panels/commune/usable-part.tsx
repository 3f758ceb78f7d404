/** Who of the commune's pupils has both signal and device, now and after the allocation; worked out while the sheet is open. */
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { wantAllocation } from '@/commands/want-allocation'
import { useText } from '@/i18n/use-text'
import { deviceResults } from '@/store/results/device-figures'
import { UsableBars } from '../devices/usable-bar'
import styles from './commune-sheet.module.css'
import type { PartProps } from './part-props'
import { SourceLine } from './source-line'

export function UsablePart({ dataset, at }: PartProps) {
  const { t } = useText()
  const figures = useStore(deviceResults, state => state.figures)
  useEffect(() => wantAllocation(), [])
  if (!figures || figures.before.length !== dataset.records.communes.length) return null
  const given = figures.answer.allocation.rows.some(row => row.allocated > 0)
  return (
    <section className={styles.part}>
      <h3>{t('devices.usable.title')}</h3>
      <UsableBars before={figures.before[at]} after={given ? figures.after[at] : null} />
      <SourceLine dataset={dataset} resources={['mobile-coverage', 'device-need', 'device-supply']} />
    </section>
  )
}
