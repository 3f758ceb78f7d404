/**
 * Every way of normalising and aggregating, commune by commune and straight from its definition: recursion over the tree,
 * pairs compared with one another, nothing kept. Written from the README's rules; shares no code with the product.
 */
import type { RankingCriterion, RankingQuestion } from '@/domain/ranking/ranking'

const isKnown = (value: number) => !Number.isNaN(value)
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

/** Score by commune; `null` = not ranked. */
export function naiveScores(q: RankingQuestion): (number | null)[] {
  const weighed = q.criteria.filter(c => c.weight > 0 && isWeighed(q, c.group))
  const ranked = q.codes.flatMap((_, i) => {
    const known = weighed.filter(c => isKnown(c.values[i])).length
    return q.inView[i] && known > 0 && known >= q.minimumKnownShare * weighed.length ? [i] : []
  })
  const x = new Map(q.criteria.map(c => [c.id, q.codes.map((_, i) => normalisedOrFilled(q, c, i))]))
  const at = (c: RankingCriterion, i: number) => x.get(c.id)?.[i] ?? Number.NaN
  const score = {
    arithmetic: (i: number) => nodeValue(q, -1, i, at, 'arithmetic') ?? 0,
    geometric: (i: number) => nodeValue(q, -1, i, at, 'geometric') ?? 0,
    topsis: (i: number) => closeness(q, weighed, ranked, i, at),
    lexicographic: (i: number) => standing(q, ranked, i, at),
  }[q.aggregation]
  return q.codes.map((_, i) => (ranked.includes(i) ? score(i) : null))
}

type At = (criterion: RankingCriterion, commune: number) => number

const isWeighed = (q: RankingQuestion, group: number): boolean =>
  group === -1 || (q.groups[group].weight > 0 && isWeighed(q, q.groups[group].parent))

/** Normalised, and filled where missing by the question's rule; NaN = left out. */
function normalisedOrFilled(q: RankingQuestion, criterion: RankingCriterion, i: number): number {
  const { values } = criterion
  const all = [...values]
  const seen = all.filter((value, k) => q.inView[k] === 1 && isKnown(value))
  if (isKnown(values[i])) return normalised(q, criterion, seen, values[i])
  if (q.missingRule === 'renormalise') return Number.NaN
  if (q.missingRule === 'worst') {
    const known = seen.map(value => normalised(q, criterion, seen, value))
    if (q.normalisation === 'none' || q.normalisation === 'z-score')
      return known.length > 0 ? known.reduce((a, b) => Math.max(a, b)) : 0
    // 1 wherever two communes could differ at all.
    const [low, high] = limits(q, criterion, seen)
    return high > low ? 1 : 0
  }
  const peers = all
    .filter((value, k) => q.districtOf[k] === q.districtOf[i] && isKnown(value))
    .map(value => normalised(q, criterion, seen, value))
  return median(peers)
}

function limits(q: RankingQuestion, { values, bounds }: RankingCriterion, seen: readonly number[]) {
  const pool = q.normalisation === 'target' ? [...values].filter(isKnown) : seen
  const low = pool.length === 0 ? 0 : pool.reduce((a, b) => Math.min(a, b))
  const high = pool.length === 0 ? 0 : pool.reduce((a, b) => Math.max(a, b))
  return q.normalisation === 'target' ? [bounds?.[0] ?? low, bounds?.[1] ?? high] : [low, high]
}

function normalised(q: RankingQuestion, c: RankingCriterion, seen: readonly number[], value: number): number {
  const sign = c.direction === 'higher-first' ? 1 : -1
  const [low, high] = limits(q, c, seen)
  if (q.normalisation === 'none') return sign * value
  if (!(high > low)) return 0
  if (q.normalisation === 'percentile') {
    const places =
      seen.filter(other => other < value).length + (seen.filter(other => other === value).length - 1) / 2
    const up = Math.min(1, Math.max(0, places / (seen.length - 1)))
    return sign === 1 ? up : 1 - up
  }
  if (q.normalisation === 'z-score') {
    const mean = sumOf(seen) / seen.length
    const variance = sumOf(seen.map(other => (other - mean) ** 2)) / (seen.length - 1)
    return (sign * (value - mean)) / Math.sqrt(variance)
  }
  const up = Math.min(1, Math.max(0, (value - low) / (high - low)))
  return sign === 1 ? up : 1 - up
}

