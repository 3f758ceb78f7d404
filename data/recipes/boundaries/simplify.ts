/**
 * Arcs in whole steps with no more vertices than the eye needs (Visvalingam & Whyatt, Cartographic Journal 30 (1993),
 * 46–51), and no crossing: where two arcs cross, both keep more of their vertices until they do not.
 */
import Flatbush from 'flatbush'
import { type Point, toSteps } from './plane'

/** Least triangle a vertex may make and stay, m², by level of care. The last level keeps all. */
const leastTriangle = [900, 200, 30, 0]

/** Paths in metres with their ends → paths in whole steps. Fixed paths keep every vertex. */
export function simplifyArcs(paths: Point[][], fixed: boolean[]): Point[][] {
  const level = paths.map((_, i) => (fixed[i] ? leastTriangle.length - 1 : 0))
  const simple = paths.map((path, i) => simplified(path, leastTriangle[level[i]!]!))
  for (;;) {
    const guilty = new Set(crossings(simple).flat())
    if (guilty.size === 0) return simple
    let changed = false
    for (const i of guilty) {
      if (level[i]! + 1 >= leastTriangle.length) continue
      level[i]!++
      simple[i] = simplified(paths[i]!, leastTriangle[level[i]!]!)
      changed = true
    }
    if (!changed) throw new Error(`arcs cross at full detail: ${[...guilty].join(', ')}`)
  }
}

function simplified(path: Point[], least: number): Point[] {
  const kept = path.slice()
  const closed = kept[0]![0] === kept.at(-1)![0] && kept[0]![1] === kept.at(-1)![1]
  const fewest = closed ? 6 : 3
  const areas = kept.map((_, i) => triangle(kept, i))
  while (kept.length > fewest) {
    let smallest = 1
    for (let i = 2; i + 1 < kept.length; i++) if (areas[i]! < areas[smallest]!) smallest = i
    if (!(areas[smallest]! < least)) break
    const gone = areas[smallest]!
    kept.splice(smallest, 1)
    areas.splice(smallest, 1)
    for (const i of [smallest - 1, smallest]) areas[i] = Math.max(gone, triangle(kept, i))
  }
  return kept
    .map(toSteps)
    .filter((p, i, all) => i === 0 || p[0] !== all[i - 1]![0] || p[1] !== all[i - 1]![1])
}

function triangle(path: Point[], i: number): number {
  const [a, b, c] = [path[i - 1], path[i], path[i + 1]]
  if (!a || !b || !c) return Number.POSITIVE_INFINITY
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
}

/** Pairs of paths with segments that touch anywhere but at a common end. Whole numbers: the test is exact. */
export function crossings(paths: Point[][]): [number, number][] {
  const segments: [path: number, place: number][] = []
  paths.forEach((path, i) => {
    for (let k = 0; k + 1 < path.length; k++) segments.push([i, k])
  })
  const index = new Flatbush(segments.length)
  for (const [i, k] of segments) {
    const [a, b] = [paths[i]![k]!, paths[i]![k + 1]!]
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]))
  }
  index.finish()
  const pairs: [number, number][] = []
  segments.forEach(([i, k], s) => {
    const [a, b] = [paths[i]![k]!, paths[i]![k + 1]!]
    const near = index.search(
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    )
    for (const t of near) {
      if (t <= s) continue
      const [j, l] = segments[t]!
      if (touchBadly(a, b, paths[j]![l]!, paths[j]![l + 1]!)) pairs.push([i, j])
    }
  })
  return pairs
}

function touchBadly(a: Point, b: Point, c: Point, d: Point): boolean {
  const common = [a, b].filter(p => [c, d].some(q => q[0] === p[0] && q[1] === p[1]))
  if (common.length === 2) return true
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (r[0] - p[0]) * (q[1] - p[1]))
  if (common.length === 1) {
    const p = common[0]!
    const other = (u: Point, v: Point) => (u[0] === p[0] && u[1] === p[1] ? v : u)
    const [q, r] = [other(a, b), other(c, d)]
    return side(p, q, r) === 0 && (q[0] - p[0]) * (r[0] - p[0]) + (q[1] - p[1]) * (r[1] - p[1]) > 0
  }
  const [s1, s2, s3, s4] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)]
  if (s1 * s2 < 0 && s3 * s4 < 0) return true
  const on = (p: Point, q: Point, r: Point, s: number) =>
    s === 0 &&
    Math.min(p[0], q[0]) <= r[0] &&
    r[0] <= Math.max(p[0], q[0]) &&
    Math.min(p[1], q[1]) <= r[1] &&
    r[1] <= Math.max(p[1], q[1])
  return on(a, b, c, s1) || on(a, b, d, s2) || on(c, d, a, s3) || on(c, d, b, s4)
}
