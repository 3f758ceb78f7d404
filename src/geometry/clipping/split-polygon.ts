/** A polygon cut along a line: the faces that its rings and the parts of the line inside it make. */
import { ringArea } from '../measure/ring-area'
import { containsPoint } from '../points/contains-point'
import type { Polygon, Position, Ring } from '../shapes'
import { facesOf } from './network-faces'

/** Crossings are rounded to this many decimals (0.1 mm in degrees), and join a vertex that is as near. */
const DECIMALS = 9
const NEAR = 10 ** -DECIMALS

/**
 * Any plane unit; the parts, the largest first. A line that does not part the polygon (it ends inside, or never meets
 * it) leaves it as it is: the answer is then the polygon itself. Parts that lie side by side share their nodes.
 */
export function splitPolygon(polygon: Polygon, line: readonly Position[]): Polygon[] {
  const rings = polygon.map((ring, r) => (ringArea(ring) > 0 === (r === 0) ? ring : ring.toReversed()))
  const nodes = [...rings.flat()]
  const sides = rings.flatMap(edgesOf)
  const steps = edgesOf(line)
  const all = [...sides, ...steps]
  const cut = (edge: Edge): Edge[] => cutEdge(edge, all, nodes)
  const bothWays = unique(steps.flatMap(cut)).filter(
    ([[ax, ay], [bx, by]]) =>
      containsPoint([polygon], [(ax + bx) / 2, (ay + by) / 2]) &&
      !sides.some(side => liesOn([(ax + bx) / 2, (ay + by) / 2], side)),
  )
  const oneWay = sides.flatMap(cut)
  const faces = facesOf({ oneWay, bothWays }).filter(ring => ringArea(ring) !== 0)
  const outer = faces.filter(ring => ringArea(ring) > 0).sort((a, b) => ringArea(a) - ringArea(b))
  if (outer.length < 2) return [polygon]
  const parts = outer.map((ring): Ring[] => [ring])
  for (const hole of faces.filter(ring => ringArea(ring) < 0)) {
    // The smallest face around it. A hole may touch its face in a node, so no node is asked.
    parts.find(([ring]) => containsPoint([[ring]], pointOn(hole)))?.push(hole)
  }
  return parts.sort((a, b) => areaOf(b) - areaOf(a))
}

type Edge = readonly [from: Position, to: Position]

const areaOf = (polygon: Polygon): number => polygon.reduce((sum, ring) => sum + ringArea(ring), 0)

const edgesOf = (line: readonly Position[]): Edge[] =>
  line.slice(1).flatMap((to, i): Edge[] => (same(line[i], to) ? [] : [[line[i], to]]))

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1]

/** The edge in pieces, cut wherever another meets it. `nodes` grows: a meeting found twice is the same node. */
function cutEdge(edge: Edge, others: readonly Edge[], nodes: Position[]): Edge[] {
  const [a, b] = edge
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const along = ([x, y]: Position) => ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy)
  const stops = others
    .flatMap(other => meetings(edge, other))
    .map(place => nodeAt(place, nodes))
    .filter(place => along(place) > 0 && along(place) < 1 && !same(place, a) && !same(place, b))
    .sort((p, q) => along(p) - along(q))
  return edgesOf([a, ...stops, b])
}

function nodeAt([x, y]: Position, nodes: Position[]): Position {
  const known = nodes.find(node => Math.abs(node[0] - x) <= NEAR && Math.abs(node[1] - y) <= NEAR)
  if (known) return known
  const made: Position = [Number(x.toFixed(DECIMALS)), Number(y.toFixed(DECIMALS))]
  nodes.push(made)
  return made
}

/** Where two edges meet: their crossing, or the ends of one that lie on the other. */
function meetings([a, b]: Edge, [c, d]: Edge): Position[] {
  if (
    Math.max(a[0], b[0]) < Math.min(c[0], d[0]) - NEAR ||
    Math.max(c[0], d[0]) < Math.min(a[0], b[0]) - NEAR
  )
    return []
  if (
    Math.max(a[1], b[1]) < Math.min(c[1], d[1]) - NEAR ||
    Math.max(c[1], d[1]) < Math.min(a[1], b[1]) - NEAR
  )
    return []
  const found = [c, d].filter(end => liesOn(end, [a, b]))
  if (found.length > 0) return found
  const [px, py, qx, qy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]]
  const turn = px * qy - py * qx
  if (turn === 0) return []
  const at = ((c[0] - a[0]) * qy - (c[1] - a[1]) * qx) / turn
  const there = ((c[0] - a[0]) * py - (c[1] - a[1]) * px) / turn
  return at < 0 || at > 1 || there < 0 || there > 1 ? [] : [[a[0] + at * px, a[1] + at * py]]
}

function liesOn([x, y]: Position, [a, b]: Edge): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const t = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(a[0] + t * dx - x, a[1] + t * dy - y) <= NEAR
}

/** A step walked twice bounds once. */
function unique(edges: readonly Edge[]): Edge[] {
  const seen = new Map<string, Edge>()
  for (const edge of edges) seen.set(edge.map(String).sort().join(' '), edge)
  return [...seen.values()]
}

/** A point of a ring that no other ring passes: the middle of its longest edge. */
function pointOn(ring: Ring): Position {
  const [[ax, ay], [bx, by]] = edgesOf(ring).reduce((best, edge) =>
    lengthOf(edge) > lengthOf(best) ? edge : best,
  )
  return [(ax + bx) / 2, (ay + by) / 2]
}

const lengthOf = ([[ax, ay], [bx, by]]: Edge): number => Math.hypot(bx - ax, by - ay)
