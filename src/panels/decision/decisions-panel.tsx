/** The decisions that were frozen, newest first; one of them opened as it was. */
import '@/i18n/later-texts'
import { useState } from 'react'
import { useStore } from 'zustand'
import { removeDecision } from '@/commands/remove-decision'
import { renameDecision } from '@/commands/rename-decision'
import { openDecision } from '@/commands/show-answer'
import type { Decision } from '@/domain/plan/plan-records'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { decisionDesk } from '@/store/session/decision-desk'
import { EmptyState } from '@/ui/empty-state'
import { IconButton } from '@/ui/icon-button'
import { Panel } from '@/ui/panel'
import styles from './decision.module.css'
import { DecisionView } from './decision-view'
import { DecisionWordsForm } from './decision-words-form'
import { FreezeForm } from './freeze-form'

export function DecisionsPanel() {
  const { t } = useText()
  const decisions = useStore(currentPlan, state => state.records.decisions)
  const open = useStore(decisionDesk, state => state.decision)
  const opened = decisions.find(({ id }) => id === open)
  if (opened) return <DecisionView key={opened.id} decision={opened} />
  return (
    <Panel title={t('decision.decisions.title')}>
      <section className={styles.scroll} aria-label={t('decision.decisions.title')}>
        <div className={styles.tools}>
          <FreezeForm />
        </div>
        {decisions.length === 0 ? (
          <EmptyState title={t('decision.decisions.emptyTitle')} help={t('decision.decisions.emptyHelp')} />
        ) : (
          <ul className={styles.rows} aria-label={t('decision.decisions.title')}>
            {decisions.map(decision => (
              <Row key={decision.id} decision={decision} />
            ))}
          </ul>
        )}
      </section>
    </Panel>
  )
}

function Row({ decision: { id, title, note, by, on, choices } }: { readonly decision: Decision }) {
  const { t, format } = useText()
  const [renaming, setRenaming] = useState(false)
  if (renaming)
    return (
      <li>
        <DecisionWordsForm
          action={t('decision.decisions.saveWords')}
          first={{ title, note: note ?? '' }}
          onCancel={() => setRenaming(false)}
          onSave={words => {
            renameDecision(id, words)
            setRenaming(false)
          }}
        />
      </li>
    )
  return (
    <li className={styles.row}>
      <button type="button" className={`${styles.open} ${styles.plain}`} onClick={() => openDecision(id)}>
        <strong>{title}</strong>
        <small>
          {t('decision.decisions.row', {
            date: format.date(on),
            by: by ?? t('decision.choice.nobody'),
            chosen: format.integer(choices.filter(({ state }) => state === 'chosen').length),
          })}
        </small>
      </button>
      <span className={styles.end}>
        <IconButton
          icon="edit"
          size={28}
          label={t('decision.decisions.rename', { title })}
          onClick={() => setRenaming(true)}
        />
        <IconButton
          icon="trash"
          size={28}
          label={t('decision.decisions.remove', { title })}
          onClick={() => removeDecision(id)}
        />
      </span>
      {note && <small>{note}</small>}
    </li>
  )
}
