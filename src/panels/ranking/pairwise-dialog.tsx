/** Weights by comparing siblings in pairs (AHP): one question at a time, with the weights and how well the answers agree. */
import '@/i18n/later-texts'
import { useMemo, useState } from 'react'
import { pairToReconsider } from '@/domain/ranking/pair-to-reconsider'
import {
  GOOD_CONSISTENCY,
  type Judgement,
  pairsToAsk,
  pairwiseWeights,
} from '@/domain/ranking/pairwise-weights'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import { FoundWeights } from './found-weights'
import { HelpDialog } from './help-dialog'
import { useJudgementWords } from './judgement-words'
import { PairScale } from './pair-scale'
import styles from './pairwise-dialog.module.css'
import { sliderWeights, type WeighedThing } from './weighed-thing'

interface Props {
  /** Siblings, at least two. */
  readonly things: readonly WeighedThing[]
  /** Their shares today, 0…1. */
  readonly present: readonly number[]
  /** Weights 0…100 in the order of `things`. */
  readonly onApply: (weights: readonly number[]) => void
  readonly onClose: () => void
}

export function PairwiseDialog({ things, present, onApply, onClose }: Props) {
  const { t } = useText()
  const pairs = useMemo(() => pairsToAsk(things.length), [things.length])
  const [answers, setAnswers] = useState<readonly (number | null)[]>(() => pairs.map(() => null))
  const [at, setAt] = useState(0)
  const judgements = useMemo(
    () =>
      pairs.flatMap(([a, b], i): Judgement[] => (answers[i] === null ? [] : [{ a, b, times: answers[i] }])),
    [pairs, answers],
  )
  const found = useMemo(() => pairwiseWeights(things.length, judgements), [things.length, judgements])
  const answer = (times: number | null) => setAnswers(answers.map((old, i) => (i === at ? times : old)))
  const [a, b] = pairs[at]
  return (
    <HelpDialog
      title={t('weightsHelp.pairs.title')}
      about={t('weightsHelp.pairs.about')}
      notYet={
        found ? null : t('weightsHelp.pairs.needed', { count: missingLinks(things.length, judgements) })
      }
      onApply={() => found && onApply(sliderWeights(found.weights))}
      onClose={onClose}
    >
      <section className={styles.question}>
        <h3>{t('weightsHelp.pairs.ask', { at: at + 1, total: pairs.length })}</h3>
        <PairScale key={at} a={things[a]} b={things[b]} answer={answers[at]} onAnswer={answer} />
        <div className={styles.steps}>
          <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
            {t('weightsHelp.pairs.previous')}
          </Button>
          <Button disabled={at === pairs.length - 1} onClick={() => setAt(at + 1)}>
            {t('weightsHelp.pairs.next')}
          </Button>
          {answers[at] !== null && (
            <Button onClick={() => answer(null)}>{t('weightsHelp.pairs.clear')}</Button>
          )}
        </div>
      </section>
      <FoundWeights things={things} present={present} found={found?.weights ?? null} />
      {found && (
        <Agreement
          things={things}
          judgements={judgements}
          ratio={found.consistencyRatio}
          onLook={({ a, b }) => setAt(pairs.findIndex(([first, second]) => first === a && second === b))}
        />
      )}
      <PairList things={things} pairs={pairs} answers={answers} at={at} onGo={setAt} />
    </HelpDialog>
  )
}

interface AgreementProps {
  readonly things: readonly WeighedThing[]
  readonly judgements: readonly Judgement[]
  readonly ratio: number | null
  readonly onLook: (judgement: Judgement) => void
}

/** How well the answers agree, and where they do not which one to look at again. */
function Agreement({ things, judgements, ratio, onLook }: AgreementProps) {
  const { t, format } = useText()
  const words = useJudgementWords()
  const poor = ratio !== null && ratio > GOOD_CONSISTENCY
  const proposed = useMemo(
    () => (poor ? pairToReconsider(things.length, judgements) : null),
    [poor, things.length, judgements],
  )
  const again = proposed && judgements[proposed.judgement]
  const [first, second] = again ? [things[again.a].name, things[again.b].name] : ['', '']
  const verdict = poor ? 'poor' : judgements.length < things.length ? 'unchecked' : 'good'
  return (
    <section className={styles.agreement} data-poor={poor || undefined} role="status">
      <p>
        {ratio === null
          ? t('weightsHelp.pairs.tooMany')
          : `${t('weightsHelp.pairs.consistency', { ratio: format.number(ratio, 3) })}: ${t(`weightsHelp.pairs.${verdict}`)}`}
      </p>
      {again && proposed && (
        <>
          <p>
            {t('weightsHelp.pairs.reconsider', {
              said: words(first, second, again.times),
              implied: words(first, second, proposed.answer),
              ratio: format.number(proposed.ratioThen, 3),
            })}
          </p>
          <Button onClick={() => onLook(again)}>{t('weightsHelp.pairs.look')}</Button>
        </>
      )}
    </section>
  )
}

interface PairListProps {
  readonly things: readonly WeighedThing[]
  readonly pairs: readonly (readonly [a: number, b: number])[]
  readonly answers: readonly (number | null)[]
  readonly at: number
  readonly onGo: (at: number) => void
}

function PairList({ things, pairs, answers, at, onGo }: PairListProps) {
  const { t } = useText()
  const words = useJudgementWords()
  const answered = answers.filter(each => each !== null).length
  return (
    <details>
      <summary>{t('weightsHelp.pairs.all', { answered, total: pairs.length })}</summary>
      <ol className={styles.list}>
        {pairs.map(([a, b], i) => (
          <li key={`${things[a].id} ${things[b].id}`}>
            <button type="button" aria-current={i === at || undefined} onClick={() => onGo(i)}>
              {answers[i] === null
                ? `${things[a].name} – ${things[b].name}: ${t('weightsHelp.pairs.open')}`
                : words(things[a].name, things[b].name, answers[i])}
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** How many more answers it takes at least: one fewer than the islands that the answers make. */
function missingLinks(count: number, judgements: readonly Judgement[]): number {
  const island = Array.from({ length: count }, (_, i) => i)
  for (const { a, b } of judgements) {
    const [from, to] = [island[a], island[b]]
    island.forEach((each, i) => {
      if (each === from) island[i] = to
    })
  }
  return new Set(island).size - 1
}
