/** Files that a person dropped on the page and that belong to the gaps workspace; whoever reads one takes it out. */
import { createStore } from 'zustand/vanilla'

export interface Brought {
  /** Plans to be merged, in the order in which they came. */
  readonly plans: readonly File[]
  /** A list of marks to be reviewed. */
  readonly register: File | null
  /** GPX tracks, of each of which somebody must say what it is to be: measurements, or the shape of marks. */
  readonly tracks: readonly File[]
}

export const brought = createStore<Brought>(() => ({ plans: [], register: null, tracks: [] }))
