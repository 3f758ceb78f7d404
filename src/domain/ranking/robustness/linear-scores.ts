/**
 * The arithmetic mean made ready for thousands of weights: scores are products of a matrix of values and the weights.
 * Units that miss the same values (one *pattern*) share their weights, so what R5 and R11 do to a weight is worked out once a
 * pattern and sample, not once a unit.
 */
import type { Ranking, RankingQuestion } from '../ranking'

/** Flat, so that it crosses to another thread as it is. */
export interface LinearScores {
  readonly units: number
  readonly criteria: number
  /** `values[place * criteria + criterion]`, 0 where missing; places: units with the same pattern stand together. */
  readonly values: Float64Array
  /** By place: the unit. */
  readonly unitAt: Int32Array
  /** Place of each pattern's first unit; one more at the end. */
  readonly patternStart: Int32Array
  /** `known[pattern * criteria + criterion]`: 1 = known. */
  readonly known: Uint8Array
  /** 1 = knows every criterion, by pattern: its weights are those of the whole. */
  readonly complete: Uint8Array
  /** Group of each criterion, and group above each group; the number of groups stands for the root. */
  readonly criterionParents: Int32Array
  readonly groupParents: Int32Array
  /** Groups, each before the one above it. */
  readonly upwards: Int32Array
}

/**
 * @param ranking of the same question, aggregated arithmetically. Criteria of weight 0 count as known by all: they add
 * nothing.
 */
export function linearScores(question: RankingQuestion, ranking: Ranking, units: Int32Array): LinearScores {
  const m = question.criteria.length
  const { normalised, weights } = ranking
  const byPattern = new Map<string, number[]>()
  units.forEach((commune, unit) => {
    let pattern = ''
    for (let c = 0; c < m; c++)
      pattern += weights[c] > 0 && Number.isNaN(normalised[commune * m + c]) ? '0' : '1'
    const alike = byPattern.get(pattern)
    if (alike) alike.push(unit)
    else byPattern.set(pattern, [unit])
  })
  const patterns = [...byPattern]
  const unitAt = Int32Array.from(patterns.flatMap(([, alike]) => alike))
  const patternStart = new Int32Array(patterns.length + 1)
  patterns.forEach(([, alike], p) => {
    patternStart[p + 1] = patternStart[p] + alike.length
  })
  const values = new Float64Array(units.length * m)
  unitAt.forEach((unit, place) => {
    for (let c = 0; c < m; c++) {
      const value = normalised[units[unit] * m + c]
      values[place * m + c] = weights[c] > 0 && !Number.isNaN(value) ? value : 0
    }
  })
  const root = question.groups.length
  const groupParents = Int32Array.from(question.groups, ({ parent }) => (parent < 0 ? root : parent))
  return {
    units: units.length,
    criteria: m,
    values,
    unitAt,
    patternStart,
    known: Uint8Array.from(patterns.flatMap(([pattern]) => [...pattern].map(Number))),
    complete: Uint8Array.from(patterns, ([pattern]) => (pattern.includes('0') ? 0 : 1)),
    criterionParents: Int32Array.from(question.criteria, ({ group }) => (group < 0 ? root : group)),
    groupParents,
    upwards: upwardsOf(groupParents),
  }
}

function upwardsOf(parents: Int32Array): Int32Array {
  const root = parents.length
  const depth = (group: number): number => (group === root ? 0 : 1 + depth(parents[group]))
  return Int32Array.from(parents.keys()).sort((a, b) => depth(parents[b]) - depth(parents[a]) || a - b)
}

/** Writes the weights that units of a pattern are scored by, `criteria` of them from `out[from]` on. */
export type OwnWeights = (pattern: number, whole: Float64Array, out: Float64Array, from: number) => void

/** R5, R11: what is missing is shared out in its group, a group of which nothing is known among its siblings. */
export function patternWeights(scores: LinearScores): OwnWeights {
  const { criteria: m, known, complete, criterionParents, groupParents, upwards } = scores
  const groups = groupParents.length
  /** By group, the root last: weight of all criteria below, and of the parts below of which something is known. */
  const all = new Float64Array(groups + 1)
  const present = new Float64Array(groups + 1)
  const scale = new Float64Array(groups + 1)
  const flat = !criterionParents.some(parent => parent < groups)

  return (pattern, whole, out, from) => {
    if (complete[pattern]) {
      for (let c = 0; c < m; c++) out[from + c] = whole[c]
      return
    }
    const row = pattern * m
    if (flat) {
      let sum = 0
      for (let c = 0; c < m; c++) if (known[row + c]) sum += whole[c]
      for (let c = 0; c < m; c++) out[from + c] = known[row + c] ? whole[c] / sum : 0
      return
    }
    all.fill(0)
    present.fill(0)
    for (let c = 0; c < m; c++) {
      all[criterionParents[c]] += whole[c]
      if (known[row + c]) present[criterionParents[c]] += whole[c]
    }
    for (const group of upwards) {
      all[groupParents[group]] += all[group]
      if (present[group] > 0) present[groupParents[group]] += all[group]
    }
    scale[groups] = 1 / present[groups]
    for (let at = upwards.length - 1; at >= 0; at--) {
      const group = upwards[at]
      scale[group] = present[group] > 0 ? (scale[groupParents[group]] * all[group]) / present[group] : 0
    }
    for (let c = 0; c < m; c++) out[from + c] = known[row + c] ? whole[c] * scale[criterionParents[c]] : 0
  }
}
