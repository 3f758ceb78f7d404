/**
 * What the product found by itself: uncovered pieces, most people first. Only the rows in sight are drawn; arrows move
 * the choice, Enter marks it. The chosen piece opens in its row.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { findGaps, stopFinding } from '@/commands/find-gaps'
import { markFoundGap } from '@/commands/mark-found-gap'
import { openGap, openMark } from '@/commands/open-mark'
import type { FoundGap, FoundGaps } from '@/domain/gap/found-gap'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { gapResults } from '@/store/results/gap-results'
import { gapDesk } from '@/store/session/gap-desk'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { Segments } from '@/ui/segments'
import styles from './found-part.module.css'
import { FoundRow } from './found-row'
import { FOUND_ORDERS, type FoundOrder, foundSum, sortFound } from './found-sum'
import { markedShapes } from './marked-shapes'
import { useQuestionWords } from './use-question-words'
import { useReportedWords } from './use-reported-words'

const ROW = 64

export function FoundPart() {
  const { t, format } = useText()
  const found = useStore(gapResults, state => state.found)
  const progress = useStore(gapResults, state => state.progress)
  const failure = useStore(gapResults, state => state.failure)
  const claimed = useStore(
    currentDataset,
    ({ dataset }) =>
      dataset === null ||
      dataset.records['mobile-coverage'].length + dataset.records['signal-rasters'].length > 0,
  )
  if (!claimed) return <EmptyState title={t('gaps.found.noClaim')} help={t('gaps.found.noClaimHelp')} />
  if (failure)
    return (
      <EmptyState title={t('gaps.found.failed')} help={t('gaps.found.failedHelp')}>
        <Button kind="main" onClick={() => void findGaps()}>
          {t('gaps.found.again')}
        </Button>
      </EmptyState>
    )
  return (
    <section className={styles.part} aria-label={t('gaps.found.title')}>
      {progress !== null && (
        <div className={styles.working} role="status">
          <span>{t('gaps.found.working', { share: format.share(progress) })}</span>
          <progress max={1} value={progress} aria-label={t('gaps.found.title')} />
          <Button kind="link" onClick={stopFinding}>
            {t('gaps.found.cancel')}
          </Button>
        </div>
      )}
      {found && <Found found={found} />}
      {!found && progress === null && (
        <div className={styles.note}>
          <p>{t('gaps.found.waiting')}</p>
          <Button onClick={() => void findGaps()}>{t('gaps.found.again')}</Button>
        </div>
      )}
    </section>
  )
}

function Found({ found }: { readonly found: FoundGaps }) {
  const { t, format } = useText()
  const words = useQuestionWords()
  const reported = useReportedWords()
  const [order, setOrder] = useState<FoundOrder>('people')
  const gaps = useMemo(() => sortFound(found.gaps, order), [found, order])
  const sum = useMemo(() => foundSum(found.gaps), [found])
  if (!found.layerKnown)
    return (
      <EmptyState
        title={t('gaps.found.noLayer', { technology: found.question.technology })}
        help={t('gaps.found.noLayerHelp')}
      />
    )
  return (
    <>
      <header className={styles.head}>
        <h2>{words(found.question)}</h2>
        <p className={styles.sum}>
          {t('gaps.found.sum', {
            count: sum.pieces,
            pieces: format.integer(sum.pieces),
            area: format.number(sum.areaKm2, sum.areaKm2 < 100 ? 1 : 0),
          })}{' '}
          {t('gaps.found.sumPeople', {
            villages: format.integer(sum.villages),
            households: format.integer(sum.households),
            householdsOf: reported(sum, 'households'),
            pupils: format.integer(sum.pupils),
            pupilsOf: reported(sum, 'pupils'),
          })}
        </p>
        {found.slivers.count > 0 && (
          <p className={styles.note}>
            {t('gaps.found.slivers', {
              count: found.slivers.count,
              pieces: format.integer(found.slivers.count),
              minimum: format.number(found.question.minimumKm2, 3),
              area: format.number(found.slivers.areaKm2, 2),
            })}
          </p>
        )}
        {found.withoutBoundary.length > 0 && (
          <p className={styles.note}>
            {t('gaps.found.withoutBoundary', { count: found.withoutBoundary.length })}
          </p>
        )}
        <Segments
          label={t('gaps.found.order')}
          options={FOUND_ORDERS.map(value => ({ value, label: t(`gaps.found.by.${value}`) }))}
          value={order}
          onChange={setOrder}
        />
      </header>
      {gaps.length === 0 ? (
        <EmptyState title={t('gaps.found.none')} help={t('gaps.found.noneHelp')} />
      ) : (
        <Rows gaps={gaps} byPupils={order === 'pupils'} />
      )}
    </>
  )
}

interface RowsProps {
  readonly gaps: readonly FoundGap[]
  readonly byPupils: boolean
}

function Rows({ gaps, byPupils }: RowsProps) {
  const { t } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const chosen = useStore(gapDesk, state => state.gap)
  const marks = useStore(currentPlan, state => state.register.marks)
  const markOf = useMemo(() => markedShapes(marks), [marks])
  const at = chosen === null ? -1 : gaps.findIndex(gap => gap.id === chosen)
  const rows = useVirtualizer({
    count: gaps.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: index => gaps[index].id,
    overscan: 6,
  })
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' })
  }, [at, rows])

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: Math.max(0, at - 1),
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: gaps.length - 1,
    }
    if (event.key === 'Enter' && at >= 0) {
      event.preventDefault()
      const mark = markOf(gaps[at])
      if (mark === null) markFoundGap(gaps[at])
      else openMark(mark)
    }
    const to = moves[event.key]
    if (to === undefined) return
    event.preventDefault()
    openGap(gaps[Math.max(0, Math.min(gaps.length - 1, to))], { fly: true })
  }
  return (
    <section
      ref={scroller}
      className={styles.rows}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: one stop of the Tab key for the whole list
      tabIndex={0}
      aria-label={t('gaps.found.listLabel')}
      onKeyDown={onKeyDown}
    >
      <ul className={styles.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <FoundRow
            key={gaps[index].id}
            byPupils={byPupils}
            gap={gaps[index]}
            mark={markOf(gaps[index])}
            at={index}
            of={gaps.length}
            start={start}
            measure={rows.measureElement}
            open={index === at}
          />
        ))}
      </ul>
    </section>
  )
}
