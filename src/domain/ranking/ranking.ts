/** What a ranking is asked and what it answers; the rules R1… stand in this room's README. */

/** A built-in criterion (`mobile_gap` …), or the name of any further numeric column of communes.csv. */
export type CriterionId = string

export type Direction = 'higher-first' | 'lower-first'
/** What a commune's missing value does to its score: rules R5–R7. */
export type MissingRule = 'renormalise' | 'worst' | 'district-median'
/**
 * What a value becomes before it is weighed. `min-max`: 0…1 between the lowest and the highest value in view. `target`:
 * 0…1 between bounds that are fixed, a criterion each. `percentile`: the share of the known values in view that lie
 * below. `z-score`: standard deviations from the mean of those in view. `none`: as it stands.
 */
export type Normalisation = 'min-max' | 'target' | 'percentile' | 'z-score' | 'none'
/** How normalised values become one score. */
export type Aggregation = 'arithmetic' | 'geometric' | 'topsis' | 'lexicographic'

/** One criterion ready to be ranked by: a value a commune, in the order of the dataset's communes. */
export interface RankingCriterion {
  readonly id: CriterionId
  /** Beside its siblings: only the share of their sum matters. */
  readonly weight: number
  readonly direction: Direction
  /** NaN = missing. */
  readonly values: Float64Array
  /** Bounds of `target`; `null` where the criterion has none, or on one side none (then the bound is that of all communes). */
  readonly bounds: readonly [low: number | null, high: number | null] | null
  /** Index of its group in `groups`; −1 = stands at the root. */
  readonly group: number
}

/** A group of criteria, or of groups: weighed as one beside its siblings. */
export interface RankingGroup {
  readonly id: string
  readonly weight: number
  /** Index of the group that it belongs to; −1 = stands at the root. Never in a circle. */
  readonly parent: number
}

export interface RankingQuestion {
  readonly codes: readonly string[]
  /** Index of each commune's district, 0…. */
  readonly districtOf: Int32Array
  readonly criteria: readonly RankingCriterion[]
  readonly groups: readonly RankingGroup[]
  /** 1 = in view. */
  readonly inView: Uint8Array
  readonly missingRule: MissingRule
  readonly normalisation: Normalisation
  readonly aggregation: Aggregation
  /** 0…1: a commune that knows fewer of its weighted criteria than this share is not ranked. At least one it must know. */
  readonly minimumKnownShare: number
}

/** Arrays are by commune in the dataset's order, or (`parts`, `normalised`) by `commune * criteria + criterion`. */
export interface Ranking {
  readonly criteria: readonly CriterionId[]
  /** Weights of the criteria in the whole, down through their groups: they sum to 1 (all 0 where every weight is 0). */
  readonly weights: Float64Array
  /** Indices of the ranked communes, first place first. */
  readonly order: Int32Array
  /** 1 = first; equal scores share a rank; 0 = not ranked (out of view, or too little is known). */
  readonly rank: Int32Array
  /** 0…1, but under `z-score` and `none` of any size; NaN where not ranked. */
  readonly score: Float64Array
  /** The criterion's value after direction and normalisation, 0…1 but under `z-score` and `none`; NaN where missing. */
  readonly normalised: Float64Array
  /** What each criterion adds to the score; the parts of a commune sum to its score. */
  readonly parts: Float64Array
  /** 1 = this commune's value of this criterion was missing. */
  readonly missing: Uint8Array
  /** Bounds used, a pair a criterion. */
  readonly bounds: Float64Array
  /** Communes in view of which too little is known: `missing` says what. */
  readonly unranked: Int32Array
}
