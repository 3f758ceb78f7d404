/** What every way of aggregating is given and gives back. */
import type { WeightTree } from './weight-tree'

export interface Weighed {
  readonly tree: WeightTree
  /** By `commune * criteria + criterion`, NaN = missing and left out; greater = greater need. */
  readonly normalised: Float64Array
  /** Indices of the communes that are ranked. */
  readonly ranked: readonly number[]
  /** 1 = in view, by commune. */
  readonly inView: Uint8Array
}

export interface Scored {
  /** NaN where not ranked. */
  readonly score: Float64Array
  /** By `commune * criteria + criterion`; those of a commune sum to its score; 0 where not ranked. */
  readonly parts: Float64Array
}
