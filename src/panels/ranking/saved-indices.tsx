/** One's own indices, saved by name: to use, to rename, to delete. */
import { useState } from 'react'
import { useStore } from 'zustand'
import { adoptSavedIndex } from '@/commands/adopt-saved-index'
import { removeSavedIndex } from '@/commands/remove-saved-index'
import { renameSavedIndex } from '@/commands/rename-saved-index'
import { sameIndex } from '@/domain/plan/plan-index'
import type { SavedIndex } from '@/domain/plan/plan-records'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { IconButton } from '@/ui/icon-button'
import { OptionRow } from '@/ui/option-row'
import { NameForm } from './name-form'
import styles from './preset-menu.module.css'

export function SavedIndices({ close }: { readonly close: () => void }) {
  const { t } = useText()
  const saved = useStore(currentPlan, state => state.records.savedIndices)
  if (saved.length === 0) return <p className={styles.help}>{t('criteria.preset.nothingSaved')}</p>
  return saved.map(each => <SavedRow key={each.id} saved={each} close={close} />)
}

interface RowProps {
  readonly saved: SavedIndex
  readonly close: () => void
}

function SavedRow({ saved: { id, name, index, by, on }, close }: RowProps) {
  const { t, format } = useText()
  const [renaming, setRenaming] = useState(false)
  const inUse = useStore(currentPlan, state => sameIndex(state.plan, index))
  if (renaming)
    return (
      <NameForm
        label={t('criteria.preset.newName')}
        action={t('criteria.preset.save')}
        nameNeeded={t('criteria.preset.nameNeeded')}
        first={name}
        onName={text => {
          renameSavedIndex(id, text)
          setRenaming(false)
        }}
      />
    )
  const date = format.date(on)
  return (
    <div className={styles.saved}>
      <OptionRow
        title={name}
        sentence={by === null ? date : t('criteria.preset.by', { author: by, date })}
        chosen={inUse}
        onClick={() => {
          adoptSavedIndex(id)
          close()
        }}
      />
      <IconButton
        icon="edit"
        size={28}
        label={t('criteria.preset.rename', { name })}
        onClick={() => setRenaming(true)}
      />
      <IconButton
        icon="trash"
        size={28}
        label={t('criteria.preset.remove', { name })}
        onClick={() => removeSavedIndex(id)}
      />
    </div>
  )
}
