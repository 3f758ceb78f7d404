/** How many communes each level of an order by importance (R16) puts behind one of them: rule R57. */
import type { Ranking, RankingCriterion, RankingGroup } from './ranking'

export interface PassedByLevel {
  /** Index of the group at the root that is the level; −1 = a single criterion is. */
  readonly group: number
  /** Indices of its weighted criteria, those that add most first. */
  readonly criteria: readonly number[]
  readonly passed: number
}

/**
 * Levels that put anybody behind, the one that decides first coming first.
 * @param ranking a lexicographic one of these criteria and groups
 */
export function passedByLevel(
  criteria: readonly Pick<RankingCriterion, 'group'>[],
  groups: readonly RankingGroup[],
  ranking: Ranking,
  at: number,
): PassedByLevel[] {
  const width = criteria.length
  const partOf = (j: number) => ranking.parts[at * width + j]
  const topOf = (group: number): number =>
    group === -1 || groups[group].parent === -1 ? group : topOf(groups[group].parent)
  const levels = new Map<string, number[]>()
  for (const [j, { group }] of criteria.entries()) {
    if (!(ranking.weights[j] > 0)) continue
    const key = group === -1 ? `criterion ${j}` : `group ${topOf(group)}`
    levels.set(key, [...(levels.get(key) ?? []), j])
  }
  const weightOf = (level: readonly number[]) => level.reduce((sum, j) => sum + ranking.weights[j], 0)
  const groupOf = ([first]: readonly number[]) => topOf(criteria[first].group)
  // R16: of equal weights groups come first, in their order. (No group, −1, reads as the greatest whole number.)
  const place = (level: readonly number[]) => groupOf(level) >>> 0
  const byWeight = (a: readonly number[], b: readonly number[]) => {
    const apart = weightOf(b) - weightOf(a)
    return Math.abs(apart) > 1e-12 ? apart : place(a) - place(b)
  }
  return [...levels.values()]
    .sort(byWeight)
    .map(level => ({
      group: groupOf(level),
      criteria: [...level].sort((a, b) => partOf(b) - partOf(a)),
      // A part is a share of the other ranked communes, so that this is a whole number but for rounding.
      passed: Math.round(level.reduce((sum, j) => sum + partOf(j), 0) * (ranking.order.length - 1)),
    }))
    .filter(({ passed }) => passed > 0)
}
