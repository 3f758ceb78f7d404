/** Marks on which two people disagree: each opens where somebody can choose. */
import { useStore } from 'zustand'
import { openMark } from '@/commands/open-mark'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { Button } from '@/ui/button'
import figures from './figures.module.css'

export function ConflictList() {
  const { t } = useText()
  const conflicts = useStore(currentPlan, state => state.register.conflicts)
  const marks = useStore(currentPlan, state => state.register.marks)
  if (conflicts.length === 0) return null
  const ids = [...new Set(conflicts.map(({ id }) => id))]
  return (
    <div className={figures.warning}>
      <p>{t('gaps.conflict.title', { count: conflicts.length })}</p>
      <ul>
        {ids.map(id => (
          <li key={id}>
            <Button kind="link" onClick={() => openMark(id, { fly: true })}>
              {marks.find(mark => mark.id === id)?.name ?? t('gaps.sheet.unnamed')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
