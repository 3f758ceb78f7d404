/** A plan file that was dropped on the page: merged, and what came of it is said above the part that is open. */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { mergePlanFile } from '@/commands/merge-plan-file'
import { recordsInARow } from '@/domain/plan/records-difference'
import { useText } from '@/i18n/use-text'
import { brought } from '@/store/imports/brought'
import { IconButton } from '@/ui/icon-button'
import { type Merged, MergeOutcome } from './merge-outcome'
import styles from './plan-menu.module.css'

export function DroppedPlan() {
  const { t } = useText()
  const files = useStore(brought, state => state.plans)
  const [merged, setMerged] = useState<Told | null>(null)
  useEffect(() => {
    if (files.length === 0) return
    brought.setState({ plans: [] })
    void mergeAll(files, setMerged)
  }, [files])
  return (
    <div role="status">
      {merged && (
        <div className={styles.dropped}>
          <strong>{merged.name}</strong>
          <IconButton icon="close" size={24} label={t('app.close')} onClick={() => setMerged(null)} />
          <MergeOutcome merged={merged.outcome} onChoose={() => setMerged(null)} />
        </div>
      )}
    </div>
  )
}

interface Told {
  readonly name: string
  readonly outcome: Merged | 'working'
}

/** One after another; of several the sum is told, unless one of them cannot be read: then that one is named. */
async function mergeAll(files: readonly File[], tell: (told: Told | null) => void): Promise<void> {
  const name = files.map(file => file.name).join(', ')
  tell({ name, outcome: 'working' })
  let sum: Merged | null = null
  let broken: Told | null = null
  for (const file of files) {
    const outcome = await mergePlanFile(file)
    // Called off: what came before stands, and the rest is not wanted.
    if (!outcome) break
    if ('failure' in outcome) broken = { name: file.name, outcome }
    else if (sum === null || 'failure' in sum) sum = outcome
    else
      sum = {
        added: sum.added + outcome.added,
        changed: sum.changed + outcome.changed,
        removed: sum.removed + outcome.removed,
        conflicts: sum.conflicts + outcome.conflicts,
        settings: sum.settings || outcome.settings,
        changedSettings: [...sum.changedSettings, ...outcome.changedSettings],
        records: recordsInARow(sum.records, outcome.records),
      }
  }
  if (broken) tell(broken)
  else tell(sum && { name, outcome: sum })
}
