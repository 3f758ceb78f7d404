/**
 * What holds between two units for every weight of a region, decided by its corners and not by samples (R36). A linear
 * difference of scores is greatest and least at a corner of the region: a criterion alone (simplex), every weight at one end
 * of its band, or the first few criteria in equal shares (today's order).
 */
import { SAME_SCORE } from '../place-ties'
import { tiersOf, type WeightRegion } from './weight-sampling'

/** Of the second unit beside the first. Never claimed more than is so: `mayLead` when in doubt, `leads` never. */
export interface Standing {
  /** Somewhere in the region its score is above. */
  mayLead: boolean
  /** Everywhere in the region its score is above, and by more than a tie (R8) may differ. */
  leads: boolean
}

/** From the differences of values by criterion (second less first), 0 where a weight is 0. Writes into `into`. */
export type JudgeDifference = (difference: Float64Array, into: Standing) => void

/** Far above what some dozens of roundings can do to a sum, as a share of the sum of absolute terms. */
export const ROUNDING = 2 ** -44

/**
 * Weights are whole weights; the region leaves out its edge where a weight becomes 0 (R36).
 * @param tie the most by which two scores may differ and still be a tie (R8): no lead is claimed for less.
 */
export function differenceJudge(region: WeightRegion, today: Float64Array, tie: number): JudgeDifference {
  // A band of 100 % reaches every direction of the simplex.
  if (region.kind === 'simplex' || (region.kind === 'band' && region.band === 1)) return onSimplex(tie)
  if (region.kind === 'band') return inBand(region.band, today, tie)
  const weighted = [...today.keys()].filter(c => today[c] > 0)
  return inOrder(
    tiersOf(today, weighted).map(tier => tier.map(place => weighted[place])),
    tie,
  )
}

/** Signs of differences are exact in doubles, so this is Pareto dominance, exactly. */
function onSimplex(tie: number): JudgeDifference {
  return (difference, into) => {
    let above = false
    let clearly = false
    let below = false
    for (let c = 0; c < difference.length; c++) {
      if (difference[c] > 0) above = true
      else if (difference[c] < 0) below = true
      if (difference[c] > tie) clearly = true
    }
    into.mayLead = above
    into.leads = clearly && !below
  }
}

function inBand(band: number, today: Float64Array, tie: number): JudgeDifference {
  return (difference, into) => {
    let middle = 0
    let spread = 0
    for (let c = 0; c < difference.length; c++) {
      const term = today[c] * difference[c]
      middle += term
      spread += Math.abs(term)
    }
    const doubt = spread * ROUNDING
    // Who is never ahead by half of what a tie may differ never stands before: the other half is for the rounding of scores.
    into.mayLead = middle + band * spread + doubt > SAME_SCORE / 2
    into.leads = middle - band * spread - Math.max(doubt, tie) > 0
  }
}

/** Corners: equal shares of all criteria of the first tiers and any of the next; only the sums' signs matter. */
function inOrder(tiers: readonly (readonly number[])[], tie: number): JudgeDifference {
  const judgeDominance = onSimplex(tie)
  return (difference, into) => {
    judgeDominance(difference, into)
    if (!into.mayLead || into.leads) return
    let before = 0
    let size = 0
    let count = 0
    let lossSeen = false
    let mayLead = false
    let everAhead = false
    let neverBehind = true
    for (const tier of tiers) {
      let up = 0
      let down = 0
      let most = Number.NEGATIVE_INFINITY
      let least = Number.POSITIVE_INFINITY
      for (const c of tier) {
        const d = difference[c]
        if (d > 0) up += d
        else down += d
        most = Math.max(most, d)
        least = Math.min(least, d)
        size += Math.abs(d)
      }
      count += tier.length
      if (least < 0) lossSeen = true
      const highest = before + (up > 0 ? up : most)
      const lowest = before + (down < 0 ? down : least)
      const doubt = size * ROUNDING
      if (highest + doubt > 0) mayLead = true
      // A corner's score is the sum in equal shares of at most so many criteria.
      if (highest - Math.max(doubt, tie * count) > 0) everAhead = true
      // As long as there was no loss the sum's sign is certain; one of gains and losses must stand clear of its rounding.
      if (lossSeen && lowest - doubt < 0) neverBehind = false
      before += up + down
    }
    into.mayLead = mayLead
    into.leads = neverBehind && everAhead
  }
}
