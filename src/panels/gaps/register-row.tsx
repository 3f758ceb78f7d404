/** One mark as a row. A computed figure is set in italics, and says so. */
import { memo } from 'react'
import { openMark } from '@/commands/open-mark'
import { toggleTick } from '@/commands/tick-marks'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import {
  closedOn,
  countOf,
  isComputed,
  isFigure,
  MARK_COLUMNS,
  type MarkColumn,
  type MarkRow,
  nearestM,
} from './register-columns'
import styles from './register-drawer.module.css'
import { ABSENT, useValueWords } from './use-value-words'

interface Props {
  readonly row: MarkRow
  /** In the table, 0 = first. */
  readonly at: number
  readonly open: boolean
  readonly ticked: boolean
  readonly active: boolean
}

export const RegisterRow = memo(function RegisterRow({ row, at, open, ticked, active }: Props) {
  const { t } = useText()
  const cellText = useCellText()
  const { mark } = row
  const name = mark.name ?? t('gaps.sheet.unnamed')
  return (
    <tr
      id={`mark-row-${mark.id}`}
      className={styles.row}
      aria-rowindex={at + 2}
      aria-selected={ticked}
      data-open={open || undefined}
      data-active={active || undefined}
      onClick={() => openMark(mark.id, { fly: true })}
    >
      <td className={styles.cell} data-column="tick" aria-colindex={1}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('gaps.register.tick', { name })}
          checked={ticked}
          onClick={event => event.stopPropagation()}
          onChange={() => toggleTick(mark.id)}
        />
      </td>
      {MARK_COLUMNS.map((column, place) => {
        const text = cellText(column, row)
        const computed = isComputed(row, column)
        const cell = {
          className: styles.cell,
          'data-column': column,
          'data-figure': isFigure(column) || undefined,
          'data-computed': computed || undefined,
          'aria-colindex': place + 2,
          title: computed ? t('gaps.register.computed', { value: text }) : text,
        }
        return column === 'name' ? (
          <th key={column} scope="row" data-unnamed={mark.name === null || undefined} {...cell}>
            {text}
          </th>
        ) : (
          <td key={column} {...cell}>
            {column === 'status' && <span className={styles.dot} data-status={mark.status} />}
            {text}
          </td>
        )
      })}
    </tr>
  )
})

function useCellText(): (column: MarkColumn, row: MarkRow) => string {
  const { t, format, language } = useText()
  const words = useValueWords()
  return (column, row) => {
    const { mark, facts, commune } = row
    switch (column) {
      case 'name':
        return mark.name ?? t('gaps.sheet.unnamed')
      case 'commune':
        return (
          commune?.communeName ?? (facts ? (facts.outside === 1 ? t('gaps.register.outside') : ABSENT) : '…')
        )
      case 'district':
        return commune ? districtName(commune.districtName, language) : facts ? ABSENT : '…'
      case 'households':
      case 'population':
      case 'pupils':
        return format.integer(countOf(row, column))
      case 'nearest': {
        const metres = nearestM(row)
        return metres === null ? ABSENT : t('gaps.km', { distance: format.number(metres / 1000, 1) })
      }
      case 'evidence':
        return format.integer(mark.evidence.length)
      case 'areaKm2':
        return format.number(facts?.areaKm2 ?? null, 2)
      case 'kind':
        return words('kind', mark.kind ?? facts?.kind ?? null)
      case 'operators':
        return mark.operators.length === 0 ? t('gaps.register.everyOperator') : mark.operators.join(', ')
      case 'closed':
        return format.date(closedOn(row))
      default:
        return words(column, mark[column])
    }
  }
}
