/** The right column of the gaps workspace: one part at a time, or the sheet of the open mark. */
import '@/i18n/later-texts'
import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { setGapPart } from '@/commands/set-gap-part'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { GAP_PARTS, gapDesk } from '@/store/session/gap-desk'
import { TabBar } from '@/ui/tab-bar'
import { BoardPart } from './board-part'
import { DroppedPlan } from './dropped-plan'
import { DroppedTrack } from './dropped-track'
import { FoundPart } from './found-part'
import styles from './gap-answer.module.css'
import { MarkSheet } from './mark-sheet'
import { MeasuredPart } from './measured-part'
import { RegisterPart } from './register-part'

const SharesPart = lazy(() => import('./shares-part').then(module => ({ default: module.SharesPart })))

export function GapAnswer() {
  const { t } = useText()
  const part = useStore(gapDesk, state => state.part)
  const open = useStore(gapDesk, state => state.mark)
  const mark = useStore(currentPlan, state =>
    open === null ? undefined : state.register.marks.find(({ id }) => id === open),
  )
  return (
    <div className={styles.answer}>
      <TabBar
        id="gap"
        label={t('gaps.parts.label')}
        tabs={GAP_PARTS.map(value => ({ value, label: t(`gaps.parts.${value}`) }))}
        value={part}
        onChange={setGapPart}
      />
      <DroppedPlan />
      <DroppedTrack />
      <div
        id="gap-part"
        className={styles.body}
        role="tabpanel"
        aria-labelledby={`gap-tab-${part}`}
        data-sheet={mark !== undefined || undefined}
      >
        {mark ? (
          <MarkSheet key={mark.id} mark={mark} />
        ) : (
          <Suspense fallback={<p className={styles.waiting}>{t('gaps.loading')}</p>}>
            {part === 'found' && <FoundPart />}
            {part === 'register' && <RegisterPart />}
            {part === 'board' && <BoardPart />}
            {part === 'measured' && <MeasuredPart />}
            {part === 'shares' && <SharesPart />}
          </Suspense>
        )}
      </div>
    </div>
  )
}
