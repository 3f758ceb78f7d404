/**
 * What the product finds by itself: the uncovered pieces of every commune for one choice of operator and technology.
 * Rules G1… in this room's README.
 */
import type { CoverageLayer } from '../coverage/coverage'
import type { CommuneCode, Households, MultiPolygon, People, SquareKm } from '../units'
import type { GapKind, NearestSite } from './mark'

/** What to look for. `any`: where no operator reaches; `all`: where at least one operator does not; else that operator. */
export interface GapQuestion extends CoverageLayer {
  /** Pieces smaller than this are dropped and counted. */
  readonly minimumKm2: SquareKm
}

export interface ReportedVillages {
  readonly households: number
  readonly population: number
  readonly pupils: number
}

/** One connected uncovered piece of one commune. */
export interface FoundGap {
  /** The same for the same piece of the same data: commune code and a running number by people, then area. */
  readonly id: string
  readonly communeCode: CommuneCode
  /** Degrees. One piece; holes are covered islands. */
  readonly polygons: MultiPolygon
  readonly areaKm2: SquareKm
  readonly villages: number
  /** Sums over the located villages inside; `null` where none of them reports it. 0 where there is no village. */
  readonly households: Households | null
  readonly population: People | null
  readonly pupils: People | null
  /** How many of the villages report each: a sum of two of five is not the sum of five. */
  readonly reported: ReportedVillages
  readonly schools: number
  /** G6: `null` where no village is known inside: whether homes are there is not known. */
  readonly kind: GapKind | null
  readonly nearest: readonly NearestSite[]
}

export interface FoundGaps {
  readonly question: GapQuestion
  /** `false`: nobody sent a map of this operator and technology; then nothing can be found, and `gaps` is empty. */
  readonly layerKnown: boolean
  /** Most people first (G6). */
  readonly gaps: readonly FoundGap[]
  /** Pieces below the minimum, in number and area. */
  readonly slivers: { readonly count: number; readonly areaKm2: SquareKm }
  /** Communes without a boundary: nothing can be found there. */
  readonly withoutBoundary: readonly CommuneCode[]
}
