/** The hand-overs, filtered. Only the rows in sight are drawn. One's own can be corrected and taken away; undo brings them back. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { removeHandover } from '@/commands/remove-handover'
import { selectUnit } from '@/commands/select-unit'
import type { PlanHandover } from '@/domain/plan/device-records'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import { DraftField } from '@/ui/draft-field'
import { EmptyState } from '@/ui/empty-state'
import { IconButton } from '@/ui/icon-button'
import { Segments } from '@/ui/segments'
import { SelectBox } from '@/ui/select-box'
import styles from './devices.module.css'
import own from './handover.module.css'
import { FROM, filteredLines, type HandoverFilter, type HandoverLine, NO_FILTER } from './handover-lines'
import type { RoundSum } from './handover-sums'
import { type PlaceOfUnit, usePlacesOfUnits } from './use-places-of-units'

const ROW = 62

interface Props {
  readonly lines: readonly HandoverLine[]
  readonly sums: readonly RoundSum[]
  readonly filter: HandoverFilter
  readonly onFilter: (filter: HandoverFilter) => void
  readonly onCorrect: (handover: PlanHandover) => void
}

export function HandoverList({ lines, sums, filter, onFilter, onCorrect }: Props) {
  const { t, format } = useText()
  const places = usePlacesOfUnits()
  const scroller = useRef<HTMLElement>(null)
  const shown = useMemo(() => filteredLines(lines, filter, places), [lines, filter, places])
  const districts = useMemo(() => {
    const named = new Map([...places.values()].map(one => [one.districtCode, one.district]))
    return [...named].sort((a, b) => format.compare(a[1], b[1]))
  }, [places, format])
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: at => shown[at].key,
    overscan: 6,
  })
  const devices = shown.reduce((sum, { record, repeats }) => sum + (repeats ? 0 : (record.quantity ?? 0)), 0)
  return (
    <>
      <Segments
        label={t('deviceHandover.list.shown')}
        options={FROM.map(value => ({ value, label: t(`deviceHandover.list.from.${value}`) }))}
        value={filter.from}
        onChange={from => onFilter({ ...filter, from })}
      />
      <div className={styles.pair}>
        <SelectBox
          label={t('deviceHandover.round')}
          options={[
            { value: '', label: t('deviceHandover.list.everyRound') },
            ...sums.map(({ round }) => ({ value: round, label: round })),
          ]}
          value={filter.round}
          onChange={round => onFilter({ ...filter, round })}
        />
        <SelectBox
          label={t('deviceHandover.list.district')}
          options={[
            { value: '', label: t('deviceHandover.list.everyDistrict') },
            ...districts.map(([value, label]) => ({ value, label })),
          ]}
          value={filter.district}
          onChange={district => onFilter({ ...filter, district })}
        />
      </div>
      <DraftField
        label={t('deviceHandover.list.find')}
        value={filter.words}
        placeholder={t('deviceHandover.list.findExample')}
        onChange={words => onFilter({ ...filter, words })}
      />
      <p className={styles.soft} role="status">
        {t('deviceHandover.list.count', {
          records: format.integer(shown.length),
          devices: format.integer(devices),
        })}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={t('deviceHandover.list.none')} help={t('deviceHandover.list.noneHelp')}>
          <Button onClick={() => onFilter(NO_FILTER)}>{t('deviceHandover.list.clear')}</Button>
        </EmptyState>
      ) : (
        // A list that scrolls by itself is reached by the keys, too.
        <section
          ref={scroller}
          className={own.rows}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keys
          tabIndex={0}
          aria-label={t('deviceHandover.list.label')}
        >
          <ul style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ index, start, key }) => (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={own.row}
                aria-posinset={index + 1}
                aria-setsize={shown.length}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Line line={shown[index]} places={places} onCorrect={onCorrect} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface LineProps {
  readonly places: ReadonlyMap<string, PlaceOfUnit>
  readonly line: HandoverLine
  readonly onCorrect: (handover: PlanHandover) => void
}

function Line({ line: { record, own: mine, repeats }, places, onCorrect }: LineProps) {
  const { t, format } = useText()
  const place = places.get(record.unitCode)
  const name = place?.name ?? t('deviceHandover.list.unknownUnit', { code: record.unitCode })
  const date = record.handedOverAt ? format.date(record.handedOverAt) : t('deviceHandover.list.noDay')
  return (
    <>
      <span className={own.name}>
        {place ? (
          <Button kind="link" onClick={() => selectUnit(record.unitCode)}>
            {name}
          </Button>
        ) : (
          <strong>{name}</strong>
        )}
        <small>{[place?.where, t(`devices.classShort.${record.class}`)].filter(Boolean).join(' · ')}</small>
        <small>
          {[
            date,
            record.round,
            mine
              ? t('deviceHandover.list.own', {
                  by: mine.by ?? t('deviceHandover.list.nobody'),
                  date: format.date(mine.on),
                })
              : t('deviceHandover.list.row', { row: format.integer((record.row ?? 0) + 1) }),
            mine?.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {repeats && <small className={own.repeats}>{t(`deviceRecords.repeated.${repeats}`)}</small>}
      </span>
      <span className={own.number}>
        {record.quantity === null ? t('deviceHandover.list.noQuantity') : format.integer(record.quantity)}
      </span>
      {mine && (
        <span className={own.buttons}>
          <IconButton
            icon="edit"
            size={28}
            label={t('deviceHandover.list.correct', { unit: name, date })}
            onClick={() => onCorrect(mine)}
          />
          <IconButton
            icon="trash"
            size={28}
            label={t('deviceHandover.list.remove', { unit: name, date })}
            onClick={() => removeHandover(mine.id)}
          />
        </span>
      )}
    </>
  )
}
