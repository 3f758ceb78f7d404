/** How this person last left the table: it opens so again while the page lives. Kept in no file and no link. */
import { createStore } from 'zustand/vanilla'
import { USUAL } from './drawer-height'
import type { Sort } from './sort-rows'

export interface TableView {
  /** Percent of the column. */
  readonly height: number
  readonly sort: Sort
  /** Columns that are not shown. */
  readonly hidden: readonly string[]
  readonly query: string
}

export const tableView = createStore<TableView>(() => ({
  height: USUAL,
  sort: { column: 'rank', ascending: true },
  hidden: ['code', 'rankLow', 'rankHigh', 'pTop'],
  query: '',
}))
