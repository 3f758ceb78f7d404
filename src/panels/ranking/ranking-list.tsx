/**
 * The answer: communes by rank, each with the bar of its parts. Only the rows in sight are drawn. One stop of the Tab
 * key; arrows, Page and Home/End move the choice, as in any list box.
 */
import '@/i18n/sureness-texts'
import { useVirtualizer } from '@tanstack/react-virtual'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { PartsBar } from '@/charts/parts-bar'
import { exportRanking } from '@/commands/export-ranking'
import { hoverCommune } from '@/commands/hover-commune'
import { selectCommune } from '@/commands/select-commune'
import { communeIndex } from '@/domain/dataset/commune-index'
import type { Dataset } from '@/domain/dataset/dataset'
import type { Ranking } from '@/domain/ranking/ranking'
import { districtName, narrowDistrictName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { results } from '@/store/results/results'
import { type RobustnessAnswer, robustnessResults } from '@/store/results/robustness'
import { session } from '@/store/session/session'
import { Button } from '@/ui/button'
import { criterionColour } from '@/ui/criterion-colour'
import { EmptyState } from '@/ui/empty-state'
import { Icon } from '@/ui/icon'
import { Panel } from '@/ui/panel'
import { ChoiceMark } from '../decision/choice-mark'
import { useNameOf } from '../names'
import { missingCounts } from './missing-counts'
import styles from './ranking-list.module.css'
import { SureCell } from './sure-cell'
import { type Shown, SurenessFilter } from './sureness-filter'
import { useChosenKeptInSight } from './use-chosen-kept-in-sight'

/** With texts that the first picture of the map does not wait for. */
const ListCautions = lazy(() => import('./list-cautions'))

const ROW = 46

export function RankingList() {
  const { t, format } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const ranking = useStore(results, state => state.ranking)
  const ready =
    dataset !== null && ranking !== null && ranking.rank.length === dataset.records.communes.length
  const missing = useMissingWords(ready ? ranking : null)
  const answer = useStore(robustnessResults, state => state.answer)
  const stale = useStore(robustnessResults, state => state.stale)
  const sure = ready && answer?.unitOf.length === ranking.rank.length ? answer : null
  const [shown, setShown] = useState<Shown>('all')
  return (
    <Panel
      title={t('ranking.list')}
      note={missing}
      actions={
        <Button disabled={!ready || ranking.order.length === 0} onClick={() => void exportRanking()}>
          <Icon name="download" size={16} />
          {t('ranking.export')}
        </Button>
      }
    >
      {ready && (
        <Suspense>
          <ListCautions ranking={ranking} />
        </Suspense>
      )}
      {sure && <SurenessFilter answer={sure} value={shown} onChange={setShown} />}
      {ready && (
        <Rows dataset={dataset} ranking={ranking} answer={sure} stale={stale} shown={sure ? shown : 'all'} />
      )}
      {ready && ranking.unranked.length > 0 && (
        <p className={styles.note}>{t('ranking.unranked', { count: ranking.unranked.length })}</p>
      )}
      {!ready && <p className={styles.note}>{t('ranking.computing')}</p>}
      {ready && ranking.order.length === 0 && <Nothing ranking={ranking} />}
      <span className={styles.hidden} aria-live="polite">
        {ready &&
          t('ranking.inView', { count: ranking.order.length, value: format.integer(ranking.order.length) })}
      </span>
    </Panel>
  )
}

/** "Học sinh thiếu thiết bị: 553 xã không có số liệu": a place that rests on less is not to pass unseen. */
function useMissingWords(ranking: Ranking | null): string {
  const { t, format } = useText()
  const nameOf = useNameOf()
  const counts = useMemo(() => (ranking ? missingCounts(ranking) : []), [ranking])
  return counts
    .map(({ id, communes }) =>
      t('ranking.noData', { name: nameOf(id), count: communes, value: format.integer(communes) }),
    )
    .join(' · ')
}

function Nothing({ ranking }: { readonly ranking: Ranking }) {
  const { t } = useText()
  return ranking.weights.every(weight => weight === 0) ? (
    <EmptyState title={t('ranking.noWeightTitle')} help={t('ranking.noWeightHelp')} />
  ) : (
    <EmptyState title={t('ranking.emptyTitle')} help={t('ranking.emptyHelp')} />
  )
}

interface RowsProps {
  readonly dataset: Dataset
  readonly ranking: Ranking
  /** `null`: not worked out yet. */
  readonly answer: RobustnessAnswer | null
  readonly stale: boolean
  readonly shown: Shown
}

function Rows({ dataset, ranking, answer, stale, shown }: RowsProps) {
  const { t, format, language } = useText()
  const nameOf = useNameOf()
  const scroller = useRef<HTMLDivElement>(null)
  const selected = useStore(session, state => state.selected)
  const hovered = useStore(session, state => state.hovered)
  const { communes } = dataset.records
  const index = communeIndex(dataset)
  const order = useMemo(
    () =>
      answer === null || shown === 'all'
        ? ranking.order
        : ranking.order.filter(commune => answer.found.certainty[answer.unitOf[commune]] === shown),
    [ranking, answer, shown],
  )
  const place = useMemo(() => {
    const places = new Int32Array(communes.length).fill(-1)
    order.forEach((commune, at) => {
      places[commune] = at
    })
    return places
  }, [order, communes.length])
  const tied = useMemo(() => tiedRanks(ranking), [ranking])
  const chosen = selected === null ? -1 : (place[index.get(selected) ?? -1] ?? -1)
  const rows = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
  })

  // Follow a choice made elsewhere (map, search), but do not chase it while weights move.
  const follow = useRef(place)
  follow.current = place
  useEffect(() => {
    const at = selected === null ? -1 : (follow.current[index.get(selected) ?? -1] ?? -1)
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' })
  }, [selected, index, rows])

  useChosenKeptInSight(scroller, chosen, ROW, at => rows.scrollToIndex(at, { align: 'auto' }))

  const choose = (at: number) => {
    const commune = communes[order[Math.max(0, Math.min(order.length - 1, at))]]
    if (commune) selectCommune(commune.communeCode, { fly: true })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const page = Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1
    const moves: Record<string, number> = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen < 0 ? 0 : chosen - 1,
      PageDown: chosen + page,
      PageUp: chosen - page,
      Home: 0,
      End: order.length - 1,
    }
    const at = moves[event.key]
    if (at === undefined) return
    event.preventDefault()
    choose(at)
  }

  const width = ranking.criteria.length
  return (
    <>
      <div className={styles.head} data-sure={answer !== null || undefined} aria-hidden="true">
        <span>#</span>
        <span>{t('ranking.commune')}</span>
        <span>{t('ranking.why')}</span>
        {answer && (
          <span className={styles.sure}>{t('sureness.head', { top: format.integer(answer.found.top) })}</span>
        )}
        <span className={styles.number}>{t('ranking.score')}</span>
      </div>
      <div
        ref={scroller}
        className={styles.rows}
        role="listbox"
        tabIndex={0}
        aria-label={t('ranking.listLabel')}
        aria-activedescendant={chosen >= 0 ? `rank-row-${chosen}` : undefined}
        onKeyDown={onKeyDown}
        onPointerLeave={() => hoverCommune(null)}
      >
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index: at, start }) => {
            const i = order[at]
            const commune = communes[i]
            const isTied = tied.has(ranking.rank[i])
            const missing = ranking.criteria.filter(
              (_, j) => ranking.weights[j] > 0 && ranking.missing[i * width + j],
            )
            return (
              // Keys belong to the list box, which holds the focus; the pointer may touch a row.
              // biome-ignore lint/a11y/useFocusableInteractive: the list box holds the focus
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list box hears the keys
              <div
                key={commune.communeCode}
                id={`rank-row-${at}`}
                className={styles.row}
                data-sure={answer !== null || undefined}
                role="option"
                aria-selected={at === chosen}
                aria-posinset={at + 1}
                aria-setsize={order.length}
                data-hovered={hovered === commune.communeCode || undefined}
                style={{ transform: `translateY(${start}px)`, height: ROW }}
                onClick={() => selectCommune(commune.communeCode, { fly: true })}
                onPointerEnter={() => hoverCommune(commune.communeCode)}
              >
                <span className={styles.place} title={isTied ? t('ranking.tie') : undefined}>
                  {isTied && '='}
                  {ranking.rank[i]}
                  {isTied && <span className={styles.hidden}>{t('ranking.tie')}</span>}
                </span>
                <span
                  className={styles.name}
                  title={`${commune.communeName}, ${districtName(commune.districtName, language)}`}
                >
                  <strong>{commune.communeName}</strong>
                  <small>
                    <span>{narrowDistrictName(commune.districtName, language)}</span>
                    <ChoiceMark commune={commune.communeCode} />
                  </small>
                </span>
                <span className={styles.bar}>
                  <PartsBar
                    width={answer ? 44 : 96}
                    height={10}
                    parts={ranking.criteria.map((id, j) => ({
                      id,
                      colour: criterionColour(id),
                      value: ranking.parts[i * width + j],
                    }))}
                  />
                  {missing.length > 0 && (
                    <span
                      className={styles.missing}
                      title={t('ranking.missingMark', { names: missing.map(nameOf).join(', ') })}
                    >
                      <Icon name="warning" size={14} />
                      <span className={styles.hidden}>
                        {t('ranking.missingMark', { names: missing.map(nameOf).join(', ') })}
                      </span>
                    </span>
                  )}
                </span>
                {answer && (
                  <span className={styles.sure} data-stale={stale || undefined}>
                    <SureCell answer={answer} commune={i} />
                  </span>
                )}
                <span className={styles.number}>{format.points(ranking.score[i])}</span>
              </div>
            )
          })}
        </div>
        {order.length === 0 && ranking.order.length > 0 && (
          <p className={styles.note}>{t('sureness.nobody')}</p>
        )}
      </div>
    </>
  )
}

/** Ranks that more than one commune has. */
function tiedRanks({ order, rank }: Ranking): ReadonlySet<number> {
  const tied = new Set<number>()
  order.forEach((commune, at) => {
    if (at > 0 && rank[order[at - 1]] === rank[commune]) tied.add(rank[commune])
  })
  return tied
}
