/** How this person last left the register's table: it opens so again while the page lives. */
import { createStore } from 'zustand/vanilla'
import type { MarkColumn } from './register-columns'

export interface RegisterView {
  readonly sort: { readonly column: MarkColumn; readonly ascending: boolean }
}

export const registerView = createStore<RegisterView>(() => ({
  sort: { column: 'firstSeen', ascending: false },
}))
