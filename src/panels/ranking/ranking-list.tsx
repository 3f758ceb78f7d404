/**
 * The answer: communes by rank, each with the bar of its parts. Only the rows in sight are drawn. One stop of the Tab
 * key; arrows, Page and Home/End move the choice, as in any list box.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { PartsBar } from '@/charts/parts-bar'
import { exportRanking } from '@/commands/export-ranking'
import { hoverCommune } from '@/commands/hover-commune'
import { selectCommune } from '@/commands/select-commune'
import { communeIndex } from '@/domain/dataset/commune-index'
import type { Dataset } from '@/domain/dataset/dataset'
import type { Ranking } from '@/domain/ranking/ranking'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { results } from '@/store/results/results'
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

const ROW = 46

export function RankingList() {
  const { t, format } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const ranking = useStore(results, state => state.ranking)
  const ready =
    dataset !== null && ranking !== null && ranking.rank.length === dataset.records.communes.length
  const missing = useMissingWords(ready ? ranking : null)
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
      {ready && <Rows dataset={dataset} ranking={ranking} />}
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
}

function Rows({ dataset, ranking }: RowsProps) {
  const { t, format, language } = useText()
  const nameOf = useNameOf()
  const scroller = useRef<HTMLDivElement>(null)
  const selected = useStore(session, state => state.selected)
  const hovered = useStore(session, state => state.hovered)
  const { communes } = dataset.records
  const index = communeIndex(dataset)
  const place = useMemo(() => {
    const places = new Int32Array(communes.length).fill(-1)
    ranking.order.forEach((commune, at) => {
      places[commune] = at
    })
    return places
  }, [ranking, communes.length])
  const chosen = selected === null ? -1 : (place[index.get(selected) ?? -1] ?? -1)
  const rows = useVirtualizer({
    count: ranking.order.length,
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

  useChosenKeptInSight(scroller, chosen, at => rows.scrollToIndex(at, { align: 'auto' }))

  const choose = (at: number) => {
    const bounded = Math.max(0, Math.min(ranking.order.length - 1, at))
    selectCommune(communes[ranking.order[bounded]].communeCode, { fly: true })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const page = Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1
    const moves: Record<string, number> = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen < 0 ? 0 : chosen - 1,
      PageDown: chosen + page,
      PageUp: chosen - page,
      Home: 0,
      End: ranking.order.length - 1,
    }
    const at = moves[event.key]
    if (at === undefined) return
    event.preventDefault()
    choose(at)
  }

  const width = ranking.criteria.length
  return (
    <>
      <div className={styles.head} aria-hidden="true">
        <span>#</span>
        <span>{t('ranking.commune')}</span>
        <span>{t('ranking.why')}</span>
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
            const i = ranking.order[at]
            const commune = communes[i]
            const tied =
              ranking.rank[ranking.order[at - 1]] === ranking.rank[i] ||
              ranking.rank[ranking.order[at + 1]] === ranking.rank[i]
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
                role="option"
                aria-selected={at === chosen}
                aria-posinset={at + 1}
                aria-setsize={ranking.order.length}
                data-hovered={hovered === commune.communeCode || undefined}
                style={{ transform: `translateY(${start}px)`, height: ROW }}
                onClick={() => selectCommune(commune.communeCode, { fly: true })}
                onPointerEnter={() => hoverCommune(commune.communeCode)}
              >
                <span className={styles.place} title={tied ? t('ranking.tie') : undefined}>
                  {tied && '='}
                  {ranking.rank[i]}
                  {tied && <span className={styles.hidden}>{t('ranking.tie')}</span>}
                </span>
                <span className={styles.name}>
                  <strong>{commune.communeName}</strong>
                  <small>
                    {districtName(commune.districtName, language)}
                    <ChoiceMark commune={commune.communeCode} />
                  </small>
                </span>
                <span className={styles.bar}>
                  <PartsBar
                    width={96}
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
                <span className={styles.number}>{format.points(ranking.score[i])}</span>
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}

/** The sheet that opens below makes the list shorter: a chosen row that was in sight stays in sight. */
function useChosenKeptInSight(
  scroller: RefObject<HTMLDivElement | null>,
  chosen: number,
  show: (at: number) => void,
): void {
  const latest = useRef({ chosen, show })
  latest.current = { chosen, show }
  useEffect(() => {
    const list = scroller.current
    if (!list) return
    let height = list.clientHeight
    const observer = new ResizeObserver(() => {
      const before = height
      height = list.clientHeight
      const { chosen: at, show: bring } = latest.current
      const fromTop = at * ROW - list.scrollTop
      if (at >= 0 && fromTop > -ROW && fromTop < before) bring(at)
    })
    observer.observe(list)
    return () => observer.disconnect()
  }, [scroller])
}
