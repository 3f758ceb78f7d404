/** Indices to rank by: those that come with the product, one's own, and those in files. Each is one step of undo. */
import { useStore } from 'zustand'
import { adoptPreset } from '@/commands/adopt-preset'
import { resetPlan } from '@/commands/reset-plan'
import { PRESET_IDS, presetOf } from '@/domain/plan/presets'
import { presetName, presetSentence } from '@/i18n/preset-text'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { Icon } from '@/ui/icon'
import { OptionRow } from '@/ui/option-row'
import { Choice } from '@/ui/popover-button'
import { IndexFilePart } from './index-file-part'
import styles from './preset-menu.module.css'
import { SaveIndexForm } from './save-index-form'
import { SavedIndices } from './saved-indices'

export function PresetMenu({ close }: { readonly close: () => void }) {
  const { t, language } = useText()
  const inUse = useStore(currentPlan, state => presetOf(state.plan))
  return (
    <div className={styles.menu}>
      <section>
        <h3>{t('criteria.preset.builtIn')}</h3>
        {PRESET_IDS.map(preset => (
          <OptionRow
            key={preset}
            title={presetName(preset, language)}
            sentence={presetSentence(preset, language)}
            chosen={preset === inUse}
            onClick={() => {
              adoptPreset(preset)
              close()
            }}
          />
        ))}
      </section>
      <section>
        <h3>{t('criteria.preset.saved')}</h3>
        <SavedIndices close={close} />
        <SaveIndexForm />
      </section>
      <section>
        <h3>{t('criteria.preset.file')}</h3>
        <IndexFilePart />
      </section>
      <section>
        <Choice
          onClick={() => {
            resetPlan()
            close()
          }}
        >
          <span className={styles.line}>
            <Icon name="reset" size={16} /> {t('ranking.reset')}
          </span>
        </Choice>
      </section>
    </div>
  )
}
