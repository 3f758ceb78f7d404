/** The plan as a file: to keep, to send, and to merge somebody else's into one's own, with the result in numbers. */
import '@/i18n/later-texts'
import { useRef, useState } from 'react'
import { mergePlanFile } from '@/commands/merge-plan-file'
import { savePlanFile } from '@/commands/save-plan-file'
import { setGapPart } from '@/commands/set-gap-part'
import { setWorkspace } from '@/commands/set-workspace'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import styles from './plan-menu.module.css'

type Merged = Awaited<ReturnType<typeof mergePlanFile>>

export function PlanMenu() {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  const [merged, setMerged] = useState<Merged | 'working' | null>(null)
  return (
    <div className={styles.menu}>
      <Button onClick={() => void savePlanFile()}>
        <Icon name="save" size={16} /> {t('gaps.plan.save')}
      </Button>
      <p>{t('gaps.plan.saveHelp')}</p>
      <Button onClick={() => input.current?.click()}>
        <Icon name="file" size={16} /> {t('gaps.plan.merge')}
      </Button>
      <p>{t('gaps.plan.mergeHelp')}</p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('gaps.plan.merge')}
        accept=".phusong"
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (!file) return
          setMerged('working')
          void mergePlanFile(file).then(setMerged)
        }}
      />
      <div role="status">{merged !== null && <Outcome merged={merged} />}</div>
    </div>
  )
}

function Outcome({ merged }: { readonly merged: Merged | 'working' }) {
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
  if (added + changed + removed + conflicts === 0 && !settings)
    return <p className={styles.outcome}>{t('gaps.plan.nothingNew')}</p>
  return (
    <div className={styles.outcome}>
      <p>
        {t('gaps.plan.merged', {
          added: format.integer(added),
          changed: format.integer(changed),
          removed: format.integer(removed),
        })}
      </p>
      {settings && <p>{t('gaps.plan.settings')}</p>}
      {conflicts > 0 && (
        <>
          <p>{t('gaps.plan.conflicts', { count: conflicts, value: format.integer(conflicts) })}</p>
          <Button
            kind="main"
            onClick={() => {
              setWorkspace('gaps')
              setGapPart('register')
            }}
          >
            {t('gaps.plan.choose')}
          </Button>
        </>
      )}
    </div>
  )
}
