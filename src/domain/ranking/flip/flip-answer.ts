/** What a flip answers (R39). */

export type Flip =
  | {
      readonly kind: 'weights'
      /** Euclidean, between whole weights, each of which sums to 1; 0 = it has been reached today. */
      readonly distance: number
      /** Whole weights, by criterion. */
      readonly weights: Float64Array
      /** `false`: found by search, and a nearer one is not ruled out. */
      readonly exact: boolean
    }
  | { readonly kind: 'impossible'; readonly reason: FlipObstacle }

/**
 * `dominated`: no better in anything, so no weights can do it. `not-found`: the search found none, which proves nothing.
 * `aggregation`: the scores are not made so that it can be worked out. `unranked`: one of the two has no rank.
 */
export type FlipObstacle = 'dominated' | 'not-found' | 'aggregation' | 'unranked'
