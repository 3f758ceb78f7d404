/** "Vì sao chưa vào nhóm 50?": asked for by a press, worked out a criterion at a time, and it can be stopped. */
import { useEffect, useState } from 'react'
import { groupTitle } from '@/i18n/preset-text'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { Button } from '@/ui/button'
import { useNameOf } from '../names'
import type { Asked } from '../use-ranking-question'
import styles from './commune-sheet.module.css'
import { byEase, nearestWeights, type WhyNotAnswers, whyNotSteps } from './why-not-steps'
import { standingWords, valueChangeWords, weightWords } from './why-not-words'

interface Props {
  readonly asked: Asked
  readonly at: number
  readonly top: number
}

const NOTHING: WhyNotAnswers = { values: [], weights: [] }

export function WhyNotPart({ asked, at, top }: Props) {
  const { t, format } = useText()
  // What was opened is opened for this ranking and this commune: another one is asked anew.
  const [openFor, setOpenFor] = useState<{ asked: Asked; at: number } | null>(null)
  const open = openFor?.asked === asked && openFor.at === at
  return (
    <div className={styles.whyNot}>
      <Button pressed={open} onClick={() => setOpenFor(open ? null : { asked, at })}>
        {t('commune.whyNot.ask', { top: format.integer(top) })}
      </Button>
      {open && <Answers asked={asked} at={at} top={top} stop={() => setOpenFor(null)} />}
    </div>
  )
}

function Answers({ asked, at, top, stop }: Props & { readonly stop: () => void }) {
  const text = useText()
  const { t, format } = text
  const [state, setState] = useState({ known: NOTHING, done: 0, of: 1 })
  useEffect(() => {
    const { steps } = whyNotSteps(asked.question, asked.ranking, at, top)
    let known = NOTHING
    let next = 0
    let timer = 0
    const work = () => {
      if (next >= steps.length) return
      known = steps[next](known)
      next += 1
      setState({ known, done: next, of: steps.length })
      timer = window.setTimeout(work)
    }
    setState({ known: NOTHING, done: 0, of: Math.max(1, steps.length) })
    timer = window.setTimeout(work)
    return () => window.clearTimeout(timer)
  }, [asked, at, top])
  const working = state.done < state.of
  return (
    <section aria-label={t('commune.whyNot.ask', { top: format.integer(top) })}>
      <p>{standingWords(asked.ranking, at, top, text)}</p>
      {working && (
        <div className={styles.progress}>
          <progress max={state.of} value={state.done} aria-label={t('commune.whyNot.working')} />
          <Button onClick={stop}>{t('commune.whyNot.stop')}</Button>
        </div>
      )}
      <Found known={state.known} asked={asked} top={top} working={working} />
    </section>
  )
}

interface FoundProps {
  readonly known: WhyNotAnswers
  readonly asked: Asked
  readonly top: number
  readonly working: boolean
}

function Found({ known, asked, top, working }: FoundProps) {
  const text = useText()
  const { t, language } = text
  const nameOf = useNameOf()
  const { groups } = currentPlan.getState().plan
  const nearest = nearestWeights(known.weights)
  const called = (of: 'criterion' | 'group', index: number) =>
    of === 'criterion'
      ? nameOf(asked.question.criteria[index].id)
      : groups[index]
        ? groupTitle(groups[index], language)
        : asked.question.groups[index].id
  return (
    <>
      {known.values.length > 0 && <h4>{t('commune.whyNot.values')}</h4>}
      <ul className={styles.changes}>
        {byEase(known.values).map(change => {
          const { id } = asked.question.criteria[change.criterion]
          return (
            <li key={id} data-enough={change.to !== null}>
              {valueChangeWords(change, top, id, nameOf(id), text)}
            </li>
          )
        })}
      </ul>
      {!working && (
        <>
          <h4>{t('commune.whyNot.weights')}</h4>
          {nearest.length === 0 && <p>{t('commune.whyNot.noWeight')}</p>}
          <ul className={styles.changes}>
            {nearest.map(change => (
              <li key={`${change.of} ${change.index}`} data-enough="true">
                {weightWords(change, asked.question, called(change.of, change.index), text)}
              </li>
            ))}
          </ul>
          {known.values.some(({ proven }) => !proven) && (
            <p className={styles.soft}>{t('commune.whyNot.unproven')}</p>
          )}
        </>
      )}
    </>
  )
}
