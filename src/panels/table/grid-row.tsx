/** One commune as a row. Shares carry a thin bar in the colour of their criterion, so that a column reads as a shape. */
import { memo } from 'react'
import { hoverCommune } from '@/commands/hover-commune'
import { selectCommune } from '@/commands/select-commune'
import { isNeedCriterion } from '@/domain/need/criteria'
import { chanceWords } from '@/i18n/sureness-words'
import { useText } from '@/i18n/use-text'
import { Chip } from '@/ui/chip'
import { criterionColour } from '@/ui/criterion-colour'
import styles from './rows-grid.module.css'
import type { TableColumn } from './table-columns'

interface Props {
  /** Of the commune in the dataset. */
  readonly index: number
  /** In the table, 0 = first. */
  readonly at: number
  readonly code: string
  readonly columns: readonly TableColumn[]
  readonly selected: boolean
  readonly hovered: boolean
  readonly active: boolean
}

export const GridRow = memo(function GridRow({ index, at, code, columns, selected, hovered, active }: Props) {
  return (
    <tr
      id={`table-row-${index}`}
      className={styles.row}
      aria-rowindex={at + 2}
      aria-selected={selected}
      data-hovered={hovered || undefined}
      data-active={active || undefined}
      onClick={() => selectCommune(code, { fly: true })}
      onPointerEnter={() => hoverCommune(code)}
    >
      {columns.map((column, columnAt) => {
        const cell = {
          className: styles.cell,
          'data-column': column.id,
          'data-kind': column.kind,
          'data-theme': column.isTheme || undefined,
          'aria-colindex': columnAt + 1,
        }
        return column.id === 'commune' ? (
          <th key={column.id} scope="row" {...cell}>
            <Value column={column} index={index} />
          </th>
        ) : (
          <td key={column.id} {...cell}>
            <Value column={column} index={index} />
          </td>
        )
      })}
    </tr>
  )
})

const ABSENT = '—'

function Value({ column, index }: { readonly column: TableColumn; readonly index: number }) {
  const { t, format } = useText()
  const { id, kind, keys } = column
  if (keys.kind === 'texts') return keys.values[index] ?? ABSENT
  const value = keys.values[index]
  if (Number.isNaN(value)) return <span title={t('table.absent')}>{ABSENT}</span>
  switch (kind) {
    case 'score':
      return format.points(value)
    case 'flag':
      return value === 0 ? t('table.no') : t('table.yes')
    case 'share':
      return (
        <>
          {format.share(value)}
          {isNeedCriterion(id) && (
            <span
              className={styles.bar}
              style={{ width: `${value * 56}px`, background: criterionColour(id) }}
            />
          )}
        </>
      )
    case 'chance':
      return chanceWords(format, value)
    case 'level':
      return value >= 3 ? (
        <Chip label={String(value)} tone={value === 4 ? 'level-4' : 'level-3'} />
      ) : (
        String(value)
      )
    case 'number':
      return format.number(value)
    default:
      return format.integer(value)
  }
}
