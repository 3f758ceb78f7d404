/**
 * How sure the ranking is, as far as it has been worked out. The answer names the ranking that it was asked for; one that
 * comes late is dropped. The counts of all ranks stay in here: screens take the row that they show.
 */
import { createStore } from 'zustand/vanilla'
import type { Ranking } from '@/domain/ranking/ranking'
import type { Robustness } from '@/domain/ranking/robustness/robustness-of'
import type { Variation } from '@/domain/ranking/robustness/robustness-question'

export interface RobustnessAnswer {
  readonly ranking: Ranking
  readonly variation: Variation
  /** Samples asked for; of methods, how many there are. `found.samples` of them are counted. */
  readonly samples: number
  readonly seed: number
  readonly found: Robustness
  /** By commune in the dataset's order: its unit in `found`, −1 = not ranked. */
  readonly unitOf: Int32Array
}

export interface RobustnessResults {
  /** `null`: not asked for yet, or nobody is ranked. While the next is worked out the last one stays, `stale`. */
  readonly answer: RobustnessAnswer | null
  /** The answer is to an earlier question. */
  readonly stale: boolean
  /** Under way: 0…1, or `null`. */
  readonly progress: number | null
  /** The person called it off; it is asked again when the question changes, or when told to. */
  readonly stopped: boolean
  /** `no-error`: errors of the data were asked for, and no weighted criterion has one. `broken`: it could not be worked out. */
  readonly failure: 'no-error' | 'broken' | null
}

export const NO_ROBUSTNESS: RobustnessResults = {
  answer: null,
  stale: false,
  progress: null,
  stopped: false,
  failure: null,
}

export const robustnessResults = createStore<RobustnessResults>(() => NO_ROBUSTNESS)
