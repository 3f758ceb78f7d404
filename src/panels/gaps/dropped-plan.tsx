/** A plan file that was dropped on the page: merged, and what came of it is said above the part that is open. */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { mergePlanFile } from '@/commands/merge-plan-file'
import { useText } from '@/i18n/use-text'
import { brought } from '@/store/imports/brought'
import { IconButton } from '@/ui/icon-button'
import { type Merged, MergeOutcome } from './merge-outcome'
import styles from './plan-menu.module.css'

export function DroppedPlan() {
  const { t } = useText()
  const file = useStore(brought, state => state.plan)
  const [merged, setMerged] = useState<{ name: string; outcome: Merged | 'working' } | null>(null)
  useEffect(() => {
    if (!file) return
    brought.setState({ plan: null })
    setMerged({ name: file.name, outcome: 'working' })
    void mergePlanFile(file).then(outcome => setMerged(outcome && { name: file.name, outcome }))
  }, [file])
  return (
    <div role="status">
      {merged && (
        <div className={styles.dropped}>
          <strong>{merged.name}</strong>
          <IconButton icon="close" size={24} label={t('app.close')} onClick={() => setMerged(null)} />
          <MergeOutcome merged={merged.outcome} />
        </div>
      )}
    </div>
  )
}
