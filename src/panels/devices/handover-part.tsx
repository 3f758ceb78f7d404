/** Hand-overs: recording one, sums by round, what needs a look, the list of all, and where a file of them is brought. */
import { useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { setWorkspace } from '@/commands/set-workspace'
import type { Dataset } from '@/domain/dataset/dataset'
import type { PlanHandover } from '@/domain/plan/device-records'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { type AllocationAnswer, allocationResults } from '@/store/results/allocation'
import { Button } from '@/ui/button'
import { PanelPart } from '@/ui/panel'
import styles from './devices.module.css'
import { HandoverFaultsPart } from './handover-faults-part'
import { givenOf, HandoverForm } from './handover-form'
import { type HandoverFilter, handoverLines, NO_FILTER } from './handover-lines'
import { HandoverList } from './handover-list'
import { type RoundSum, roundSums } from './handover-sums'

export function HandoverPart() {
  const { t } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const answer = useStore(allocationResults, state => state.answer)
  if (!dataset || !answer) return <p className={styles.waiting}>{t('devices.computing')}</p>
  return <Handovers dataset={dataset} answer={answer} />
}

interface Props {
  readonly dataset: Dataset
  readonly answer: AllocationAnswer
}

function Handovers({ dataset, answer }: Props) {
  const { t } = useText()
  const { handovers, supply } = answer
  const sums = useMemo(() => roundSums(supply, handovers.records), [supply, handovers])
  const lines = useMemo(() => handoverLines(handovers), [handovers])
  const [filter, setFilter] = useState<HandoverFilter>(NO_FILTER)
  const [correcting, setCorrecting] = useState<PlanHandover | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const correct = (handover: PlanHandover | null) => {
    setCorrecting(handover)
    if (handover) form.current?.scrollIntoView({ block: 'start' })
  }
  const show = (wanted: HandoverFilter) => {
    setFilter(wanted)
    list.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <>
      <PanelPart title={t('deviceHandover.rounds.title')}>
        <Rounds sums={sums} answer={answer} />
      </PanelPart>
      <HandoverFaultsPart dataset={dataset} answer={answer} onShow={show} />
      <div ref={form}>
        <PanelPart title={t(correcting ? 'deviceHandover.correct' : 'deviceHandover.record')}>
          <HandoverForm
            key={correcting?.id ?? 'new'}
            answer={answer}
            sums={sums}
            before={correcting}
            onDone={() => correct(null)}
          />
        </PanelPart>
      </div>
      <div ref={list}>
        <PanelPart title={t('deviceHandover.list.title')}>
          <HandoverList lines={lines} sums={sums} filter={filter} onFilter={setFilter} onCorrect={correct} />
        </PanelPart>
      </div>
      <PanelPart title={t('deviceHandover.import.title')}>
        <p className={styles.soft}>{t('deviceHandover.import.help')}</p>
        <Button onClick={() => setWorkspace('data')}>{t('deviceHandover.import.open')}</Button>
      </PanelPart>
    </>
  )
}

function Rounds({ sums, answer }: { readonly sums: readonly RoundSum[]; readonly answer: AllocationAnswer }) {
  const { t, format } = useText()
  const { records } = answer.handovers
  const silent = records.filter(({ quantity }) => quantity === null).length
  if (sums.length === 0) return <p className={styles.soft}>{t('deviceHandover.rounds.none')}</p>
  return (
    <>
      <ul className={styles.lines}>
        {sums.map(sum => (
          <li key={sum.round}>
            <span>{sum.round}</span>
            <span>{givenOf(sum, t, format)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>
        {t('deviceHandover.rounds.all', {
          given: format.integer(sums.reduce((sum, { given }) => sum + given, 0)),
          records: format.integer(records.length),
        })}
        {silent > 0 && ` ${t('deviceHandover.rounds.noQuantity', { value: format.integer(silent) })}`}
      </p>
    </>
  )
}
