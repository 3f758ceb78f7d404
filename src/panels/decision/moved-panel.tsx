/** Two rankings side by side: who moved, how far, and why. */
import '@/i18n/later-texts'
import { useText } from '@/i18n/use-text'
import { Panel } from '@/ui/panel'
import styles from './decision.module.css'
import { MovedList } from './moved-list'
import { MovedSummary } from './moved-summary'
import { SideChoice } from './side-choice'
import { useMoved } from './use-moved'

export function MovedPanel() {
  const { t } = useText()
  const found = useMoved()
  return (
    <Panel title={t('decision.moved.title')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reached by keyboard */}
      <section className={styles.scroll} aria-label={t('decision.moved.title')} tabIndex={0}>
        <SideChoice />
        {found.state === 'known' ? (
          <>
            <MovedSummary moved={found.moved} top={found.top} />
            <MovedList moved={found.moved} />
          </>
        ) : (
          <p className={styles.soft} aria-live="polite">
            {t(`decision.moved.${found.state}`)}
          </p>
        )}
      </section>
    </Panel>
  )
}
