/** What the index in use is called, and the menu of all others behind it. */
import { Suspense } from 'react'
import { useStore } from 'zustand'
import { sameIndex } from '@/domain/plan/plan-index'
import { presetOf } from '@/domain/plan/presets'
import { presetName } from '@/i18n/preset-text'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { PopoverButton } from '@/ui/popover-button'
import { PresetMenu } from './later-parts'
import styles from './preset-button.module.css'

export function PresetButton() {
  const { t, language } = useText()
  const plan = useStore(currentPlan, state => state.plan)
  const saved = useStore(currentPlan, state => state.records.savedIndices)
  const preset = presetOf(plan)
  const own = preset === null ? saved.find(({ index }) => sameIndex(plan, index)) : undefined
  const name = own?.name ?? presetName(preset, language)
  return (
    <PopoverButton
      className={styles.button}
      label={t('criteria.preset.menu', { name })}
      button={
        <>
          <span>{name}</span>
          <span aria-hidden="true">▾</span>
        </>
      }
      width={340}
    >
      {close => (
        <Suspense>
          <PresetMenu close={close} />
        </Suspense>
      )}
    </PopoverButton>
  )
}
