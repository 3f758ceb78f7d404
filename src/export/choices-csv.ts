/** Chosen and passed-over communes as a table: a row a commune, by rank, those not ranked last. Labels come from the caller. */
import { againstRanking } from '@/domain/plan/choices'
import type { ChoiceState, FrozenChoice } from '@/domain/plan/plan-records'
import type { CommuneCode } from '@/domain/units'
import type { Language } from '@/i18n/text'
import { type Cell, csvText } from './csv'

export interface ChoiceLabels {
  readonly rank: string
  readonly communeCode: string
  readonly communeName: string
  readonly districtName: string
  readonly score: string
  readonly state: string
  readonly reason: string
  readonly by: string
  readonly on: string
  readonly rankThen: string
  readonly scoreThen: string
  readonly others: string
  readonly stateOf: (state: ChoiceState, against: boolean) => string
  readonly date: (day: string) => string
}

export interface ChoiceRow {
  readonly choice: FrozenChoice
  /** `null`: the list of communes does not hold it. */
  readonly name: string | null
  readonly districtName: string | null
  /** Of the ranking that the table is of; `null`: not ranked in it. */
  readonly rank: number | null
  readonly score: number | null
  /** What others said otherwise, in words. */
  readonly others: readonly string[]
}

/** Points out of 100, with enough decimals to tell neighbours apart. */
const points = (score: number | null): number | null =>
  score === null ? null : Math.round(score * 100 * 1e4) / 1e4

const last = Number.POSITIVE_INFINITY

/** Header and rows. `topCount`: beyond it, a choice goes against the ranking. */
export function choiceRows(rows: readonly ChoiceRow[], topCount: number, labels: ChoiceLabels): Cell[][] {
  const code = ({ choice }: ChoiceRow): CommuneCode => choice.commune
  const inOrder = [...rows].sort(
    (a, b) => (a.rank ?? last) - (b.rank ?? last) || (code(a) < code(b) ? -1 : 1),
  )
  const header = [
    labels.rank,
    labels.communeCode,
    labels.communeName,
    labels.districtName,
    labels.score,
    labels.state,
    labels.reason,
    labels.by,
    labels.on,
    labels.rankThen,
    labels.scoreThen,
    labels.others,
  ]
  return [
    header,
    ...inOrder.map(({ choice, name, districtName, rank, score, others }): Cell[] => [
      rank,
      choice.commune,
      name,
      districtName,
      points(score),
      labels.stateOf(choice.state, againstRanking(choice.state, rank, topCount)),
      choice.reason,
      choice.by,
      labels.date(choice.on),
      choice.rank,
      points(choice.score),
      others.join('; '),
    ]),
  ]
}

/** The file that the page hands out. @param notes one row each, under the table. */
export function choicesCsv(
  table: readonly (readonly Cell[])[],
  notes: readonly string[],
  spreadsheet: Language,
): string {
  return csvText([...table, [], ...notes.map(note => [note])], { spreadsheet })
}
