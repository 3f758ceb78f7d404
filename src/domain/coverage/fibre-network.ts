/** Fibre routes as one network: which pieces there are, and how far along them it is to the nearest node (C13). */
import { boxIndex } from '@/geometry/index/box-index'
import { nearestOnEdge } from '@/geometry/points/nearest-on-edge'
import { geodesic } from '@/geometry/projection/geodesic'
import type { FibreNode, FibreRoute } from '../dataset/records'
import type { Metres, Position } from '../units'

/** A node this near to a route of its operator stands on it. */
export const NODE_ON_ROUTE: Metres = 250

export interface RouteEdge {
  readonly from: Position
  readonly to: Position
  readonly route: FibreRoute
  /** Metres along the network to the nearest node, from either end; Infinity where none stands on it. */
  readonly fromNode: Metres
  readonly toNode: Metres
}

interface Vertex {
  readonly place: Position
  readonly next: { readonly to: number; readonly length: Metres }[]
  distance: Metres
}

/** Lines hang together where they share a position (to 0.1 m). */
export function routeEdges(routes: readonly FibreRoute[], nodes: readonly FibreNode[]): RouteEdge[] {
  const raw = routes.flatMap(route =>
    route.lines.flatMap(line => line.slice(1).map((to, i) => ({ from: line[i], to, route }))),
  )
  const standing = nodesOnEdges(raw, nodes)
  const vertices: Vertex[] = []
  const known = new Map<string, number>()
  const vertexAt = (place: Position): number => {
    const key = `${place[0].toFixed(6)} ${place[1].toFixed(6)}`
    const found = known.get(key)
    if (found !== undefined) return found
    vertices.push({ place, next: [], distance: Infinity })
    known.set(key, vertices.length - 1)
    return vertices.length - 1
  }
  const edges = raw.flatMap(({ from, to, route }, e) => {
    const stops = [from, ...(standing.get(e) ?? []), to]
      .map(place => ({ place, way: geodesic(from, place).distance }))
      .sort((a, b) => a.way - b.way)
      .map(({ place }) => vertexAt(place))
    return stops.slice(1).flatMap((b, i) => (stops[i] === b ? [] : [{ a: stops[i], b, route }]))
  })
  for (const { a, b } of edges) {
    const length = geodesic(vertices[a].place, vertices[b].place).distance
    vertices[a].next.push({ to: b, length })
    vertices[b].next.push({ to: a, length })
  }
  spread(vertices, [...standing.values()].flat().map(vertexAt))
  return edges.map(({ a, b, route }) => ({
    from: vertices[a].place,
    to: vertices[b].place,
    route,
    fromNode: vertices[a].distance,
    toNode: vertices[b].distance,
  }))
}

/** Where nodes stand, by edge. */
function nodesOnEdges(
  edges: readonly { readonly from: Position; readonly to: Position; readonly route: FibreRoute }[],
  nodes: readonly FibreNode[],
): Map<number, Position[]> {
  const index = boxIndex(edges.map(({ from, to }) => edgeBox(from, to)))
  const found = new Map<number, Position[]>()
  for (const { lon, lat, operator } of nodes) {
    const reach = (1.2 * NODE_ON_ROUTE) / 100_000
    let best: { edge: number; place: Position; distance: Metres } | null = null
    for (const edge of index.search({
      minX: lon - reach,
      maxX: lon + reach,
      minY: lat - reach,
      maxY: lat + reach,
    })) {
      const { from, to, route } = edges[edge]
      if (operator !== null && route.operator !== null && operator !== route.operator) continue
      const place = nearestOnEdge([lon, lat], from, to)
      const { distance } = geodesic([lon, lat], place)
      if (distance <= NODE_ON_ROUTE && distance < (best?.distance ?? Infinity))
        best = { edge, place, distance }
    }
    if (best) found.set(best.edge, [...(found.get(best.edge) ?? []), best.place])
  }
  return found
}

export const edgeBox = (a: Position, b: Position) => ({
  minX: Math.min(a[0], b[0]),
  maxX: Math.max(a[0], b[0]),
  minY: Math.min(a[1], b[1]),
  maxY: Math.max(a[1], b[1]),
})

/** Distances from the nearest of `sources`, over the edges. */
function spread(vertices: readonly Vertex[], sources: readonly number[]): void {
  let front = [...new Set(sources)]
  for (const source of front) vertices[source].distance = 0
  while (front.length > 0) {
    const nearer = new Set<number>()
    for (const at of front) {
      for (const { to, length } of vertices[at].next) {
        const distance = vertices[at].distance + length
        if (distance >= vertices[to].distance) continue
        vertices[to].distance = distance
        nearer.add(to)
      }
    }
    front = [...nearer]
  }
}
