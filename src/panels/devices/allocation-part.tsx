/** Who gets how many, in the order in which units are served; the unit that is looked at opens below. */
import { lazy, Suspense, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { selectUnit } from '@/commands/select-unit'
import { useText } from '@/i18n/use-text'
import { allocationResults } from '@/store/results/allocation'
import { session } from '@/store/session/session'
import { EmptyState } from '@/ui/empty-state'
import { SelectBox } from '@/ui/select-box'
import styles from './allocation-part.module.css'
import { DeadSpotsPart } from './dead-spots-part'
import { isShown, LINES_SHOWN, type LinesShown, unitLines } from './unit-lines'
import { UnitList } from './unit-list'

const UnitSheet = lazy(() => import('./unit-sheet').then(module => ({ default: module.UnitSheet })))

export function AllocationPart() {
  const { t, format } = useText()
  const answer = useStore(allocationResults, state => state.answer)
  const open = useStore(session, state => state.devices.unit)
  const [shown, setShown] = useState<LinesShown>('all')
  const lines = useMemo(() => (answer ? unitLines(answer.question, answer.allocation) : []), [answer])
  const inSight = useMemo(() => lines.filter(line => isShown(line, shown)), [lines, shown])
  const line = open === null ? undefined : lines.find(({ unit }) => unit.unitCode === open)
  if (!answer) return <p className={styles.waiting}>{t('devices.computing')}</p>
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <SelectBox
          label={t('devices.list.show')}
          options={LINES_SHOWN.map(value => ({ value, label: t(`devices.list.shown.${value}`) }))}
          value={shown}
          onChange={setShown}
        />
        <span className={styles.count} aria-live="polite">
          {t('devices.list.count', { value: format.integer(inSight.length) })}
        </span>
      </div>
      <DeadSpotsPart answer={answer} />
      {inSight.length === 0 ? (
        <EmptyState title={t('devices.list.none')} help={t('devices.list.noneHelp')} />
      ) : (
        <UnitList lines={inSight} chosen={open} onChoose={selectUnit} />
      )}
      {line && (
        <Suspense>
          <UnitSheet key={line.unit.unitCode} line={line} answer={answer} />
        </Suspense>
      )}
    </div>
  )
}
