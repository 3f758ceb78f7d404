/**
 * Two rankings compared: who moved, how far, and how much of it is the data, the weights or the method: rules R60–R63.
 * The two questions may name different communes, criteria and groups.
 */

import { CAUSES, type Cause, mixedQuestion } from './mixed-question'
import { rankCommunes } from './rank-communes'
import { kendallTauB, spearman } from './rank-correlation'
import type { CriterionId, Ranking, RankingQuestion } from './ranking'
import { shapleyShares } from './shapley-shares'
import { isSurelyInside } from './top-places'

/** What each cause adds to a change; they sum to it. */
export type ByCause = Readonly<Record<Cause, number>>

/** The bit of `data` in a set of causes. */
const DATA = 1 << CAUSES.indexOf('data')

export interface MovedCriterion {
  readonly id: CriterionId
  /** Change of its part of the score. */
  readonly change: number
  readonly causes: ByCause
}

export interface MovedCommune {
  readonly code: string
  /** 0 = not ranked. */
  readonly rankBefore: number
  readonly rankAfter: number
  /** Places gained, below 0 lost; `null` where it is not ranked on both sides. */
  readonly shift: number | null
  /** NaN where not ranked. */
  readonly scoreBefore: number
  readonly scoreAfter: number
  /** Why the score changed, by criterion of either side; `null` where one side or a mixture of both does not rank it. */
  readonly why: {
    readonly score: ByCause
    /** The shift in places, shared out in the same way: halves and thirds of places occur. */
    readonly places: ByCause
    readonly criteria: readonly MovedCriterion[]
  } | null
}

export interface WhatMoved {
  /** Communes of both lists, those that moved farthest first, of equals in the later order. */
  readonly communes: readonly MovedCommune[]
  /** Codes that only one list has: named, not compared. */
  readonly onlyBefore: readonly string[]
  readonly onlyAfter: readonly string[]
  /** Codes of both lists that came into the first `top`, or left it, in the order of the later ranks. */
  readonly entered: readonly string[]
  readonly left: readonly string[]
  /** Over the communes ranked on both sides; `null` as in `rank-correlation`. */
  readonly spearman: number | null
  readonly kendall: number | null
}

/**
 * @param top how many places count as chosen; a tie that they cut is not among them (R19)
 * @throws RangeError as `rankCommunes` on either question
 */
export function whatMoved(before: RankingQuestion, after: RankingQuestion, top: number): WhatMoved {
  const first = rankCommunes(before)
  const last = rankCommunes(after)
  const mixtures = rankMixtures(before, after)
  const placeBefore = placesOf(before.codes)
  const placeAfter = placesOf(after.codes)
  const both = after.codes.filter(code => placeBefore.has(code))
  const communes = both.map((code): MovedCommune => {
    const [b, a] = [placeBefore.get(code) ?? -1, placeAfter.get(code) ?? -1]
    const [rankBefore, rankAfter] = [first.rank[b], last.rank[a]]
    return {
      code,
      rankBefore,
      rankAfter,
      shift: rankBefore > 0 && rankAfter > 0 ? rankBefore - rankAfter : null,
      scoreBefore: first.score[b],
      scoreAfter: last.score[a],
      // A mixture is ranked over the communes of the side that its data is of.
      why: mixtures && whyOf(mixtures, set => ((set & DATA) === 0 ? b : a)),
    }
  })
  const ranked = communes.filter(({ shift }) => shift !== null)
  const inTopBefore = (code: string) => isSurelyInside(first, placeBefore.get(code) ?? -1, top)
  const inTopAfter = (code: string) => isSurelyInside(last, placeAfter.get(code) ?? -1, top)
  // Those without a rank come last, as the ranked come in the order of their ranks.
  const byRank = [...communes].sort((a, b) => (a.rankAfter || Infinity) - (b.rankAfter || Infinity) || 0)
  const codes = (kept: (commune: MovedCommune) => boolean) => byRank.filter(kept).map(({ code }) => code)
  const far = ({ shift }: MovedCommune) => (shift === null ? -1 : Math.abs(shift))
  return {
    communes: [...byRank].sort((a, b) => far(b) - far(a)),
    onlyBefore: before.codes.filter(code => !placeAfter.has(code)),
    onlyAfter: after.codes.filter(code => !placeBefore.has(code)),
    entered: codes(({ code }) => !inTopBefore(code) && inTopAfter(code)),
    left: codes(({ code }) => inTopBefore(code) && !inTopAfter(code)),
    spearman: spearman(
      ranked.map(each => each.rankBefore),
      ranked.map(each => each.rankAfter),
    ),
    kendall: kendallTauB(
      ranked.map(each => each.rankBefore),
      ranked.map(each => each.rankAfter),
    ),
  }
}

/**
 * By set of causes taken from the later side, a bit each in the order of `CAUSES`: 0 = before, 7 = after. `null` where one
 * of them cannot be ranked: the values of one side may lie below 0, of which the other's geometric mean is not defined.
 */
function rankMixtures(before: RankingQuestion, after: RankingQuestion): Ranking[] | null {
  try {
    return Array.from({ length: 1 << CAUSES.length }, (_, set) =>
      rankCommunes(mixedQuestion(before, after, new Set(CAUSES.filter((_, bit) => set & (1 << bit))))),
    )
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function whyOf(mixtures: readonly Ranking[], placeIn: (set: number) => number): MovedCommune['why'] {
  if (mixtures.some(({ rank }, set) => rank[placeIn(set)] === 0)) return null
  const ids = mixtures[0].criteria
  const width = ids.length
  return {
    score: byCause(mixtures.map(({ score }, set) => score[placeIn(set)])),
    // Fewer is better: a rank that falls is places gained.
    places: byCause(mixtures.map(({ rank }, set) => -rank[placeIn(set)])),
    criteria: ids.map((id, j) => {
      const parts = mixtures.map((ranking, set) => ranking.parts[placeIn(set) * width + j])
      return { id, change: parts[parts.length - 1] - parts[0], causes: byCause(parts) }
    }),
  }
}

function byCause(worth: readonly number[]): ByCause {
  const [data, weights, method] = shapleyShares(worth, CAUSES.length)
  return { data, weights, method }
}

const placesOf = (codes: readonly string[]) => new Map(codes.map((code, i) => [code, i]))
