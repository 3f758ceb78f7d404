/** The ranking as a table: a row a ranked commune, first place first, a part a criterion. Labels come from the caller. */
import type { Commune } from '@/domain/dataset/records'
import type { Ranking } from '@/domain/ranking/ranking'
import type { Language } from '@/i18n/text'
import { type Cell, csvText } from './csv'

export interface RankingLabels {
  readonly rank: string
  readonly communeCode: string
  readonly communeName: string
  readonly districtName: string
  readonly score: string
  /** Header of a criterion's part. */
  readonly part: (criterion: string) => string
  readonly missing: string
  /** Header of the value that a criterion's part is made from. */
  readonly value: (criterion: string) => string
  /** What a missing criterion is called. */
  readonly criterion: (criterion: string) => string
}

/** Who is ranked, in the order of the ranking's arrays: a dataset, or the units of any other table. */
export interface RankedUnits {
  readonly records: {
    readonly communes: readonly Pick<Commune, 'communeCode' | 'communeName' | 'districtName'>[]
  }
}

/** How sure each place is, where that has been worked out: headers, and the figures of a commune. */
export interface SurenessColumns {
  readonly rankLow: string
  readonly rankHigh: string
  readonly pTop: string
  /** Ranks of 5 % and 95 %, and the chance of the top group, 0…1; `null` = not worked out for this commune. */
  readonly of: (commune: number) => readonly [rankLow: number, rankHigh: number, pTop: number] | null
}

export interface RankingTable {
  readonly labels: RankingLabels
  /** 1 for scores as shares 0…1, 100 for points. */
  readonly scale: 1 | 100
  /** Decimals of scores and parts; absent = 10, which only cuts binary noise. */
  readonly decimals?: number
  /** Decimals of values; absent = 4, a share to a hundredth of a percent; `null` = as they stand. */
  readonly valueDecimals?: number | null
  /** The criterion's values by commune, NaN = missing: shares 0…1, or the figures of a column. */
  readonly valuesOf: (criterion: string) => Float64Array | null
  /** Absent: not worked out, and no columns of it. */
  readonly sureness?: SurenessColumns | undefined
  /** At most so many rows; absent = all. */
  readonly top?: number
}

const SHARE_DECIMALS = 4

/**
 * Header and rows: the columns of the contract, then a value a criterion, then how sure the place is. Parts sum to the score before rounding. A
 * missing value is an empty cell, also where the rule for missing values gave it points.
 */
export function rankingRows(
  dataset: RankedUnits,
  ranking: Ranking,
  { labels, scale, decimals = 10, valueDecimals = SHARE_DECIMALS, valuesOf, sureness, top }: RankingTable,
): Cell[][] {
  const { criteria, order } = ranking
  const width = criteria.length
  const points = (value: number) => rounded(value * scale, decimals)
  const values = criteria.map(valuesOf)
  const header = [
    labels.rank,
    labels.communeCode,
    labels.communeName,
    labels.districtName,
    labels.score,
    ...criteria.map(labels.part),
    labels.missing,
    ...criteria.map(labels.value),
    ...(sureness ? [sureness.rankLow, sureness.rankHigh, sureness.pTop] : []),
  ]
  const rows = Array.from(order.slice(0, top ?? order.length), (i): Cell[] => {
    const commune = dataset.records.communes[i]
    const missing = criteria.filter((_, j) => ranking.weights[j] > 0 && ranking.missing[i * width + j])
    return [
      ranking.rank[i],
      commune.communeCode,
      commune.communeName,
      commune.districtName,
      points(ranking.score[i]),
      ...criteria.map((_, j) => points(ranking.parts[i * width + j])),
      missing.map(labels.criterion).join('; '),
      ...values.map(each => known(each?.[i] ?? Number.NaN, valueDecimals)),
      ...(sureness ? sureCells(sureness.of(i)) : []),
    ]
  })
  return [header, ...rows]
}

const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals

const known = (value: number, decimals: number | null): number | null =>
  Number.isNaN(value) ? null : decimals === null ? value : rounded(value, decimals)

const sureCells = (figures: ReturnType<SurenessColumns['of']>): Cell[] =>
  figures ? [figures[0], figures[1], known(figures[2], SHARE_DECIMALS)] : [null, null, null]

/**
 * The file that the page hands out.
 * @param notes what must stand under every export: "Dữ liệu minh họa", source, date, weights; one row each.
 * @param spreadsheet whose spreadsheet opens it.
 */
export function rankingCsv(
  dataset: RankedUnits,
  ranking: Ranking,
  table: RankingTable,
  notes: readonly string[],
  spreadsheet: Language,
): string {
  return csvText([...rankingRows(dataset, ranking, table), [], ...notes.map(note => [note])], { spreadsheet })
}
