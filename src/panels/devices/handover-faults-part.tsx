/** What needs a look in the records of hand-overs: what, where, why, what to do; a click shows the records in question. */
import { useMemo, useState } from 'react'
import { selectUnit } from '@/commands/select-unit'
import { today } from '@/commands/today'
import type { RecordFault } from '@/domain/allocation/facts'
import { recordFaults } from '@/domain/allocation/record-faults'
import type { Dataset } from '@/domain/dataset/dataset'
import { useText } from '@/i18n/use-text'
import type { AllocationAnswer } from '@/store/results/allocation'
import { Button } from '@/ui/button'
import { PanelPart } from '@/ui/panel'
import styles from './devices.module.css'
import own from './handover.module.css'
import { type HandoverFilter, NO_FILTER } from './handover-lines'
import { usePlacesOfUnits } from './use-places-of-units'

type HandoverFinding = Exclude<RecordFault, { readonly code: 'late-round' | 'stages-out-of-order' }>

/** Late rounds are told with the supply; how long is late does not matter here. */
const DAYS_ALLOWED = 30
const FIRST = 6

interface Props {
  readonly dataset: Dataset
  readonly answer: AllocationAnswer
  readonly onShow: (filter: HandoverFilter) => void
}

export function HandoverFaultsPart({ dataset, answer, onShow }: Props) {
  const { t, format } = useText()
  const places = usePlacesOfUnits()
  const [all, setAll] = useState(false)
  const faults = useMemo(
    () =>
      recordFaults({
        dataset,
        handovers: answer.handovers.records,
        rows: answer.supply,
        countUnit: answer.question.settings.countUnit,
        today: today(),
        daysAllowed: DAYS_ALLOWED,
      }).filter(
        (fault): fault is HandoverFinding =>
          fault.code !== 'late-round' && fault.code !== 'stages-out-of-order',
      ),
    [dataset, answer],
  )
  if (faults.length === 0)
    return (
      <PanelPart>
        <p className={styles.soft}>{t('deviceHandover.faults.none')}</p>
      </PanelPart>
    )
  const wordsOf = (fault: HandoverFinding) => ({
    unit: 'unitCode' in fault ? (places.get(fault.unitCode)?.name ?? fault.unitCode) : '',
    round: 'round' in fault ? fault.round : '',
    class: 'class' in fault ? t(`domain.choice.class.${fault.class}`) : '',
    given: format.integer(fault.given),
    need: 'need' in fault ? format.integer(fault.need) : '',
    held: 'held' in fault ? format.integer(fault.held) : '',
    times: 'records' in fault ? format.integer(fault.records.length) : '',
  })
  const show = (fault: HandoverFinding) => {
    const unit = 'unitCode' in fault ? fault.unitCode : ''
    if (places.has(unit)) selectUnit(unit)
    onShow({ ...NO_FILTER, round: 'round' in fault ? fault.round : '', words: unit })
  }
  const shown = all ? faults : faults.slice(0, FIRST)
  return (
    <PanelPart title={t('deviceHandover.faults.title', { value: format.integer(faults.length) })}>
      <ul className={own.faults}>
        {shown.map(fault => {
          const words = wordsOf(fault)
          const where = 'unitCode' in fault ? places.get(fault.unitCode)?.where : null
          return (
            <li key={JSON.stringify(fault)}>
              <strong>{t(`deviceHandover.faults.${fault.code}.what`, words)}</strong>
              {where && <small>{where}</small>}
              <p>{t(`deviceHandover.faults.${fault.code}.why`, words)}</p>
              <p className={styles.soft}>{t(`deviceHandover.faults.${fault.code}.todo`)}</p>
              <Button kind="link" onClick={() => show(fault)}>
                {t('deviceHandover.faults.show')}
              </Button>
            </li>
          )
        })}
      </ul>
      {faults.length > shown.length && (
        <Button kind="link" onClick={() => setAll(true)}>
          {t('deviceHandover.faults.more', { value: format.integer(faults.length - shown.length) })}
        </Button>
      )}
    </PanelPart>
  )
}
