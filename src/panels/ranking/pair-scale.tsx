/** One pair on the scale of nine: native radio buttons, so that arrows move along it; the words of the place chosen below. */
import { useId } from 'react'
import type { Judgement } from '@/domain/ranking/pairwise-weights'
import { useText } from '@/i18n/use-text'
import { JUDGEMENT_STEPS, timesOf, useJudgementWords } from './judgement-words'
import styles from './pair-scale.module.css'
import type { WeighedThing } from './weighed-thing'

interface Props {
  readonly a: WeighedThing
  readonly b: WeighedThing
  /** `null` = not answered yet. */
  readonly answer: Judgement['times'] | null
  readonly onAnswer: (times: number) => void
}

export function PairScale({ a, b, answer, onAnswer }: Props) {
  const { t } = useText()
  const words = useJudgementWords()
  const group = useId()
  return (
    <fieldset className={styles.pair}>
      <legend className={styles.hidden}>{t('weightsHelp.pairs.scale', { a: a.name, b: b.name })}</legend>
      <div className={styles.names} aria-hidden="true">
        <strong style={{ borderColor: a.colour }}>{a.name}</strong>
        <strong style={{ borderColor: b.colour }}>{b.name}</strong>
      </div>
      <div className={styles.scale}>
        {JUDGEMENT_STEPS.map(step => (
          <label key={step}>
            <input
              type="radio"
              name={group}
              aria-label={words(a.name, b.name, timesOf(step))}
              checked={answer !== null && Math.abs(Math.log(answer / timesOf(step))) < 1e-9}
              onChange={() => onAnswer(timesOf(step))}
            />
            <span aria-hidden="true">{Math.abs(step) + 1}</span>
          </label>
        ))}
      </div>
      <p className={styles.said} role="status">
        {answer === null ? t('weightsHelp.pairs.noAnswer') : words(a.name, b.name, answer)}
      </p>
    </fieldset>
  )
}
