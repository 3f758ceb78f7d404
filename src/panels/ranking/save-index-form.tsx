/** The index in use, kept by a name. */
import { useStore } from 'zustand'
import { saveIndexAs } from '@/commands/save-index-as'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { NameForm } from './name-form'

export function SaveIndexForm() {
  const { t } = useText()
  const saved = useStore(currentPlan, state => state.records.savedIndices)
  return (
    <NameForm
      label={t('criteria.preset.saveAs')}
      placeholder={t('criteria.preset.saveName')}
      action={t('criteria.preset.save')}
      nameNeeded={t('criteria.preset.nameNeeded')}
      note={name => (saved.some(each => each.name === name) ? t('criteria.preset.replaces', { name }) : null)}
      onName={saveIndexAs}
    />
  )
}
