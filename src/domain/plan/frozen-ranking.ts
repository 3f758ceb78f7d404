/**
 * A ranking as it was on the day of a decision, complete in itself: it can be shown without the dataset, and laid beside
 * today's. Nothing of it is worked out again, so that a later version of the engine shows the same.
 */
import type { Commune } from '../dataset/records'
import type { Ranking } from '../ranking/ranking'
import type { CommuneCode, DistrictCode } from '../units'

export interface FrozenRanking {
  readonly codes: readonly CommuneCode[]
  readonly names: readonly string[]
  readonly districtCodes: readonly DistrictCode[]
  readonly districtNames: readonly string[]
  /** By `commune * criteria + criterion`, as they came from the data; NaN = missing. */
  readonly values: Float64Array
  /** By commune in the order of `codes`. */
  readonly ranking: Ranking
}

type NamedCommune = Pick<Commune, 'communeCode' | 'communeName' | 'districtCode' | 'districtName'>

/**
 * @param communes in the order of the ranking.
 * @param valuesOf a value a commune, NaN = missing; `null`: none is known.
 */
export function freezeRanking(
  communes: readonly NamedCommune[],
  ranking: Ranking,
  valuesOf: (criterion: string) => Float64Array | null,
): FrozenRanking {
  const width = ranking.criteria.length
  const values = new Float64Array(communes.length * width).fill(Number.NaN)
  ranking.criteria.forEach((criterion, j) => {
    valuesOf(criterion)?.forEach((value, i) => {
      values[i * width + j] = value
    })
  })
  return {
    codes: communes.map(commune => commune.communeCode),
    names: communes.map(commune => commune.communeName),
    districtCodes: communes.map(commune => commune.districtCode),
    districtNames: communes.map(commune => commune.districtName),
    values,
    ranking,
  }
}

/**
 * The frozen ranking by the communes of another list, to be laid beside a ranking of that list. Ranks and scores stay
 * as they were; a commune that was not there then is not ranked, and all its values are missing; one that is gone now
 * leaves its place in the order empty.
 */
export function rankingAmong(frozen: FrozenRanking, codes: readonly CommuneCode[]): Ranking {
  const { ranking } = frozen
  const width = ranking.criteria.length
  const then = new Map(frozen.codes.map((code, place) => [code, place]))
  const now = new Map(codes.map((code, place) => [code, place]))
  const from = codes.map(code => then.get(code) ?? -1)
  const moved = (places: Int32Array) =>
    Int32Array.from([...places].flatMap(place => now.get(frozen.codes[place]) ?? []))
  const rows = <A extends Float64Array | Uint8Array | Int32Array>(to: A, source: A, wide: number): A => {
    from.forEach((old, place) => {
      if (old >= 0) to.set(source.subarray(old * wide, (old + 1) * wide), place * wide)
    })
    return to
  }
  const n = codes.length
  return {
    ...ranking,
    order: moved(ranking.order),
    unranked: moved(ranking.unranked),
    rank: rows(new Int32Array(n), ranking.rank, 1),
    score: rows(new Float64Array(n).fill(Number.NaN), ranking.score, 1),
    normalised: rows(new Float64Array(n * width).fill(Number.NaN), ranking.normalised, width),
    parts: rows(new Float64Array(n * width), ranking.parts, width),
    missing: rows(new Uint8Array(n * width).fill(1), ranking.missing, width),
  }
}
