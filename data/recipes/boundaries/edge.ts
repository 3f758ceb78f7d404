/**
 * The province's edge: where commune borders end on it. The grid's own edge is stairs, so each node of it is carried
 * to the nearest point of the smooth outline, in order, and the outline between two nodes is the outer arc.
 */
import { nearestOnSegment } from './outline'
import { fromSteps, type Point, toSteps } from './plane'
import type { TracedArc, TracedNode } from './trace'

interface Place {
  /** Number of the outline's vertex before, and share of the way to the next. */
  position: number
  at: Point
}

/**
 * Moves the outer nodes onto the outline (a counter-clockwise ring) and gives the outer arcs its vertices.
 * Returns the outline with the nodes inserted, starting where it started.
 */
export function fitToOutline(arcs: TracedArc[], nodes: TracedNode[], outline: Point[]): Point[] {
  const outer = outerLoop(arcs)
  const length = outline.length
  const steps = outline.map((p, i) => distance(p, outline[(i + 1) % length]!))
  const places: Place[] = []
  let along = 0
  for (const arc of outer) {
    const previous = places.at(-1)
    const from = nodes[arc.from]!.at
    // Not before the previous node, and not further on than the stairs between could have led.
    places.push(
      previous
        ? nearestPlace(
            outline,
            from,
            previous.position,
            placeAfter(steps, previous.position, along * 1.6 + 600),
          )
        : nearestPlace(outline, from, 0, length),
    )
    along = arc.points.length < 2 ? 0 : pathLength([from, ...arc.points, nodes[arc.to]!.at])
  }
  keepApart(places, outline)
  const inserted: { position: number; at: Point }[] = []
  outer.forEach((arc, i) => {
    const place = places[i]!
    nodes[arc.from]!.at = place.at
    inserted.push({ position: place.position % length, at: place.at })
  })
  outer.forEach((arc, i) => {
    const [a, b] = [places[i]!.position, places[(i + 1) % places.length]!.position]
    const end = i + 1 === places.length ? b + length : b
    arc.points = []
    for (let v = Math.floor(a) + 1; v < end; v++) arc.points.push(outline[v % length]!)
  })
  const all = [...outline.map((at, position) => ({ position, at })), ...inserted]
  all.sort((p, q) => p.position - q.position)
  return all.map(({ at }) => at).filter((p, i, ring) => i === 0 || distance(p, ring[i - 1]!) > 0)
}

/** The arcs on the province's edge, turned to run counter-clockwise and put in order. */
function outerLoop(arcs: TracedArc[]): TracedArc[] {
  const byStart = new Map<number, TracedArc>()
  for (const arc of arcs) {
    if (arc.left !== -1 && arc.right !== -1) continue
    if (arc.left === -1) {
      Object.assign(arc, {
        left: arc.right,
        right: -1,
        from: arc.to,
        to: arc.from,
        points: arc.points.reverse(),
      })
    }
    byStart.set(arc.from, arc)
  }
  const first = [...byStart.values()][0]!
  const loop = [first]
  for (let next = byStart.get(first.to); next && next !== first; next = byStart.get(next.to)) loop.push(next)
  if (loop.length !== byStart.size) throw new Error('the edge of the province is not one ring')
  return loop
}

function nearestPlace(outline: Point[], p: Point, from: number, to: number): Place {
  let best: Place = { position: from, at: outline[0]! }
  let least = Number.POSITIVE_INFINITY
  for (let v = Math.floor(from); v < to; v++) {
    const a = outline[v % outline.length]!
    const b = outline[(v + 1) % outline.length]!
    const q = nearestOnSegment(a, b, p)
    const position = v + distance(a, q) / distance(a, b)
    if (position < from || distance(p, q) >= least) continue
    least = distance(p, q)
    best = { position, at: q }
  }
  return best
}

function placeAfter(steps: number[], position: number, metres: number): number {
  let place = Math.floor(position)
  for (let left = metres; left > 0; place++) left -= steps[place % steps.length]!
  return place + 1
}

/** Rounds the places to whole steps; one within 15 m of a vertex takes the vertex. Order must hold strictly. */
function keepApart(places: Place[], outline: Point[]): void {
  const length = outline.length
  for (const place of places) {
    const vertex = Math.round(place.position)
    if (distance(outline[vertex % length]!, place.at) < 15) {
      place.position = vertex
      place.at = outline[vertex % length]!
    } else place.at = fromSteps(toSteps(place.at))
  }
  for (let i = 1; i < places.length; i++)
    if (places[i]!.position <= places[i - 1]!.position) throw new Error(`outer node ${i} is out of order`)
  if (places.at(-1)!.position >= places[0]!.position + length) throw new Error('outer nodes overlap')
}

const distance = (p: Point, q: Point) => Math.hypot(p[0] - q[0], p[1] - q[1])
const pathLength = (path: Point[]) => path.slice(1).reduce((sum, p, i) => sum + distance(path[i]!, p), 0)
