/** The plan as a file: to keep, to send, and to merge somebody else's into one's own, with the result in numbers. */
import '@/i18n/later-texts'
import { useRef, useState } from 'react'
import { mergePlanFile } from '@/commands/merge-plan-file'
import { savePlanFile } from '@/commands/save-plan-file'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { type Merged, MergeOutcome } from './merge-outcome'
import styles from './plan-menu.module.css'

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
      <div role="status">{merged !== null && <MergeOutcome merged={merged} />}</div>
    </div>
  )
}
