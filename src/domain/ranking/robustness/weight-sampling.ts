/**
 * Weights by chance, rules R30–R32: somewhere on the simplex, within a band around today's, or in today's order. Only
 * sums, products and comparisons, no logarithm, so that every engine draws the same bits.
 */
import { SeededGenerator } from './seeded-generator'

/** Where the weights may lie; `band` is the half-width as a share of each weight, 0…1. */
export type WeightRegion =
  | { readonly kind: 'simplex' }
  | { readonly kind: 'band'; readonly band: number }
  | { readonly kind: 'keep-order' }

/** Writes the weights of one sample into `into`: above 0 where today's are, 0 elsewhere, summing to 1. */
export type DrawWeights = (sample: number, into: Float64Array) => void

/**
 * @param today whole weights, summing to 1; those of 0 stay 0 (R30).
 * @throws RangeError on a band outside 0…1, or where no weight is above 0.
 */
export function weightDrawer(region: WeightRegion, today: Float64Array, seed: number): DrawWeights {
  const weighted = [...today.keys()].filter(c => today[c] > 0)
  if (weighted.length === 0) throw new RangeError('no weight above 0')
  const dice = new SeededGenerator()
  if (region.kind === 'band') return bandDrawer(region.band, today, weighted, dice, seed)

  const m = weighted.length
  const point = new Float64Array(m)
  if (region.kind === 'simplex')
    return (sample, into) => {
      dice.begin(seed, sample)
      drawSimplex(dice, point)
      into.fill(0)
      for (let at = 0; at < m; at++) into[weighted[at]] = point[at]
    }

  const tiers = tiersOf(today, weighted)
  const sorted = new Float64Array(m)
  return (sample, into) => {
    dice.begin(seed, sample)
    drawSimplex(dice, point)
    sorted.set(point)
    sorted.sort()
    into.fill(0)
    let next = m - 1
    for (const tier of tiers) {
      // The point's own order inside a tier is independent of its sorted values: every order is equally likely.
      const order = tier.length === 1 ? tier : [...tier].sort((p, q) => point[q] - point[p] || p - q)
      for (const at of order) into[weighted[at]] = sorted[next--]
    }
  }
}

/**
 * R30. Uniform on the simplex: the lengths into which m − 1 uniform cuts part the line from 0 to 1 (spacings; Devroye
 * 1986, Non-Uniform Random Variate Generation, ch. V.2).
 */
function drawSimplex(dice: SeededGenerator, into: Float64Array): void {
  const m = into.length
  for (;;) {
    for (let at = 0; at < m - 1; at++) {
      const cut = dice.uniform()
      let place = at
      for (; place > 0 && into[place - 1] > cut; place--) into[place] = into[place - 1]
      into[place] = cut
    }
    into[m - 1] = 1
    let parted = true
    for (let at = m - 1; at > 0; at--) {
      into[at] -= into[at - 1]
      if (into[at] === 0) parted = false
    }
    // Two equal cuts would leave a weight of 0, which means "left out": drawn again (once in 2⁵² pairs).
    if (parted) return
  }
}

/**
 * R31. Each weight times 1 + u, u uniform in −band…band, then divided by the sum: the noisy weights of COINr (Becker et al.
 * 2022, JOSS 7:4567, `get_noisy_weights`).
 */
function bandDrawer(
  band: number,
  today: Float64Array,
  weighted: readonly number[],
  dice: SeededGenerator,
  seed: number,
): DrawWeights {
  if (!(band >= 0 && band <= 1)) throw new RangeError('band outside 0…1')
  return (sample, into) => {
    dice.begin(seed, sample)
    into.fill(0)
    let sum = 0
    for (const c of weighted) {
      into[c] = today[c] * (1 + band * (2 * dice.uniform() - 1))
      sum += into[c]
    }
    for (const c of weighted) into[c] /= sum
  }
}

/** R32. Weights that differ by less than this, by mere rounding of shares of shares, are equal today. */
const SAME_WEIGHT = 1e-12

/** Places in `weighted` by falling weight, equal weights together. */
export function tiersOf(today: Float64Array, weighted: readonly number[]): readonly (readonly number[])[] {
  const places = [...weighted.keys()].sort((p, q) => today[weighted[q]] - today[weighted[p]] || p - q)
  const tiers: number[][] = []
  places.forEach((place, at) => {
    const equal = at > 0 && today[weighted[places[at - 1]]] - today[weighted[place]] < SAME_WEIGHT
    if (equal) tiers[tiers.length - 1].push(place)
    else tiers.push([place])
  })
  return tiers
}
