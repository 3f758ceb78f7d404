/** By which rule the goods are shared inside a class, who comes first there, and what is counted. */
import { useStore } from 'zustand'
import { setAllocation } from '@/commands/set-allocation'
import { ALLOCATION_RULES } from '@/domain/allocation/allocation'
import { COUNT_UNITS } from '@/domain/dataset/records'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { OptionRow } from '@/ui/option-row'
import { PanelPart } from '@/ui/panel'
import { Segments } from '@/ui/segments'
import { Tick } from './tick'

export function RulePart() {
  const { t } = useText()
  const settings = useStore(currentPlan, state => state.plan.allocation)
  const { rule, onlineFirst, countUnit, otherHardship } = settings
  return (
    <>
      <PanelPart title={t('devices.rule.title')}>
        {ALLOCATION_RULES.map(name => (
          <OptionRow
            key={name}
            title={t(`devices.rule.${name}.name`)}
            sentence={t(`devices.rule.${name}.help`)}
            chosen={rule === name}
            onClick={() => setAllocation({ rule: name })}
          />
        ))}
        <Tick
          label={t('devices.onlineFirst')}
          note={t('devices.onlineFirstHelp')}
          checked={onlineFirst}
          onChange={checked => setAllocation({ onlineFirst: checked })}
        />
        <Tick
          label={t('devices.otherHardship')}
          note={t(
            countUnit === 'household' ? 'devices.otherHardshipHouseholds' : 'devices.otherHardshipHelp',
          )}
          checked={otherHardship && countUnit === 'pupil'}
          disabled={countUnit === 'household'}
          onChange={checked => setAllocation({ otherHardship: checked })}
        />
      </PanelPart>
      <PanelPart>
        <Segments
          label={t('devices.countUnit.title')}
          options={COUNT_UNITS.map(value => ({ value, label: t(`devices.countUnit.${value}`) }))}
          value={countUnit}
          onChange={value => setAllocation({ countUnit: value })}
          note={t(`devices.countUnit.${countUnit}Help`)}
        />
      </PanelPart>
    </>
  )
}
