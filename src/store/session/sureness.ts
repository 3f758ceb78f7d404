/** How one person asks how sure the ranking is. Not part of the plan, not undone; carried by the link where it differs. */

/** What is not taken for certain. */
export const VARIED = ['weights', 'data', 'methods'] as const
export type Varied = (typeof VARIED)[number]

/** Where the weights may lie. */
export const REGIONS = ['band', 'keep-order', 'simplex'] as const
export type Region = (typeof REGIONS)[number]

export interface SurenessQuestion {
  readonly varied: Varied
  readonly region: Region
  /** Half-width of the band, 0.01…1 of each weight. */
  readonly band: number
  /** Whether the map hatches who is contested. */
  readonly hatched: boolean
}

export const LEAST_BAND = 0.01

export const FIRST_SURENESS: SurenessQuestion = {
  varied: 'weights',
  region: 'band',
  band: 0.2,
  hatched: true,
}

/** Fixed, and said on screen: whoever asks the same gets the same figures, here and from the command line. */
export const SURENESS_SAMPLES = 10_000
export const SURENESS_SEED = 2021
