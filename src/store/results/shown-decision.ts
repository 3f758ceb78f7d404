/**
 * The frozen decision that is open just now, laid out by the communes of the dataset in use, so that the map can be
 * drawn from it instead of from today's ranking. Nothing of it is worked out again.
 */
import { createStore } from 'zustand/vanilla'
import type { Decision } from '@/domain/plan/plan-records'
import type { Ranking } from '@/domain/ranking/ranking'

export interface ShownDecision {
  readonly decision: Decision
  /** As it was frozen, by the communes of the dataset in use; who was not there then is not ranked. */
  readonly ranking: Ranking
  /** 1 = was in view on that day. */
  readonly inView: Uint8Array
  /** Indices of the communes that were chosen then and have a place on today's map. */
  readonly chosen: readonly number[]
  /** Communes that were chosen then and have no place on today's map. */
  readonly chosenElsewhere: number
  /** The dataset in use is the one that the decision was made on: what else is drawn of that day is true, too. */
  readonly sameData: boolean
}

export const shownDecision = createStore<{ readonly shown: ShownDecision | null }>(() => ({ shown: null }))
