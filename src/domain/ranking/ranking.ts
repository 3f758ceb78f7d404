/** What a ranking is asked and what it answers; the rules R1… stand in this room's README. */

/** A built-in criterion (`mobile_gap` …), or the name of any further numeric column of communes.csv. */
export type CriterionId = string

export type Direction = 'higher-first' | 'lower-first'
/** What a commune's missing value does to its score: rules R5–R7. */
export type MissingRule = 'renormalise' | 'worst' | 'district-median'
/** Bounds of min–max: taken from the communes in view, or fixed for each criterion. */
export type Normalisation = 'in-view' | 'fixed'

/** One criterion ready to be ranked by: a value a commune, in the order of the dataset's communes. */
export interface RankingCriterion {
  readonly id: CriterionId
  readonly weight: number
  readonly direction: Direction
  /** NaN = missing. */
  readonly values: Float64Array
  /** Bounds of the fixed normalisation; `null` where the criterion has none (then the bounds are those of all communes). */
  readonly bounds: readonly [low: number, high: number] | null
}

export interface RankingQuestion {
  readonly codes: readonly string[]
  /** Index of each commune's district, 0…. */
  readonly districtOf: Int32Array
  readonly criteria: readonly RankingCriterion[]
  /** 1 = in view. */
  readonly inView: Uint8Array
  readonly missingRule: MissingRule
  readonly normalisation: Normalisation
}

/** Arrays are by commune in the dataset's order, or (`parts`, `normalised`) by `commune * criteria + criterion`. */
export interface Ranking {
  readonly criteria: readonly CriterionId[]
  /** Weights after normalising: they sum to 1 (all 0 where every weight is 0). */
  readonly weights: Float64Array
  /** Indices of the ranked communes, first place first. */
  readonly order: Int32Array
  /** 1 = first; equal scores share a rank; 0 = not ranked (out of view, or no value at all). */
  readonly rank: Int32Array
  /** 0…1; NaN where not ranked. */
  readonly score: Float64Array
  /** 0…1, the criterion's value after direction and bounds; NaN where missing. */
  readonly normalised: Float64Array
  /** What each criterion adds to the score; the parts of a commune sum to its score. */
  readonly parts: Float64Array
  /** 1 = this commune's value of this criterion was missing. */
  readonly missing: Uint8Array
  /** Bounds used, a pair a criterion. */
  readonly bounds: Float64Array
  /** Communes in view that have no value for any weighted criterion. */
  readonly unranked: Int32Array
}
