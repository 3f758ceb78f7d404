/**
 * The commune's place in the rank and why: one sentence to be read aloud, then each criterion with the points that it
 * adds, which sum to the score, and its place in that criterion alone; last, what would bring it into the first so many.
 */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { isNeedCriterion } from '@/domain/need/criteria'
import { criterionRanks } from '@/domain/ranking/criterion-ranks'
import { isSurelyInside } from '@/domain/ranking/top-places'
import { groupTitle } from '@/i18n/preset-text'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { criterionValue } from '../criterion-value'
import { useNameOf } from '../names'
import { scoreMeaning } from '../score-meaning'
import { useRankingQuestion } from '../use-ranking-question'
import styles from './commune-sheet.module.css'
import { criteriaPoints } from './criteria-points'
import type { PartProps } from './part-props'
import { reasonOf } from './reason'
import { ReasonRow } from './reason-row'
import { othersAtRank, reasonSentence } from './reason-sentence'
import { shortReason } from './short-reason'
import { WhyNotPart } from './why-not-part'

export function WhyPart({ dataset, at }: PartProps) {
  const text = useText()
  const { t, format, language } = text
  const ranking = useStore(results, state => state.ranking)
  const need = useStore(results, state => state.need)
  const plan = useStore(currentPlan, state => state.plan)
  const asked = useRankingQuestion()
  const nameOf = useNameOf()
  const places = useMemo(() => (ranking ? criterionRanks(ranking) : null), [ranking])
  if (!ranking || !need || !places || ranking.rank.length !== dataset.records.communes.length) return null
  const rank = ranking.rank[at]
  const rows = criteriaPoints(ranking, at)
  // Two totals of pupils side by side that differ look like a fault where there is none.
  const { mobile, fibre } = need.communes[at]
  const shown = (id: string) => rows.some(row => row.id === id && !row.missing)
  const twoCounts =
    shown('mobile_gap') && shown('fibre_gap') && mobile.basis === 'pupils' && mobile.whole !== fibre.whole
  const width = ranking.criteria.length
  /** Another commune stands at the same place in that criterion: most are at nought in alert, say. */
  const shared = (criterion: number, place: number) =>
    ranking.rank.some((_, other) => other !== at && places.rank[other * width + criterion] === place)
  const sentence = asked && reasonSentence({ ...asked, at }, { t, format, phraseOf, nameOf, groupName })
  const meaning = scoreMeaning(plan.normalisation, plan.aggregation)
  const longest = Math.max(1e-9, ...rows.map(({ points, full }) => Math.max(Math.abs(points), full)))
  return (
    <section className={styles.part}>
      <h3>{t('commune.why')}</h3>
      {sentence && <p className={styles.sentence}>{sentence}</p>}
      <p className={styles.lead}>{placeInWords()}</p>
      {rank > 0 && (
        <>
          <ul className={styles.reasons}>
            {rows.map(({ id, points, full, missing }) => {
              const j = ranking.criteria.indexOf(id)
              const place = places.rank[at * width + j]
              return (
                <ReasonRow
                  key={id}
                  id={id}
                  points={points}
                  full={full}
                  longest={longest}
                  missing={missing}
                  words={
                    missing
                      ? `${t('commune.missing', { name: nameOf(id) })}: ${t(`commune.missingThen.${plan.missingRule}`)}`
                      : reasonOf(id, { dataset, table: need, at, t, format, nameOf })
                  }
                  place={
                    place > 0
                      ? t(shared(j, place) ? 'commune.placeInTied' : 'commune.placeIn', {
                          place: format.integer(place),
                          of: format.integer(places.of[j]),
                        })
                      : null
                  }
                />
              )
            })}
          </ul>
          <p className={styles.sum}>
            <span>{t('commune.sum')}</span>
            <strong>{format.points(ranking.score[at])}</strong>
          </p>
          <p className={styles.soft}>{t(`commune.howSummed.${plan.aggregation}`)}</p>
          {meaning && <p className={styles.soft}>{t(`criteria.scoreMeans.${meaning}`)}</p>}
          {twoCounts && <p className={styles.soft}>{t('commune.twoCounts')}</p>}
          {asked && rank > 0 && !isSurelyInside(ranking, at, plan.topCount) && (
            <WhyNotPart asked={asked} at={at} top={plan.topCount} />
          )}
        </>
      )}
    </section>
  )

  function phraseOf(id: string): string {
    const table = need
    if (table && isNeedCriterion(id))
      return shortReason(id, dataset.records.communes[at], table.communes[at], { t, format })
    const values = asked?.question.criteria.find(each => each.id === id)?.values
    return `${nameOf(id)} ${criterionValue(id, values?.[at] ?? Number.NaN, text)}`
  }

  function groupName(group: number): string {
    const found = plan.groups[group]
    return found ? groupTitle(found, language) : ''
  }

  function placeInWords(): string {
    if (!ranking) return ''
    if (rank > 0) {
      const tied = othersAtRank(ranking, at) > 0
      const words = { rank: format.integer(rank), total: format.integer(ranking.order.length) }
      return `${tied ? t('commune.rankTied', words) : t('commune.rankOf', words)} · ${t('commune.part', { points: format.points(ranking.score[at]) })}`
    }
    return ranking.unranked.includes(at) ? t('commune.notRanked') : t('commune.notInView')
  }
}
