/** One decision as it was on its day: its words, what it rests on, and its list. */
import { exportDecision } from '@/commands/export-decision'
import { compareRankings, openDecision } from '@/commands/show-answer'
import type { Decision } from '@/domain/plan/plan-records'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import styles from './decision.module.css'
import { DecisionFacts } from './decision-facts'
import frame from './decision-view.module.css'
import { useFrozenRanking } from './frozen-decision'
import { FrozenList } from './frozen-list'

export function DecisionView({ decision }: { readonly decision: Decision }) {
  const { t, format } = useText()
  const opened = useFrozenRanking(decision)
  const { id, title, note, on } = decision
  return (
    <article className={frame.decision} aria-label={title}>
      <header className={frame.head}>
        <Button kind="link" onClick={() => openDecision(null)}>
          <Icon name="chevronLeft" size={16} />
          {t('decision.decisions.back')}
        </Button>
        <h2>{title}</h2>
        <p className={frame.frozen}>
          <Icon name="save" size={16} />
          <span>
            <strong>{t('decision.decisions.frozenOn', { date: format.date(on) })}</strong>{' '}
            {t('decision.decisions.frozenHelp')}
          </span>
        </p>
        <div className={styles.buttons}>
          <Button kind="main" onClick={() => compareRankings({ before: `decision:${id}`, after: 'now' })}>
            {t('decision.decisions.compare')}
          </Button>
          <Button onClick={() => void exportDecision(id)}>
            <Icon name="download" size={16} />
            {t('decision.decisions.export')}
          </Button>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reached by keyboard */}
      <section className={styles.scroll} aria-label={title} tabIndex={0}>
        {note && <p className={frame.note}>{note}</p>}
        <DecisionFacts decision={decision} ranking={opened.state === 'open' ? opened.frozen.ranking : null} />
        {opened.state === 'opening' && <p className={styles.soft}>{t('decision.decisions.loading')}</p>}
        {opened.state === 'unreadable' && (
          <p className={styles.dispute}>{t('decision.decisions.unreadable')}</p>
        )}
        {opened.state === 'open' && <FrozenList decision={decision} frozen={opened.frozen} />}
      </section>
    </article>
  )
}
