/** What was computed from the dataset and the plan. A result names what it was asked for; a late one is dropped. */
import { createStore } from 'zustand/vanilla'
import type { CountedCoverage } from '@/domain/coverage/coverage'
import type { NeedTable } from '@/domain/need/need'
import type { CriterionId, Ranking } from '@/domain/ranking/ranking'

export interface Results {
  /** Version of the dataset that `coverage` and `need` were computed from. */
  readonly datasetVersion: string | null
  readonly coverage: CountedCoverage | null
  readonly need: NeedTable | null
  /** 1 = the commune passes the plan's filters; by commune in the dataset's order. */
  readonly inView: Uint8Array | null
  readonly ranking: Ranking | null
  /** A criterion with values below 0, of which the geometric mean that the plan asks for is not defined; then `ranking` is `null`. */
  readonly belowZero: CriterionId | null
  /** A long computation under way: 0…1, or `null`. */
  readonly progress: number | null
  /** `coverage`: it could not be computed, and the mobile gap is unknown everywhere; `null` when all is well. */
  readonly failure: 'coverage' | null
}

export const results = createStore<Results>(() => ({
  datasetVersion: null,
  coverage: null,
  need: null,
  inView: null,
  ranking: null,
  belowZero: null,
  progress: null,
  failure: null,
}))
