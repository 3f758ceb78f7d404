/** The right column of the gaps workspace: one part at a time, or the sheet of the open mark. */
import '@/i18n/later-texts'
import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { setGapPart } from '@/commands/set-gap-part'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { GAP_PARTS, type GapPart, gapDesk } from '@/store/session/gap-desk'
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
      <PartTabs part={part} />
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

/** One stop of the Tab key; arrows, Home and End choose, as the pattern for tabs says. */
function PartTabs({ part }: { readonly part: GapPart }) {
  const { t } = useText()
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    const at = GAP_PARTS.indexOf(part)
    const last = GAP_PARTS.length - 1
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }
    const to = moves[event.key]
    if (to === undefined) return
    event.preventDefault()
    setGapPart(GAP_PARTS[to])
    event.currentTarget.querySelector<HTMLElement>(`#gap-tab-${GAP_PARTS[to]}`)?.focus()
  }
  return (
    <div className={styles.tabs} role="tablist" aria-label={t('gaps.parts.label')} onKeyDown={onKeyDown}>
      {GAP_PARTS.map(name => (
        <button
          key={name}
          id={`gap-tab-${name}`}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={name === part}
          aria-controls="gap-part"
          tabIndex={name === part ? 0 : -1}
          onClick={() => setGapPart(name)}
        >
          {t(`gaps.parts.${name}`)}
        </button>
      ))}
    </div>
  )
}
