/** `rank DIR|TABLE.csv`: the priority of communes, or of the units of any table, by the same code as the page. */
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { Aggregation, Ranking } from '@/domain/ranking/ranking'
import { cutTie } from '@/domain/ranking/top-places'
import { MANY_ZEROS, zeroScores } from '@/domain/ranking/zero-scores'
import { csvText } from '@/export/csv'
import { type RankedUnits, rankingRows } from '@/export/ranking-csv'
import { formatIn } from '@/i18n/format'
import { type Command, type Io, wrongUse } from './command'
import { openRanking } from './open-ranking'
import { readRankArguments } from './rank-arguments'
import type { RankingSource } from './ranking-source'
import { whoIs } from './who-is'

const LABELS = {
  rank: 'rank',
  communeCode: 'commune_code',
  communeName: 'commune_name',
  districtName: 'district_name',
  score: 'score',
  part: (id: string) => `part_${id}`,
  missing: 'missing',
  value: (id: string) => `value_${id}`,
  criterion: (id: string) => id,
}

/** Of scores and parts: all that a binary number holds, without its noise. */
const DECIMALS = 15

export const run: Command = async (args, io) => {
  const asked = readRankArguments(args)
  if (typeof asked === 'string') return wrongUse(io, asked)
  const { top, form } = asked
  const opened = await openRanking(asked, io, asked)
  if (typeof opened === 'number') return opened
  const { question, source } = opened
  const ranking = rankCommunes(question)
  const { units, world } = source
  const rows = rankingRows(units, ranking, {
    labels: LABELS,
    scale: 1,
    decimals: DECIMALS,
    // Figures of a table have units of their own: 0.00003 is not 0.
    ...(source.kind === 'table' ? { valueDecimals: null } : {}),
    valuesOf: world.valuesOf,
    top,
  })
  if (form === 'csv') io.out(csvText(rows, { bom: false }))
  else if (form === 'json') io.out(`${JSON.stringify(asObjects(rows), null, 2)}\n`)
  else io.out(asText(units, ranking, top))
  sayTies(ranking, question.aggregation, top, source, io)
  sayUnranked(ranking, question.minimumKnownShare, source, io)
  return source.exitCode
}

/** R14 and R19: what a list that is read from the top does not show by itself. */
function sayTies(
  ranking: Ranking,
  aggregation: Aggregation,
  top: number | undefined,
  { kind }: RankingSource,
  io: Io,
): void {
  const who = kind === 'table' ? 'units' : 'communes'
  const zeros = aggregation === 'geometric' ? zeroScores(ranking).communes : 0
  if (zeros >= MANY_ZEROS) io.err(`${zeros} ${who} score 0: one criterion of 0 makes a geometric mean 0\n`)
  const cut = top === undefined ? null : cutTie(ranking, top)
  if (cut)
    io.err(
      `${cut.communes} ${who} share rank ${cut.rank}, with ${cut.places} of the first ${top} places left: those listed stand there by their codes\n`,
    )
}

function sayUnranked(
  { unranked, criteria, weights, missing }: Ranking,
  share: number,
  { kind }: RankingSource,
  io: Io,
): void {
  const who = kind === 'table' ? 'units' : 'communes'
  const knowsNothing = (i: number) =>
    weights.every((weight, j) => weight === 0 || missing[i * criteria.length + j])
  const unknown = unranked.filter(knowsNothing).length
  const few = unranked.length - unknown
  if (unknown > 0) io.err(`${unknown} ${who} have no value for any weighted criterion and are not ranked\n`)
  if (few > 0)
    io.err(
      `${few} ${who} know fewer than ${Math.round(share * 100)} % of the weighted criteria and are not ranked\n`,
    )
}

function asObjects(rows: ReturnType<typeof rankingRows>): Record<string, unknown>[] {
  const [header, ...body] = rows
  return body.map(row => Object.fromEntries(row.map((cell, at) => [String(header[at]), cell])))
}

function asText({ records }: RankedUnits, ranking: Ranking, top: number | undefined): string {
  const format = formatIn('en')
  const lines = Array.from(ranking.order.slice(0, top ?? ranking.order.length), i => {
    return `${String(ranking.rank[i]).padStart(4)}  ${format.points(ranking.score[i]).padStart(5)}  ${whoIs(records.communes[i])}`
  })
  return `${lines.join('\n')}\n`
}
