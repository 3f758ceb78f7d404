/** Who works at this machine: written on what that person adds. Kept on this machine, never in the plan itself. */
import { createStore } from 'zustand/vanilla'

export interface Author {
  /** `null`: nobody said. */
  readonly name: string | null
}

export const author = createStore<Author>(() => ({ name: null }))
