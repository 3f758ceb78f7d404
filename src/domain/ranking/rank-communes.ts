/**
 * Ranks communes by a tree of normalised criteria: the rules R1–R16 of this room's README. Pure and quick: flat arrays
 * in, flat arrays out, so that it can run at every move of a slider.
 */
import { aggregateArithmetic } from './aggregate-arithmetic'
import { aggregateGeometric } from './aggregate-geometric'
import { aggregateLexicographic } from './aggregate-lexicographic'
import { aggregateTopsis } from './aggregate-topsis'
import { knowsEnough } from './knows-enough'
import { normalise } from './normalise'
import { placeTies } from './place-ties'
import type { Ranking, RankingQuestion } from './ranking'
import type { Scored, Weighed } from './scored'
import { weightTree } from './weight-tree'

/**
 * @throws RangeError on a negative or unreadable weight, on groups in a circle, on a least known share outside 0…1, and
 * where a geometric mean is asked of values below 0 (R14).
 */
export function rankCommunes(question: RankingQuestion): Ranking {
  const { codes, criteria, groups, inView } = question
  const tree = weightTree(criteria, groups)
  const { normalised, bounds, missing } = normalise(question)
  const { ranked, unranked } = enoughKnown(question, tree.weights, missing)
  const { score, parts } = aggregate(question, { tree, normalised, ranked, inView })
  const rank = placeTies(ranked, score, codes)
  return {
    criteria: criteria.map(criterion => criterion.id),
    weights: tree.weights,
    order: Int32Array.from(ranked),
    rank,
    score,
    normalised,
    parts,
    missing,
    bounds,
    unranked: Int32Array.from(unranked),
  }
}

/** R9, R12. Asked before R6 and R7 fill: a rank that rests on nothing but filled-in values says nothing of the commune. */
function enoughKnown(
  { inView, minimumKnownShare }: RankingQuestion,
  weights: Float64Array,
  missing: Uint8Array,
): { ranked: number[]; unranked: number[] } {
  if (!(minimumKnownShare >= 0 && minimumKnownShare <= 1))
    throw new RangeError('least known share outside 0…1')
  const isRanked = knowsEnough(weights, missing, minimumKnownShare)
  const ranked: number[] = []
  const unranked: number[] = []
  for (let i = 0; i < inView.length; i++) {
    if (!inView[i]) continue
    if (isRanked(i)) ranked.push(i)
    else unranked.push(i)
  }
  return { ranked, unranked }
}

function aggregate({ aggregation, normalisation }: RankingQuestion, weighed: Weighed): Scored {
  switch (aggregation) {
    case 'arithmetic':
      return aggregateArithmetic(weighed)
    case 'geometric':
      return aggregateGeometric(weighed)
    case 'topsis':
      return aggregateTopsis(weighed, normalisation === 'none')
    case 'lexicographic':
      return aggregateLexicographic(weighed)
  }
}
