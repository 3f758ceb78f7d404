/** The left column of the devices workspace: how goods are shared, which goods, in what lots, at what price. */
import { useStore } from 'zustand'
import '@/i18n/later-texts'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { Panel } from '@/ui/panel'
import { AllocationSummary } from './allocation-summary'
import { GoodsPart } from './goods-part'
import { LotsPart } from './lots-part'
import { NormsPart } from './norms-part'
import { RulePart } from './rule-part'

export function DeviceControls() {
  const { t } = useText()
  const countUnit = useStore(currentPlan, state => state.plan.allocation.countUnit)
  return (
    <Panel title={t('devices.title')} note={t(`devices.titleHelp.${countUnit}`)}>
      <AllocationSummary />
      <RulePart />
      <GoodsPart />
      <LotsPart />
      <NormsPart />
    </Panel>
  )
}
