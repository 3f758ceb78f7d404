/** The answer of the ranking workspace: the list, and behind it what was chosen, what was decided, and who moved. */
import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { showAnswer } from '@/commands/show-answer'
import { useText } from '@/i18n/use-text'
import { ANSWER_VIEWS, decisionDesk } from '@/store/session/decision-desk'
import { session } from '@/store/session/session'
import { Segments } from '@/ui/segments'
import { RankingList } from '../ranking/ranking-list'
import styles from './ranking-answer.module.css'

const ChosenPanel = lazy(() => import('./chosen-panel').then(module => ({ default: module.ChosenPanel })))
const DecisionsPanel = lazy(() =>
  import('./decisions-panel').then(module => ({ default: module.DecisionsPanel })),
)
const CompareDialog = lazy(() =>
  import('./compare-dialog').then(module => ({ default: module.CompareDialog })),
)
const MovedPanel = lazy(() => import('./moved-panel').then(module => ({ default: module.MovedPanel })))

export function RankingAnswer() {
  const { t } = useText()
  const view = useStore(decisionDesk, state => state.view)
  const comparing = useStore(session, state => state.comparing)
  return (
    <div className={styles.answer}>
      <div className={styles.views}>
        <Segments
          label={t('ranking.views.label')}
          options={ANSWER_VIEWS.map(value => ({ value, label: t(`ranking.views.${value}`) }))}
          value={view}
          onChange={showAnswer}
        />
      </div>
      <div className={styles.view}>
        {view === 'ranking' && <RankingList />}
        <Suspense>
          {view === 'chosen' && <ChosenPanel />}
          {view === 'decisions' && <DecisionsPanel />}
          {view === 'moved' && <MovedPanel />}
        </Suspense>
      </div>
      <Suspense>{comparing && <CompareDialog />}</Suspense>
    </div>
  )
}
