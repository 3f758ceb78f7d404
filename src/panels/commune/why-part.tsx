/** The commune's place in the rank and why: each criterion in words with the points that it adds, then as bars. */
import { lazy, Suspense, useMemo } from 'react'
import { useStore } from 'zustand'
import type { ChartPart } from '@/charts/parts-chart'
import type { Ranking } from '@/domain/ranking/ranking'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { criterionColour } from '@/ui/criterion-colour'
import { useNameOf } from '../names'
import styles from './commune-sheet.module.css'
import { criteriaPoints } from './criteria-points'
import type { PartProps } from './part-props'
import { reasonOf } from './reason'

const PartsChart = lazy(() => import('@/charts/parts-chart'))
const CHART_WIDTH = 300

export function WhyPart({ dataset, at }: PartProps) {
  const { t, format } = useText()
  const ranking = useStore(results, state => state.ranking)
  const need = useStore(results, state => state.need)
  const missingRule = useStore(currentPlan, state => state.plan.missingRule)
  const nameOf = useNameOf()
  if (!ranking || !need || ranking.rank.length !== dataset.records.communes.length) return null
  const rank = ranking.rank[at]
  const rows = criteriaPoints(ranking, at)
  // Two totals of pupils side by side that differ look like a fault where there is none.
  const { mobile, fibre } = need.communes[at]
  const shown = (id: string) => rows.some(row => row.id === id && !row.missing)
  const twoCounts =
    shown('mobile_gap') && shown('fibre_gap') && mobile.basis === 'pupils' && mobile.whole !== fibre.whole
  return (
    <section className={styles.part}>
      <h3>{t('commune.why')}</h3>
      <p className={styles.lead}>{placeInWords()}</p>
      {rank > 0 && (
        <>
          <ul className={styles.reasons}>
            {rows.map(({ id, points, missing }) => (
              <li key={id}>
                <span className={styles.swatch} style={{ background: criterionColour(id) }} />
                <span className={missing ? styles.warn : undefined}>
                  {missing
                    ? `${t('commune.missing', { name: nameOf(id) })}: ${t(`commune.missingThen.${missingRule}`)}`
                    : reasonOf(id, { dataset, table: need, at, t, format, nameOf })}
                </span>
                <span className={styles.points}>{format.points(points)}</span>
              </li>
            ))}
          </ul>
          {twoCounts && <p className={styles.soft}>{t('commune.twoCounts')}</p>}
          <Chart ranking={ranking} at={at} nameOf={nameOf} />
        </>
      )}
    </section>
  )

  function placeInWords(): string {
    if (!ranking) return ''
    if (rank > 0) {
      const tied = ranking.order.some(other => other !== at && ranking.rank[other] === rank)
      const words = { rank: format.integer(rank), total: format.integer(ranking.order.length) }
      return `${tied ? t('commune.rankTied', words) : t('commune.rankOf', words)} · ${t('commune.part', { points: format.points(ranking.score[at]) })}`
    }
    return ranking.unranked.includes(at) ? t('commune.notRanked') : t('commune.notInView')
  }
}

interface ChartProps {
  readonly ranking: Ranking
  readonly at: number
  readonly nameOf: (id: string) => string
}

function Chart({ ranking, at, nameOf }: ChartProps) {
  const { t, format } = useText()
  const parts = useMemo(
    () =>
      // What is left out of the score is said in the list above; it has no length to be drawn.
      criteriaPoints(ranking, at)
        .filter(({ full }) => full > 0)
        .map(
          ({ id, points, full }): ChartPart => ({
            id,
            label: nameOf(id),
            colour: criterionColour(id),
            value: points,
            full,
            text: t('commune.ofPoints', { points: format.points(points), full: format.points(full) }),
          }),
        ),
    [ranking, at, nameOf, format, t],
  )
  return (
    <figure className={styles.chart}>
      <figcaption>{t('commune.chartScale')}</figcaption>
      <div style={{ height: parts.length * 40 }}>
        <Suspense>
          <PartsChart parts={parts} width={CHART_WIDTH} title={t('commune.chart')} />
        </Suspense>
      </div>
    </figure>
  )
}
