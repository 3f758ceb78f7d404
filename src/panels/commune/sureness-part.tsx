/** How sure one commune's place is: in a sentence, as the chance of each rank, and what would turn it round. */
import '@/i18n/sureness-texts'
import { lazy, Suspense, useMemo } from 'react'
import { useStore } from 'zustand'
import type { AcceptabilityBar } from '@/charts/acceptability-chart'
import { acceptability } from '@/domain/ranking/robustness/robustness-of'
import { chanceWords } from '@/i18n/sureness-words'
import { useText } from '@/i18n/use-text'
import { results } from '@/store/results/results'
import { type RobustnessAnswer, robustnessResults } from '@/store/results/robustness'
import styles from './commune-sheet.module.css'
import { FlipPart } from './flip-part'
import type { PartProps } from './part-props'
import { rankBars } from './rank-bars'

const AcceptabilityChart = lazy(() => import('@/charts/acceptability-chart'))
const CHART = { width: 320, height: 116 } as const
/** So many bars leave room for a percent above each. */
const LABELLED_BARS = 8

export function SurenessPart({ dataset, at }: PartProps) {
  const { t } = useText()
  const ranking = useStore(results, state => state.ranking)
  const answer = useStore(robustnessResults, state => state.answer)
  const stale = useStore(robustnessResults, state => state.stale)
  if (!ranking || ranking.rank.length !== dataset.records.communes.length || !ranking.rank[at]) return null
  const known = answer?.unitOf.length === ranking.rank.length ? answer : null
  const unit = known ? known.unitOf[at] : -1
  return (
    <section className={styles.part} aria-label={t('sureness.sheetTitle')}>
      <h3>{t('sureness.sheetTitle')}</h3>
      {stale && known && <p className={styles.soft}>{t('sureness.old')}</p>}
      {known && unit >= 0 ? (
        <Chances answer={known} unit={unit} />
      ) : (
        <p className={styles.soft}>{t(known ? 'sureness.notRanked' : 'sureness.none')}</p>
      )}
      <FlipPart dataset={dataset} at={at} />
    </section>
  )
}

interface Props {
  readonly answer: RobustnessAnswer
  readonly unit: number
}

function Chances({ answer: { found, variation }, unit }: Props) {
  const { t, format } = useText()
  const { rankLow, rankHigh, rankBest, rankWorst, pTop, certainty, limits, proved } = found
  const [low, high] = [rankLow[unit], rankHigh[unit]]
  const sure = certainty[unit]
  const words = t(`sureness.sentence.${variation.kind}`, {
    ranks: t(low === high ? 'sureness.sentence.rank' : 'sureness.sentence.ranks', {
      low: format.integer(low),
      high: format.integer(high),
    }),
    top: format.integer(found.top),
    share: chanceWords(format, pTop[unit]),
    certainty: t(
      sure === 'contested' || !proved ? `sureness.certainty.${sure}` : `sureness.certainty.${sure}Proved`,
    ),
  })
  const bars = useMemo(() => {
    const drawn = rankBars(acceptability(found, unit), rankBest[unit], rankWorst[unit], found.top)
    return drawn.map(
      ({ from, to, chance }): AcceptabilityBar => ({
        label: from === to ? format.integer(from) : `${format.integer(from)}–${format.integer(to)}`,
        chance,
        text: drawn.length <= LABELLED_BARS && chance > 0 ? chanceWords(format, chance) : '',
        inTop: to <= found.top,
      }),
    )
  }, [found, unit, rankBest, rankWorst, format])
  return (
    <>
      <p className={styles.lead}>{words}</p>
      {limits && (
        <p className={styles.soft}>
          {t('sureness.limits', {
            best: format.integer(limits.best[unit]),
            worst: format.integer(limits.worst[unit]),
          })}
        </p>
      )}
      <figure className={styles.chart}>
        <figcaption>{t('sureness.chart')}</figcaption>
        <div style={{ height: CHART.height }}>
          <Suspense>
            <AcceptabilityChart
              {...CHART}
              bars={bars}
              title={t('sureness.chartOf', {
                best: format.integer(rankBest[unit]),
                worst: format.integer(rankWorst[unit]),
              })}
            />
          </Suspense>
        </div>
      </figure>
    </>
  )
}
