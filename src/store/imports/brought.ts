/** Files that a person dropped on the page and that belong to the gaps workspace; whoever reads one puts `null` back. */
import { createStore } from 'zustand/vanilla'

export interface Brought {
  /** A plan to be merged. */
  readonly plan: File | null
  /** A list of marks to be reviewed. */
  readonly register: File | null
  /** A GPX track, of which somebody must say what it is to be: measurements, or the shape of marks. */
  readonly track: File | null
}

export const brought = createStore<Brought>(() => ({ plan: null, register: null, track: null }))
