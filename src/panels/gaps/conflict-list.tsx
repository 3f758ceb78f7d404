/** Marks on which two people disagree, with who wrote what: each opens where somebody can choose. */
import { useStore } from 'zustand'
import { openMark } from '@/commands/open-mark'
import type { MarkConflict, MarkId } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { Button } from '@/ui/button'
import figures from './figures.module.css'
import { useValueWords } from './use-value-words'
import { useWriterWords } from './use-writer-words'

/** More than so many fields of one mark are told on its sheet. */
const MOST_TOLD = 3

export function ConflictList() {
  const { t } = useText()
  const conflicts = useStore(currentPlan, state => state.register.conflicts)
  const marks = useStore(currentPlan, state => state.register.marks)
  if (conflicts.length === 0) return null
  const ofMarks = new Map<MarkId, MarkConflict[]>()
  for (const conflict of conflicts) {
    const ofMark = ofMarks.get(conflict.id)
    if (ofMark) ofMark.push(conflict)
    else ofMarks.set(conflict.id, [conflict])
  }
  return (
    <div className={figures.warning}>
      <p>{t('gaps.conflict.title', { count: conflicts.length })}</p>
      <ul>
        {[...ofMarks].map(([id, list]) => (
          <li key={id}>
            <Button kind="link" onClick={() => openMark(id, { fly: true })}>
              {marks.find(mark => mark.id === id)?.name ?? t('gaps.sheet.unnamed')}
            </Button>
            {list.slice(0, MOST_TOLD).map(conflict => (
              <Sides key={conflict.field} conflict={conflict} />
            ))}
            {list.length > MOST_TOLD && (
              <p className={figures.sides}>{t('gaps.conflict.more', { count: list.length - MOST_TOLD })}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Sides({ conflict: { field, values, writers } }: { readonly conflict: MarkConflict }) {
  const { t } = useText()
  const words = useValueWords()
  const writerWords = useWriterWords()
  return (
    <p className={figures.sides}>
      {field === 'removed' ? t('gaps.conflict.removed') : t(`gaps.field.${field}`)}:{' '}
      {values
        .map((value, at) =>
          t('gaps.conflict.side', { value: words(field, value), writer: writerWords(writers?.[at] ?? []) }),
        )
        .join(' · ')}
    </p>
  )
}
