/** What was said of communes, as rows beside today's ranking. */
import type { Choice, ChoiceState } from '@/domain/plan/plan-records'
import type { Ranking } from '@/domain/ranking/ranking'
import { surelyInside } from '@/domain/ranking/top-places'
import type { CommuneCode } from '@/domain/units'

export interface ChosenRow {
  readonly choice: Choice
  /** Index in the dataset's order; `null`: the data in use does not hold it. */
  readonly at: number | null
  /** Today's; `null`: not ranked. */
  readonly rank: number | null
}

/**
 * By what stands, in the order of today's ranks; those without one last, by code. What is open again and disputed by nobody
 * is no row.
 */
export function chosenRows(
  choices: ReadonlyMap<CommuneCode, Choice>,
  places: ReadonlyMap<CommuneCode, number>,
  ranking: Ranking | null,
): Readonly<Record<ChoiceState, readonly ChosenRow[]>> {
  const rows = [...choices.values()]
    .filter(({ stands, others }) => stands.state !== 'open' || others.length > 0)
    .map((choice): ChosenRow => {
      const at = places.get(choice.commune) ?? null
      const rank = at === null ? 0 : (ranking?.rank[at] ?? 0)
      return { choice, at, rank: rank > 0 ? rank : null }
    })
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0)
  const of = (state: ChoiceState) => rows.filter(({ choice }) => choice.stands.state === state)
  return { chosen: of('chosen'), 'passed-over': of('passed-over'), open: of('open') }
}

/** Of how many that are surely among the first `count` (R19) nothing is said yet. */
export function unsaidAmongFirst(
  choices: ReadonlyMap<CommuneCode, Choice>,
  codes: readonly CommuneCode[],
  ranking: Ranking,
  count: number,
): number {
  const open = (code: CommuneCode) => {
    const choice = choices.get(code)
    return !choice || (choice.stands.state === 'open' && choice.others.length === 0)
  }
  return [...ranking.order.subarray(0, surelyInside(ranking, count))].filter(i => open(codes[i])).length
}
