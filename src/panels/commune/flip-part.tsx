/** The smallest change of the weights that turns this commune and another round: its neighbours in rank, or any that is chosen. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { tryWeights } from '@/commands/try-weights'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import { flipBetween } from '@/domain/ranking/flip/flip'
import type { Flip } from '@/domain/ranking/flip/flip-answer'
import { pastTheEdge } from '@/domain/ranking/flip/past-the-edge'
import type { Ranking } from '@/domain/ranking/ranking'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { Button } from '@/ui/button'
import { Emphasised } from '@/ui/emphasised'
import { SelectBox } from '@/ui/select-box'
import { useNameOf } from '../names'
import styles from './flip-part.module.css'
import type { PartProps } from './part-props'

export function FlipPart({ dataset, at }: PartProps) {
  const { t, format, language } = useText()
  // While a slider moves, what would turn two communes round may come a moment later than the list.
  const ranking = useDeferredValue(useStore(results, state => state.ranking))
  const [other, setOther] = useState('')
  const [tried, setTried] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said of one commune does not hold for the next
  useEffect(() => {
    setOther('')
    setTried(false)
  }, [at])
  const { communes } = dataset.records
  const question = useMemo(() => {
    const { need, inView, ranking: now } = results.getState()
    if (!ranking || now !== ranking || !need || !inView) return null
    return rankingQuestion(currentPlan.getState().plan, dataset, need, inView)
  }, [ranking, dataset])
  const options = useMemo(
    () =>
      Array.from(ranking?.order ?? [])
        .filter(commune => commune !== at)
        .map(commune => ({
          value: String(commune),
          label: t('sureness.flip.option', {
            name: communes[commune].communeName,
            district: districtName(communes[commune].districtName, language),
            rank: format.integer(ranking?.rank[commune] ?? null),
          }),
        }))
        .sort((a, b) => format.compare(a.label, b.label)),
    [ranking, communes, at, t, format, language],
  )
  const place = ranking ? ranking.order.indexOf(at) : -1
  const pairs = useMemo(() => {
    if (!ranking || !question || place < 0) return []
    const against = [
      ranking.order[place - 1],
      ranking.order[place + 1],
      other === '' ? undefined : Number(other),
    ]
    return [...new Set(against)].flatMap(one => {
      if (one === undefined || !ranking.rank[one]) return []
      const [behind, ahead] = ranking.order.indexOf(one) < place ? [at, one] : [one, at]
      return [{ one, behind, ahead, flip: flipBetween(question, ranking, ahead, behind) }]
    })
  }, [ranking, question, place, other, at])
  if (!ranking || place < 0) return null
  // No pair can be worked out: said once, and nothing to choose from.
  if (pairs.some(({ flip }) => flip.kind === 'impossible' && flip.reason === 'aggregation'))
    return (
      <div className={styles.flips}>
        <h4>{t('sureness.flip.title')}</h4>
        <p>{t('sureness.flip.aggregation')}</p>
      </div>
    )
  return (
    <div className={styles.flips}>
      <h4>{t('sureness.flip.title')}</h4>
      {pairs.map(({ one, behind, ahead, flip }) => (
        <FlipWords
          key={one}
          flip={flip}
          ranking={ranking}
          words={{
            name: communes[behind].communeName,
            other: communes[ahead].communeName,
            rank: format.integer(ranking.rank[behind]),
            otherRank: format.integer(ranking.rank[ahead]),
          }}
          onTry={() => setTried(true)}
        />
      ))}
      <p className={styles.soft} aria-live="polite">
        {tried && t('sureness.flip.applied')}
      </p>
      <SelectBox
        label={t('sureness.flip.other')}
        options={[{ value: '', label: t('sureness.flip.choose') }, ...options]}
        value={other}
        onChange={setOther}
      />
    </div>
  )
}

interface WordsProps {
  readonly flip: Flip
  readonly ranking: Ranking
  readonly words: {
    readonly name: string
    readonly other: string
    readonly rank: string
    readonly otherRank: string
  }
  readonly onTry: () => void
}

/** A change below this is no change to a reader: a twentieth of a percentage point. */
const SEEN = 0.0005

function FlipWords({ flip, ranking, words, onTry }: WordsProps) {
  const { t, format } = useText()
  const nameOf = useNameOf()
  if (flip.kind === 'impossible')
    return (
      <p>
        <Emphasised text={t(`sureness.flip.${flip.reason}`, words)} />
      </p>
    )
  if (flip.distance === 0)
    return (
      <p>
        <Emphasised text={t('sureness.flip.tied', words)} />
      </p>
    )
  const weights = pastTheEdge(ranking.weights, flip.weights)
  if (!weights)
    return (
      <p>
        <Emphasised text={t('sureness.flip.level', words)} />
      </p>
    )
  const changes = ranking.criteria
    .map((id, c) => ({ id, from: ranking.weights[c], to: weights[c] }))
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
  const seen = changes.filter(({ from, to }) => Math.abs(to - from) >= SEEN)
  const digits = seen.length > 0 ? 1 : 3
  return (
    <div className={styles.flip}>
      <p>
        <Emphasised text={t('sureness.flip.pass', words)} />
      </p>
      <ul>
        {(seen.length > 0 ? seen : changes.slice(0, 2)).map(({ id, from, to }) => (
          <li key={id}>
            {t(to > from ? 'sureness.flip.up' : 'sureness.flip.down', {
              name: nameOf(id),
              from: format.share(from, digits),
              to: format.share(to, digits),
            })}
          </li>
        ))}
      </ul>
      {!flip.exact && <p className={styles.soft}>{t('sureness.flip.inexact')}</p>}
      <Button
        onClick={() => {
          if (tryWeights(ranking.criteria, weights)) onTry()
        }}
      >
        {t('sureness.flip.apply')}
      </Button>
    </div>
  )
}
