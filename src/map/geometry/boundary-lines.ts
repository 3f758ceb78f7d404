/**
 * The lines between areas, each once: two neighbours share their border, and a translucent line drawn for both would
 * be twice as dark as the coast. Shared edges are recognised by equal coordinates, as arcs of one topology have;
 * where an imported file does not match at its seams, both of its lines stand, which is what it says.
 */
import type { MultiPolygon, Position } from '@/domain/units'

interface Edge {
  readonly a: number
  readonly b: number
  used: boolean
}

/** Flat `[lon, lat, …]` paths that together cover every distinct edge exactly once. */
export function boundaryLines(areas: readonly MultiPolygon[]): Float64Array[] {
  const { points, edges, at } = network(areas)
  const lines: Float64Array[] = []
  const walk = (start: number, first: Edge) => {
    const path = [start]
    let here = start
    let edge: Edge | undefined = first
    while (edge) {
      edge.used = true
      here = edge.a === here ? edge.b : edge.a
      path.push(here)
      // A line ends where three or more meet.
      edge = at[here]!.length === 2 ? at[here]!.find(next => !next.used) : undefined
    }
    const flat = new Float64Array(path.length * 2)
    for (const [i, point] of path.entries()) flat.set(points[point]!, i * 2)
    lines.push(flat)
  }
  at.forEach((around, point) => {
    if (around.length !== 2) for (const edge of around) if (!edge.used) walk(point, edge)
  })
  // What is left are closed lines without a junction: islands.
  for (const edge of edges) if (!edge.used) walk(edge.a, edge)
  return lines
}

function network(areas: readonly MultiPolygon[]) {
  const index = new Map<string, number>()
  const points: Position[] = []
  const edges: Edge[] = []
  const at: Edge[][] = []
  const seen = new Set<number>()
  const pointOf = (position: Position) => {
    const key = `${position[0]} ${position[1]}`
    let point = index.get(key)
    if (point === undefined) {
      point = points.length
      index.set(key, point)
      points.push([position[0], position[1]])
      at.push([])
    }
    return point
  }
  for (const area of areas) {
    for (const polygon of area) {
      for (const ring of polygon) {
        for (let i = 1; i < ring.length; i++) {
          const a = pointOf(ring[i - 1]!)
          const b = pointOf(ring[i]!)
          const key = Math.min(a, b) * 0x4000000 + Math.max(a, b)
          if (a === b || seen.has(key)) continue
          seen.add(key)
          const edge = { a, b, used: false }
          edges.push(edge)
          at[a]!.push(edge)
          at[b]!.push(edge)
        }
      }
    }
  }
  return { points, edges, at }
}
