/** What is being worked on for so long that a person must see how far it is and be able to call it off. */
import { createStore } from 'zustand/vanilla'

/** The texts are `works.<kind>`. */
export type LongWorkKind = 'openPlan' | 'packPlan' | 'exportRegister' | 'exportPaper' | 'readRegister'

export interface LongWork {
  readonly id: number
  readonly kind: LongWorkKind
  /** 0…1. */
  readonly done: number
  /** `null`: it is being written down and can no longer be called off. */
  readonly cancel: (() => void) | null
}

export const longWorks = createStore<readonly LongWork[]>(() => [])
