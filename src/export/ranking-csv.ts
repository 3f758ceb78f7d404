/** The ranking as a table: a row a ranked commune, first place first, a part a criterion. Labels come from the caller. */
import type { Dataset } from '@/domain/dataset/dataset'
import type { Ranking } from '@/domain/ranking/ranking'
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
  /** What a missing criterion is called in the last column. */
  readonly criterion: (criterion: string) => string
}

export interface RankingTable {
  readonly labels: RankingLabels
  /** 1 for scores as shares 0…1, 100 for points. */
  readonly scale: 1 | 100
  /** At most so many rows; absent = all. */
  readonly top?: number
}

/** Header and rows. Parts sum to the score before rounding at the tenth decimal, which only cuts binary noise. */
export function rankingRows(
  dataset: Dataset,
  ranking: Ranking,
  { labels, scale, top }: RankingTable,
): Cell[][] {
  const { criteria, order } = ranking
  const width = criteria.length
  const round = (value: number) => Math.round(value * scale * 1e10) / 1e10
  const header = [
    labels.rank,
    labels.communeCode,
    labels.communeName,
    labels.districtName,
    labels.score,
    ...criteria.map(labels.part),
    labels.missing,
  ]
  const rows = Array.from(order.slice(0, top ?? order.length), (i): Cell[] => {
    const commune = dataset.records.communes[i]
    const missing = criteria.filter((_, j) => ranking.weights[j] > 0 && ranking.missing[i * width + j])
    return [
      ranking.rank[i],
      commune.communeCode,
      commune.communeName,
      commune.districtName,
      round(ranking.score[i]),
      ...criteria.map((_, j) => round(ranking.parts[i * width + j])),
      missing.map(labels.criterion).join('; '),
    ]
  })
  return [header, ...rows]
}

/**
 * The file that the page hands out.
 * @param notes what must stand under every export: "Dữ liệu minh họa", source, date, weights; one row each.
 */
export function rankingCsv(
  dataset: Dataset,
  ranking: Ranking,
  table: RankingTable,
  notes: readonly string[],
): string {
  return csvText([...rankingRows(dataset, ranking, table), [], ...notes.map(note => [note])])
}
