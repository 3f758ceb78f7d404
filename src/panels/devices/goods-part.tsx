/** Which gifts are shared out: how far they have come, of which rounds, of which kinds. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { setAllocation } from '@/commands/set-allocation'
import { SUPPLY_STAGES } from '@/domain/allocation/allocation'
import { EQUIPPING_KINDS } from '@/domain/allocation/device-norms'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { PanelPart } from '@/ui/panel'
import { SelectBox } from '@/ui/select-box'
import { ToggleChips } from '@/ui/toggle-chips'

/** What has been handed over is nobody's to share out any more. */
const STAGES = SUPPLY_STAGES.filter(stage => stage !== 'handed-over')

export function GoodsPart() {
  const { t } = useText()
  const { fromStage, rounds, kinds } = useStore(currentPlan, state => state.plan.allocation)
  const all = useRounds()
  const shown = rounds ?? all
  return (
    <PanelPart title={t('devices.goods.title')}>
      <SelectBox
        label={t('devices.goods.stage')}
        options={STAGES.map(value => ({ value, label: t(`devices.goods.from.${value}`) }))}
        value={fromStage}
        onChange={value => setAllocation({ fromStage: value })}
      />
      {all.length > 0 && (
        <ToggleChips
          label={t('devices.goods.rounds')}
          options={all.map(value => ({ value, label: value }))}
          values={shown}
          onChange={values => setAllocation({ rounds: values.length === all.length ? null : values })}
          note={shown.length === 0 ? t('devices.goods.noRound') : undefined}
        />
      )}
      <ToggleChips
        label={t('devices.goods.kinds')}
        options={EQUIPPING_KINDS.map(value => ({ value, label: t(`domain.choice.kind.${value}`) }))}
        values={kinds}
        onChange={values => setAllocation({ kinds: values })}
        note={t('devices.goods.kindsHelp')}
      />
    </PanelPart>
  )
}

/** Rounds of the data in the order of its rows, each once. */
function useRounds(): readonly string[] {
  const supply = useStore(currentDataset, state => state.dataset?.records['device-supply'])
  return useMemo(() => [...new Set((supply ?? []).map(({ round }) => round))], [supply])
}
