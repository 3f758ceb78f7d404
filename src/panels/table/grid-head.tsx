/** The head of the table: a click sorts by the column, a second one turns the order round. */
import { useStore } from 'zustand'
import { isNeedCriterion } from '@/domain/need/criteria'
import { useText } from '@/i18n/use-text'
import { criterionColour } from '@/ui/criterion-colour'
import { Icon } from '@/ui/icon'
import styles from './rows-grid.module.css'
import { runsUpFirst, type TableColumn } from './table-columns'
import { tableView } from './table-view'
import { useColumnName } from './use-column-name'

export function GridHead({ columns }: { readonly columns: readonly TableColumn[] }) {
  const { t } = useText()
  const nameOf = useColumnName()
  const sort = useStore(tableView, view => view.sort)
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column, at) => {
          const sorted = column.id === sort.column
          const { short, full } = nameOf(column.id)
          const order = sort.ascending ? 'ascending' : 'descending'
          return (
            <th
              key={column.id}
              scope="col"
              className={styles.cell}
              data-column={column.id}
              data-kind={column.kind}
              data-theme={column.isTheme || undefined}
              aria-colindex={at + 1}
              aria-sort={sorted ? order : 'none'}
            >
              <button
                type="button"
                title={`${full}${column.isTheme ? ` · ${t('table.theme')}` : ''}`}
                aria-label={t('table.sortBy', { column: full })}
                onClick={() =>
                  tableView.setState({
                    sort: { column: column.id, ascending: sorted ? !sort.ascending : runsUpFirst(column) },
                  })
                }
              >
                {isNeedCriterion(column.id) && (
                  <span className={styles.dot} style={{ background: criterionColour(column.id) }} />
                )}
                <span className={styles.name}>{short}</span>
                {sorted && <Icon name={sort.ascending ? 'arrowUp' : 'arrowDown'} size={12} />}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
