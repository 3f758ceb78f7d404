/** What was computed for the gaps workspace. A result names what it was asked for; a late one is dropped. */
import { createStore } from 'zustand/vanilla'
import type { SignalMinimum } from '@/domain/coverage/raster-mask'
import type { FoundGaps } from '@/domain/gap/found-gap'
import type { MarkFacts, MarkId } from '@/domain/gap/mark'

export interface GapResults {
  /** Version of the dataset that `found` was computed from. */
  readonly datasetVersion: string | null
  /** `null`: not asked for yet, or being computed for the first time. */
  readonly found: FoundGaps | null
  /** Finding under way: 0…1, or `null`. */
  readonly progress: number | null
  /** Finding broke; `null` when all is well. */
  readonly failure: 'found' | null
  /** What follows from the dataset for every mark; a mark that is not in it is still being computed. */
  readonly facts: ReadonlyMap<MarkId, MarkFacts>
  /** What `facts` follow from, all of them; `null` while some are still those of other data, levels or places. */
  readonly factsOf: FactsBasis | null
}

export interface FactsBasis {
  readonly datasetVersion: string
  readonly signalMinimumDbm: SignalMinimum
}

export const gapResults = createStore<GapResults>(() => ({
  datasetVersion: null,
  found: null,
  progress: null,
  failure: null,
  facts: new Map(),
  factsOf: null,
}))