function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

/** The mean of what hangs on a group (−1: the root); `null` where nothing below it is known. */
function nodeValue(
  q: RankingQuestion,
  node: number,
  i: number,
  at: At,
  mean: 'arithmetic' | 'geometric',
): number | null {
  const children = [
    ...q.criteria.filter(c => c.group === node).map(c => ({ weight: c.weight, value: at(c, i) })),
    ...q.groups.flatMap((group, k) =>
      group.parent === node
        ? [{ weight: group.weight, value: nodeValue(q, k, i, at, mean) ?? Number.NaN }]
        : [],
    ),
  ].filter(child => child.weight > 0 && isKnown(child.value))
  if (children.length === 0) return null
  const whole = sumOf(children.map(child => child.weight))
  return mean === 'arithmetic'
    ? sumOf(children.map(({ weight, value }) => (weight / whole) * value))
    : children.reduce((product, { weight, value }) => product * value ** (weight / whole), 1)
}

/** Share of the whole that a criterion has among what the commune knows, multiplied on its way up. */
function ownWeight(q: RankingQuestion, c: RankingCriterion, i: number, at: At): number {
  const knows = (node: number): boolean => nodeValue(q, node, i, at, 'arithmetic') !== null
  const siblings = (node: number) =>
    sumOf(q.criteria.filter(o => o.group === node && isKnown(at(o, i))).map(o => o.weight)) +
    sumOf(q.groups.filter((g, k) => g.parent === node && knows(k)).map(g => g.weight))
  let weight = c.weight / siblings(c.group)
  for (let node = c.group; node !== -1; node = q.groups[node].parent)
    weight *= q.groups[node].weight / siblings(q.groups[node].parent)
  return weight
}

function closeness(
  q: RankingQuestion,
  weighed: readonly RankingCriterion[],
  ranked: readonly number[],
  i: number,
  at: At,
) {
  const distance = (to: 'best' | 'worst') =>
    Math.sqrt(
      sumOf(
        weighed.map(c => {
          if (!isKnown(at(c, i))) return 0
          const column = ranked.map(k => at(c, k)).filter(isKnown)
          const length = Math.sqrt(sumOf(column.map(value => value * value)))
          const scale = q.normalisation === 'none' && length > 0 ? length : 1
          const end = column.reduce((a, b) => (to === 'best' ? Math.max(a, b) : Math.min(a, b)))
          return (ownWeight(q, c, i, at) * (at(c, i) / scale - end / scale)) ** 2
        }),
      ),
    )
  const [away, near] = [distance('best'), distance('worst')]
  return near === 0 ? 0 : near / (near + away)
}

/** Two level values nearer than this are equal: whole numbers and small weights never come so near otherwise. */
const SAME = 1e-9

function standing(q: RankingQuestion, ranked: readonly number[], i: number, at: At): number {
  const hasWeighed = (node: number): boolean =>
    q.criteria.some(c => c.group === node && c.weight > 0) ||
    q.groups.some((g, k) => g.parent === node && g.weight > 0 && hasWeighed(k))
  const raw = [
    ...q.groups.flatMap((group, k) =>
      group.parent === -1 && group.weight > 0 && hasWeighed(k)
        ? [{ weight: group.weight, of: (n: number) => nodeValue(q, k, n, at, 'arithmetic') ?? Number.NaN }]
        : [],
    ),
    ...q.criteria.flatMap(c =>
      c.group === -1 && c.weight > 0 ? [{ weight: c.weight, of: (n: number) => at(c, n) }] : [],
    ),
  ].toSorted((a, b) => b.weight - a.weight)
  const levels = raw.map(({ of }) => {
    const middle = median(q.codes.flatMap((_, n) => (q.inView[n] && isKnown(of(n)) ? [of(n)] : [])))
    return (n: number) => (isKnown(of(n)) ? of(n) : isKnown(middle) ? middle : 0)
  })
  const isBehind = (k: number) => {
    const decides = levels.find(level => Math.abs(level(i) - level(k)) > SAME)
    return decides !== undefined && decides(i) > decides(k)
  }
  return ranked.filter(isBehind).length / Math.max(1, ranked.length - 1)
}
