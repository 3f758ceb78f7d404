/** What merging a plan file brought, in numbers, or why it brought nothing. */
import type { mergePlanFile } from '@/commands/merge-plan-file'
import { openMark } from '@/commands/open-mark'
import { setGapPart } from '@/commands/set-gap-part'
import { setWorkspace } from '@/commands/set-workspace'
import { recordCounts } from '@/domain/plan/records-difference'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import styles from './plan-menu.module.css'

const RECORDS = ['savedIndices', 'decisions', 'choices', 'unitDecisions', 'handovers'] as const

export type Merged = NonNullable<Awaited<ReturnType<typeof mergePlanFile>>>

interface Props {
  readonly merged: Merged | 'working'
  /** Somebody goes where the conflicts are: what was told is done with. */
  readonly onChoose?: () => void
}

export function MergeOutcome({ merged, onChoose }: Props) {
  const { t, format } = useText()
  if (merged === 'working') return <p>{t('gaps.plan.working')}</p>
  if ('failure' in merged)
    return (
      <div className={styles.failure}>
        <p>{t(`planFile.failures.${merged.failure}.message`)}</p>
        <p>{t(`planFile.failures.${merged.failure}.advice`)}</p>
      </div>
    )
  const { added, changed, removed, conflicts, settings } = merged
  const counts = recordCounts(merged.records)
  const recorded = RECORDS.filter(what => counts[what] > 0).map(what =>
    t(`gaps.plan.records.${what}`, { count: counts[what], value: format.integer(counts[what]) }),
  )
  if (added + changed + removed + conflicts + recorded.length === 0 && !settings)
    return <p className={styles.outcome}>{t('gaps.plan.nothingNew')}</p>
  const changes = (['added', 'changed', 'removed'] as const)
    .filter(what => merged[what] > 0)
    .map(what => t(`gaps.plan.${what}`, { count: merged[what], value: format.integer(merged[what]) }))
  return (
    <div className={styles.outcome}>
      {changes.length > 0 && <p>{t('gaps.plan.merged', { changes: changes.join(', ') })}</p>}
      {settings && <p>{t('gaps.plan.settings')}</p>}
      {recorded.length > 0 && <p>{t('gaps.plan.recorded', { changes: recorded.join(', ') })}</p>}
      {conflicts > 0 && (
        <>
          <p>{t('gaps.plan.conflicts', { count: conflicts, value: format.integer(conflicts) })}</p>
          <Button
            kind="main"
            onClick={() => {
              setWorkspace('gaps')
              setGapPart('register')
              openMark(null)
              onChoose?.()
            }}
          >
            {t('gaps.plan.choose')}
          </Button>
        </>
      )}
    </div>
  )
}
