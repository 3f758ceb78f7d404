/** Which columns are shown. Rank and commune always are: without them a row says nothing. */
import { Button, Checkbox, Popover } from '@mantine/core'
import { useStore } from 'zustand'
import { useText } from '@/i18n/use-text'
import { Icon } from '@/ui/icon'
import type { TableColumn } from './table-columns'
import styles from './table-drawer.module.css'
import { tableView } from './table-view'
import { useColumnName } from './use-column-name'

const ALWAYS = ['rank', 'commune']

export function ColumnChoice({ columns }: { readonly columns: readonly TableColumn[] }) {
  const { t } = useText()
  const nameOf = useColumnName()
  const hidden = useStore(tableView, view => view.hidden)
  return (
    <Popover position="top-end" width={288} shadow="md" withinPortal trapFocus>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<Icon name="sliders" size={14} />}>
          {t('table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <fieldset className={styles.choices} aria-label={t('table.columns')}>
          {columns
            .filter(({ id }) => !ALWAYS.includes(id))
            .map(({ id }) => (
              <Checkbox
                key={id}
                size="xs"
                label={nameOf(id).full}
                checked={!hidden.includes(id)}
                onChange={event =>
                  tableView.setState({
                    hidden: event.currentTarget.checked
                      ? hidden.filter(each => each !== id)
                      : [...hidden, id],
                  })
                }
              />
            ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  )
}
