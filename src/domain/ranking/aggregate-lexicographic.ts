/**
 * R16: what weighs most decides, and the next only between equals. The levels are what hangs on the root: a group by
 * its arithmetic mean, a criterion by its value. The score counts who stands behind.
 */
import { medianOf } from './median'
import { ownWeights } from './own-weights'
import { tieWidth } from './place-ties'
import type { Scored, Weighed } from './scored'
import type { WeightTree } from './weight-tree'

export function aggregateLexicographic(weighed: Weighed): Scored {
  const { tree, normalised, ranked, inView } = weighed
  const m = tree.weights.length
  const n = inView.length
  const levels = levelsOf(tree)
  const weightsOf = ownWeights(tree, normalised)
  const score = new Float64Array(n).fill(Number.NaN)
  const parts = new Float64Array(normalised.length)
  const others = Math.max(1, ranked.length - 1)
  for (const i of ranked) score[i] = 0

  let ties: number[][] = [[...ranked]]
  for (const level of levels) {
    const values = levelValues(level, weighed, weightsOf)
    const width = tieWidth(values, ranked)
    const finer: number[][] = []
    for (const tie of ties) {
      if (tie.length === 1) {
        finer.push(tie)
        continue
      }
      tie.sort((a, b) => values[b] - values[a])
      for (let start = 0, end = 1; start < tie.length; start = end++) {
        while (end < tie.length && values[tie[end - 1]] - values[tie[end]] < width) end++
        const behind = (tie.length - end) / others
        for (let at = start; at < end; at++) {
          score[tie[at]] += behind
          shareOut(behind, level, tree, normalised, parts, tie[at] * m, weightsOf(tie[at]))
        }
        finer.push(tie.slice(start, end))
      }
    }
    ties = finer
  }
  return { score, parts }
}

/** Indices of the criteria of each level, the level that decides first coming first. */
function levelsOf(tree: WeightTree): number[][] {
  const { weights, criterionShares, criterionParents, groupShares, groupParents } = tree
  const root = groupParents.length
  const topOf = (k: number): number => (groupParents[k] === root ? k : topOf(groupParents[k]))
  const groups = Array.from(groupShares, (share, k) => ({ share, criteria: [] as number[], k })).filter(
    ({ k }) => groupParents[k] === root,
  )
  const single: { share: number; criteria: number[] }[] = []
  for (let j = 0; j < weights.length; j++) {
    if (!(weights[j] > 0)) continue
    const parent = criterionParents[j]
    if (parent === root) single.push({ share: criterionShares[j], criteria: [j] })
    else groups.find(({ k }) => k === topOf(parent))?.criteria.push(j)
  }
  // The sort is stable: of equal weights groups stand first, then each kind as it is listed.
  return [...groups.filter(({ criteria }) => criteria.length > 0), ...single]
    .sort((a, b) => b.share - a.share)
    .map(({ criteria }) => criteria)
}

/** By commune in view; where nothing of the level is known, the median of those in view. */
function levelValues(
  level: readonly number[],
  { normalised, inView, tree }: Weighed,
  weightsOf: (commune: number) => Float64Array,
): Float64Array {
  const m = tree.weights.length
  const values = new Float64Array(inView.length).fill(Number.NaN)
  let unknown = false
  for (let i = 0; i < inView.length; i++) {
    if (!inView[i]) continue
    const own = weightsOf(i)
    let sum = 0
    let weight = 0
    for (const j of level) {
      if (!(own[j] > 0)) continue
      sum += own[j] * normalised[i * m + j]
      weight += own[j]
    }
    if (weight > 0) values[i] = sum / weight
    else unknown = true
  }
  if (!unknown) return values
  const median = medianOf([...values].filter(value => !Number.isNaN(value)))
  const filled = Number.isNaN(median) ? 0 : median
  return values.map(value => (Number.isNaN(value) ? filled : value))
}

/** Adds what one level put behind a commune to its criteria, by the size of their arithmetic parts; equally where all are 0. */
function shareOut(
  behind: number,
  level: readonly number[],
  { weights }: WeightTree,
  normalised: Float64Array,
  parts: Float64Array,
  from: number,
  own: Float64Array,
): void {
  const size = (j: number) => (own[j] > 0 ? Math.abs(own[j] * normalised[from + j]) : 0)
  const total = level.reduce((sum, j) => sum + size(j), 0)
  const known = level.filter(j => own[j] > 0 && weights[j] > 0)
  const equally = known.length > 0 ? known : level
  if (total > 0) for (const j of level) parts[from + j] += (behind * size(j)) / total
  else for (const j of equally) parts[from + j] += behind / equally.length
}
