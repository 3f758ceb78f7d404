/** "How sure is it?": what was asked, how many are certain whatever is varied, and what the result hangs on most. */
import '@/i18n/sureness-texts'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { askRobustnessAgain } from '@/commands/ask-robustness-again'
import { cancelRobustness } from '@/commands/cancel-robustness'
import { setSureness } from '@/commands/set-sureness'
import { communesByCertainty } from '@/domain/ranking/robustness/communes-by-certainty'
import { cutTie } from '@/domain/ranking/top-places'
import { zeroScores } from '@/domain/ranking/zero-scores'
import { askedWords } from '@/i18n/sureness-words'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { type RobustnessAnswer, robustnessResults } from '@/store/results/robustness'
import { session } from '@/store/session/session'
import { Button } from '@/ui/button'
import { Emphasised } from '@/ui/emphasised'
import { useNameOf } from '../names'
import styles from './sureness-card.module.css'
import { SurenessQuestionFields } from './sureness-question'

export default function SurenessCard() {
  const { t } = useText()
  const { answer, stale, failure, progress } = useStore(robustnessResults)
  const hatched = useStore(session, state => state.sureness.hatched)
  return (
    <section className={styles.card} aria-label={t('sureness.title')}>
      <h3>{t('sureness.title')}</h3>
      {answer && (
        <div className={styles.answer} data-stale={stale || undefined}>
          <Answer answer={answer} />
        </div>
      )}
      <Work />
      {failure && (
        <p className={styles.soft}>{t(failure === 'broken' ? 'sureness.broken' : 'sureness.noError')}</p>
      )}
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={hatched}
          onChange={event => setSureness({ hatched: event.currentTarget.checked })}
        />
        {t('sureness.hatch')}
      </label>
      <details className={styles.change}>
        <summary>{t('sureness.change')}</summary>
        <SurenessQuestionFields />
      </details>
      <span className={styles.soft} hidden={progress !== null || answer === null}>
        {answer && t('sureness.seed', { seed: String(answer.seed) })}
      </span>
    </section>
  )
}

function Answer({ answer }: { readonly answer: RobustnessAnswer }) {
  const { t, format } = useText()
  const nameOf = useNameOf()
  const { found, variation, samples } = answer
  const { kind } = variation
  const drawn = useContestedDrawn()
  const [always, contested] = useMemo(
    () => [communesByCertainty(found, 'always').length, communesByCertainty(found, 'contested').length],
    [found],
  )
  const communes = (count: number) => t('sureness.communes', { count, value: format.integer(count) })
  const sum = t(`sureness.sum.${kind}`, {
    top: format.integer(found.top),
    always: communes(always),
    contested: communes(contested),
  })
  const cut = useMemo(() => cutTie(answer.ranking, found.top), [answer, found.top])
  // One of the methods is the geometric mean: where it gives most communes 0, hardly anybody is certain, and that is why.
  const zeros = useMemo(() => (kind === 'methods' ? zeroScores(answer.ranking).communes : 0), [kind, answer])
  const zerosCut = zeros > 0 && answer.ranking.order.length - zeros < found.top
  const [most] = found.sensitivity?.influences ?? []
  return (
    <>
      <p className={styles.soft}>{askedWords(t, format, variation, samples)}</p>
      <p aria-live="polite">
        <Emphasised text={drawn && contested > 0 ? `${sum} ${t('sureness.onMap')}.` : `${sum}.`} />
      </p>
      {cut && (
        <p className={styles.soft}>
          {t('sureness.level', {
            communes: communes(cut.communes),
            rank: format.integer(cut.rank),
            top: format.integer(found.top),
            places: format.integer(cut.places),
          })}
        </p>
      )}
      {zerosCut && (
        <p>{t('sureness.zeros', { communes: communes(zeros), top: format.integer(found.top) })}</p>
      )}
      <p className={styles.soft}>{t(found.proved ? 'sureness.proved' : `sureness.seen.${kind}`)}</p>
      {most && most.share > 0 && (
        <p className={styles.soft}>
          <Emphasised
            text={t(`sureness.sensitive.${kind}`, {
              name:
                kind === 'methods'
                  ? t(`sureness.factor.${most.factor as 'aggregation'}`)
                  : nameOf(most.factor),
              share: format.share(most.share),
            })}
          />
        </p>
      )}
    </>
  )
}

/** Whether the map hatches who is contested: only over a theme that the ranking makes. */
function useContestedDrawn(): boolean {
  const theme = useStore(currentPlan, state => state.plan.theme)
  const shown = useStore(session, state => state.sureness.hatched && state.layers.choropleth)
  return shown && (theme === 'score' || theme === 'rank')
}

/** How far it is, with the way to call it off; or that it was called off, with the way to ask again. */
function Work() {
  const { t, format } = useText()
  const { answer, stale, progress, stopped, failure } = useStore(robustnessResults)
  if (progress !== null) {
    const words = t(answer ? 'sureness.again' : 'sureness.working', { done: format.share(progress) })
    return (
      <div className={styles.work}>
        <span>{words}</span>
        <progress max={1} value={progress} aria-label={t('sureness.title')} />
        <Button kind="link" onClick={cancelRobustness}>
          {t('sureness.cancel')}
        </Button>
      </div>
    )
  }
  if (!stopped && failure !== 'broken') return null
  const counted = answer && t('sureness.stoppedPart', { samples: format.integer(answer.found.samples) })
  return (
    <div className={styles.work}>
      {stopped && <span>{stale ? t('sureness.stoppedStale') : (counted ?? t('sureness.stopped'))}</span>}
      <Button kind="link" onClick={askRobustnessAgain}>
        {t('sureness.retry')}
      </Button>
    </div>
  )
}
