/** Over the map of a frozen decision: that it is the map of that day and not of today, and the way back. */
import '@/i18n/later-texts'
import { compareRankings, showToday } from '@/commands/show-answer'
import type { Decision } from '@/domain/plan/plan-records'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import styles from './decision-banner.module.css'

export default function DecisionBanner({ decision: { id, title, on } }: { readonly decision: Decision }) {
  const { t, format } = useText()
  return (
    <section className={styles.banner} aria-label={t('decision.onMap.label')}>
      <Icon name="save" size={18} />
      <p>
        <strong>{t('decision.onMap.title', { title })}</strong>{' '}
        <span>{t('decision.onMap.when', { date: format.date(on) })}</span>
      </p>
      <div className={styles.ways}>
        <Button kind="main" onClick={showToday}>
          {t('decision.onMap.back')}
        </Button>
        <Button onClick={() => compareRankings({ before: `decision:${id}`, after: 'now' })}>
          {t('decision.decisions.compare')}
        </Button>
      </div>
    </section>
  )
}
