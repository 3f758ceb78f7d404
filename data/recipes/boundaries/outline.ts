/**
 * The province's outline and its neighbours' borders, made smooth arc by arc, then moved where Natural Earth is too
 * coarse: it leaves nine centroids of the facts outside the province, on the western border and the coast, by up to
 * 2.2 km. Each commune needs half its ellipse's short half-axis between its centroid and the outline, so the outline
 * is pushed outwards there, softly, and the neighbours' side with it.
 */
import type { CommuneFacts } from './facts'
import { provinceArcs } from './natural-earth'
import { fromSteps, type Point, toPlane, toSteps } from './plane'

export interface Borders {
  /** Smooth arcs, metres, every vertex on a whole step. Nodes keep their places at the ends. */
  arcs: Point[][]
  provinces: Map<string, number[][][]>
}

export function smoothBorders(mainland: CommuneFacts[]): Borders {
  const { arcs: coarse, provinces } = provinceArcs()
  const own = new Set(provinces.get('Thanh Hóa')!.flat(2).map(arcNumber))
  let arcs = coarse.map((arc, i) => chaikin(arc, own.has(i) ? 3 : 2))
  for (let round = 0; round < 60; round++) {
    const pushes = pushesNeeded(ringOf(arcs, provinces.get('Thanh Hóa')![0]![0]!), mainland)
    if (pushes.length === 0) break
    arcs = arcs.map(arc => arc.map(p => displaced(p, pushes)))
  }
  return { arcs: arcs.map(arc => withoutFlatVertices(onSteps(arc), 4)), provinces }
}

export const arcNumber = (reference: number) => (reference < 0 ? ~reference : reference)

/** The open ring that a list of arc references runs through. */
export function ringOf(arcs: Point[][], references: number[]): Point[] {
  return references.flatMap(reference => {
    const arc = arcs[arcNumber(reference)]!
    return (reference < 0 ? arc.toReversed() : arc).slice(0, -1)
  })
}

/** Chaikin's corner cutting; the ends of an open arc stay. Chaikin, CGIP 3 (1974), 346–349. */
function chaikin(arc: Point[], rounds: number): Point[] {
  const closed = same(arc[0]!, arc.at(-1)!)
  let points = arc
  for (let round = 0; round < rounds; round++) {
    const cut: Point[] = closed ? [] : [points[0]!]
    for (let i = 0; i + 1 < points.length; i++) {
      cut.push(between(points[i]!, points[i + 1]!, 0.25), between(points[i]!, points[i + 1]!, 0.75))
    }
    if (closed) cut.push(cut[0]!)
    else {
      cut.splice(1, 1)
      cut.splice(-1, 1, points.at(-1)!)
    }
    points = cut
  }
  return points
}

interface Push {
  at: Point
  by: Point
  reach: number
}

function pushesNeeded(ring: Point[], communes: CommuneFacts[]): Push[] {
  return communes.flatMap(commune => {
    const centre = toPlane([commune.lon, commune.lat])
    const nearest = nearestOnRing(ring, centre)
    const inside = contains(ring, centre)
    const gap = Math.hypot(nearest[0] - centre[0], nearest[1] - centre[1])
    const missing = commune.minorKm * 500 - (inside ? gap : -gap)
    if (missing < 5) return []
    const sign = inside ? 1 : -1
    const unit = gap < 1 ? 0 : (sign * Math.min(missing * 0.4 + 5, 400)) / gap
    const by: Point = [(nearest[0] - centre[0]) * unit, (nearest[1] - centre[1]) * unit]
    return [{ at: nearest, by, reach: Math.max(commune.majorKm * 700, commune.minorKm * 1000, 900) }]
  })
}

function displaced(p: Point, pushes: Push[]): Point {
  let [x, y] = p
  for (const { at, by, reach } of pushes) {
    const squared = ((p[0] - at[0]) ** 2 + (p[1] - at[1]) ** 2) / reach ** 2
    if (squared > 9) continue
    const share = Math.exp(-squared)
    x += by[0] * share
    y += by[1] * share
  }
  return [x, y]
}

export function contains(ring: Point[], [x, y]: Point): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i]!
    const [bx, by] = ring[j]!
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

function nearestOnRing(ring: Point[], p: Point): Point {
  let best: Point = ring[0]!
  let bestSquared = Number.POSITIVE_INFINITY
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const q = nearestOnSegment(ring[j]!, ring[i]!, p)
    const squared = (q[0] - p[0]) ** 2 + (q[1] - p[1]) ** 2
    if (squared < bestSquared) [best, bestSquared] = [q, squared]
  }
  return best
}

export function nearestOnSegment(a: Point, b: Point, p: Point): Point {
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length
  return between(a, b, Math.max(0, Math.min(1, t)))
}

const between = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1]

function onSteps(arc: Point[]): Point[] {
  return arc.map(p => fromSteps(toSteps(p))).filter((p, i, all) => i === 0 || !same(p, all[i - 1]!))
}

/** Drops vertices nearer than `metres` to the line between their neighbours; ends stay. */
function withoutFlatVertices(arc: Point[], metres: number): Point[] {
  const kept = [arc[0]!]
  for (let i = 1; i + 1 < arc.length; i++) {
    const [px, py] = arc[i]!
    const [qx, qy] = nearestOnSegment(kept.at(-1)!, arc[i + 1]!, arc[i]!)
    if (Math.hypot(px - qx, py - qy) > metres) kept.push(arc[i]!)
  }
  kept.push(arc.at(-1)!)
  return kept
}
