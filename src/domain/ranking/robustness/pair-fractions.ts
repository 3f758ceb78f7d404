/**
 * Two units that miss different values, under R5: their scores are fractions with denominators of their own, and no longer
 * linear in the weights. On the whole simplex they are decided exactly, within a band bounded from above; elsewhere each
 * is held between the least and the greatest that it can be. In doubt nothing is claimed.
 */
import { ROUNDING, type Standing } from './pair-region'
import type { WeightRegion } from './weight-sampling'

/** One unit: values by criterion, 0 where missing; 1 = known and weighed. */
export interface KnownValues {
  readonly values: Float64Array
  readonly known: Uint8Array
  /** Today's score; where the bound within a band is taken. */
  readonly score: number
}

/** Of `other` beside `one`. */
export type JudgeFractions = (one: KnownValues, other: KnownValues, into: Standing) => void

/** @param flat whether all criteria stand at the root: in groups R11 makes fractions of fractions, and only their limits are used. */
export function fractionJudge(region: WeightRegion, today: Float64Array, flat: boolean): JudgeFractions {
  if (!flat || region.kind === 'keep-order') return byLimits
  if (region.kind === 'simplex' || region.band === 1) return onSimplex
  return inBand(region.band, today)
}

/** A mean lies between the least and the greatest of its values, and at either only where all are alike. */
const byLimits: JudgeFractions = (one, other, into) => {
  into.mayLead = greatest(other, null) > least(one, null)
  into.leads = least(other, null) >= greatest(one, null) && greatest(other, null) > least(one, null)
}

/**
 * `other` can be above exactly where it is so at a corner: on a criterion that both know, or on any criterion of its own beside
 * any of the first's, as long as they do not both know both (weights near 1 there, or half and half). Otherwise the mean over
 * what both know, and each rest, stand in the same order, and so do their mixtures.
 */
const onSimplex: JudgeFractions = (one, other, into) => {
  into.mayLead =
    someAbove(one, other) ||
    greatest(other, one.known) > least(one, null) ||
    greatest(other, null) > least(one, other.known)
  const mayTrail =
    someAbove(other, one) ||
    greatest(one, other.known) > least(other, null) ||
    greatest(one, null) > least(other, one.known)
  into.leads = into.mayLead && !mayTrail
}

function someAbove(one: KnownValues, other: KnownValues): boolean {
  for (let c = 0; c < one.values.length; c++)
    if (one.known[c] && other.known[c] && other.values[c] > one.values[c]) return true
  return false
}

/** Greatest value of what is known, and not known to `without`; −∞ for none. */
function greatest({ values, known }: KnownValues, without: Uint8Array | null): number {
  let most = Number.NEGATIVE_INFINITY
  for (let c = 0; c < values.length; c++) if (known[c] && !without?.[c] && values[c] > most) most = values[c]
  return most
}

function least({ values, known }: KnownValues, without: Uint8Array | null): number {
  let low = Number.POSITIVE_INFINITY
  for (let c = 0; c < values.length; c++) if (known[c] && !without?.[c] && values[c] < low) low = values[c]
  return low
}

function inBand(band: number, today: Float64Array): JudgeFractions {
  const greatestLead = (one: KnownValues, other: KnownValues) => leadWithin(band, today, one, other)
  return (one, other, into) => {
    into.mayLead = greatestLead(one, other) > 0
    into.leads = greatestLead(other, one) < 0
  }
}

/**
 * Above what D₁·(s₂ − s₁) can be, with D the sum of the weights that a unit knows. For any λ, D₁·(s₂ − s₁) =
 * Σ w·[r·(x₂ − λ)·known₂ − (x₁ − λ)·known₁] with r = D₁/D₂. For r held still that is linear in w, with its maximum over the
 * band a sum of absolute values; that maximum is convex in r, so the greater of the two ends of r's range is above it all.
 */
function leadWithin(band: number, today: Float64Array, one: KnownValues, other: KnownValues): number {
  let both = 0
  let mine = 0
  let theirs = 0
  for (let c = 0; c < today.length; c++) {
    if (one.known[c] && other.known[c]) both += today[c]
    else if (one.known[c]) mine += today[c]
    else if (other.known[c]) theirs += today[c]
  }
  const [low, high] = [1 - band, 1 + band]
  const ratio = (b: number, m: number, t: number) => (both * b + mine * m) / (both * b + theirs * t)
  const highest = ratio(mine * high > theirs * low ? low : high, high, low)
  const lowest = ratio(mine * low > theirs * high ? high : low, low, high)
  const centre = (one.score + other.score) / 2
  const leadAt = (r: number) => {
    let middle = 0
    let spread = 0
    let size = 0
    for (let c = 0; c < today.length; c++) {
      const gain = other.known[c] ? r * (other.values[c] - centre) : 0
      const loss = one.known[c] ? one.values[c] - centre : 0
      const term = today[c] * (gain - loss)
      middle += term
      spread += Math.abs(term)
      size += today[c] * (Math.abs(gain) + Math.abs(loss))
    }
    const scale = size * ROUNDING
    return middle + band * spread + scale
  }
  return Math.max(leadAt(highest), leadAt(lowest))
}
