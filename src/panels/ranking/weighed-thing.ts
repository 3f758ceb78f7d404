/** What the two helps with weights are given, and what they give back. */
export interface WeighedThing {
  readonly id: string
  /** On screen, in the reader's language. */
  readonly name: string
  readonly colour: string
}

/**
 * Shares as weights on the sliders, 0…100, one decimal: what is weighed at all never becomes 0, which would drop it.
 * @param shares 0…1, those of siblings sum to 1
 */
export const sliderWeights = (shares: Iterable<number>): number[] =>
  Array.from(shares, share => (share > 0 ? Math.max(0.1, Math.round(share * 1000) / 10) : 0))
