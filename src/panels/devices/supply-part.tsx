/** Where devices come from: what each round brought and how far it is, what is late, what is lacking, where it goes. */
import { lazy, Suspense, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { setWorkspace } from '@/commands/set-workspace'
import { today } from '@/commands/today'
import { lateDay } from '@/domain/allocation/data-day'
import type { Dataset } from '@/domain/dataset/dataset'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { type AllocationAnswer, allocationResults } from '@/store/results/allocation'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { PanelPart } from '@/ui/panel'
import { SourceLine } from '../commune/source-line'
import { LatePart } from './late-part'
import { RoundsPart } from './rounds-part'
import { ShortfallPart } from './shortfall-part'
import { StagesPart } from './stages-part'
import styles from './supply-part.module.css'

const FlowsDialog = lazy(() => import('./flows-dialog').then(module => ({ default: module.FlowsDialog })))

export function SupplyPart() {
  const { t } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const answer = useStore(allocationResults, state => state.answer)
  if (!dataset || !answer) return <p className={styles.waiting}>{t('devices.computing')}</p>
  if (answer.supply.length === 0)
    return (
      <EmptyState title={t('deviceSupply.empty')} help={t('deviceSupply.emptyHelp')}>
        <Button kind="main" onClick={() => setWorkspace('data')}>
          {t('deviceSupply.toData')}
        </Button>
      </EmptyState>
    )
  return <Supply dataset={dataset} answer={answer} />
}

interface Props {
  readonly dataset: Dataset
  readonly answer: AllocationAnswer
}

function Supply({ dataset, answer }: Props) {
  const { t } = useText()
  const { supply, handovers } = answer
  const planDay = useStore(currentPlan, state => state.plan.date)
  const [flowsOpen, setFlowsOpen] = useState(false)
  const day = useMemo(() => {
    const handedOver = handovers.records.map(record => record.handedOverAt)
    return lateDay(planDay, { modes: answer.day, reports: null, supply, handedOver }, today())
  }, [planDay, answer.day, supply, handovers])
  return (
    <>
      <RoundsPart supply={supply} />
      <PanelPart>
        <div className={styles.opener}>
          <Button kind="main" onClick={() => setFlowsOpen(true)}>
            {t('deviceSupply.flows.open')}
          </Button>
          <span>{t('deviceSupply.flows.openHelp')}</span>
        </div>
      </PanelPart>
      <LatePart dataset={dataset} answer={answer} day={day} ofPlan={planDay !== null} />
      <StagesPart supply={supply} day={day} />
      <ShortfallPart dataset={dataset} answer={answer} />
      <PanelPart>
        <SourceLine dataset={dataset} resources={['device-supply', 'handovers', 'norms']} />
      </PanelPart>
      {flowsOpen && (
        <Suspense>
          <FlowsDialog dataset={dataset} answer={answer} onClose={() => setFlowsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
