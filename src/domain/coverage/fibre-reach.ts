/** How far it is to fibre: to the nearest node, and to the nearest route and along it (C13). Distances on the ellipsoid. */
import { boxIndex } from '@/geometry/index/box-index'
import { nearestOnEdge } from '@/geometry/points/nearest-on-edge'
import { geodesic } from '@/geometry/projection/geodesic'
import type { Dataset } from '../dataset/dataset'
import type { Metres, Position } from '../units'
import { edgeBox, routeEdges } from './fibre-network'

export interface FibreReach {
  readonly node: {
    readonly nodeCode: string
    readonly operator: string | null
    readonly distanceM: Metres
    /** Degrees clockwise from north, from the place to the node. */
    readonly bearing: number
  } | null
  readonly route: {
    readonly operator: string | null
    readonly kind: 'trunk' | 'access' | null
    /** To the nearest point of any route. */
    readonly distanceM: Metres
    readonly bearing: number
    /** From there along the routes to the nearest node on them; `null` where no node stands on them. */
    readonly alongM: Metres | null
  } | null
}

/** No degree of latitude is shorter. */
const LEAST_DEGREE: Metres = 110_000

/** Ready for many places (degrees). `null` parts: the dataset has no node, or no route. */
export function fibreReachFinder({ records }: Pick<Dataset, 'records'>): (place: Position) => FibreReach {
  const nodes = records['fibre-nodes']
  const edges = routeEdges(records['fibre-routes'], nodes)
  const nodeAt = nearestFinder(
    nodes.map(({ lon, lat }) => edgeBox([lon, lat], [lon, lat])),
    i => [nodes[i].lon, nodes[i].lat],
  )
  const edgeAt = nearestFinder(
    edges.map(({ from, to }) => edgeBox(from, to)),
    (i, place) => nearestOnEdge(place, edges[i].from, edges[i].to),
  )
  return place => {
    const node = nodeAt(place)
    const edge = edgeAt(place)
    return {
      node: node && {
        nodeCode: nodes[node.index].nodeCode,
        operator: nodes[node.index].operator,
        distanceM: node.distance,
        bearing: node.bearing,
      },
      route: edge && {
        operator: edges[edge.index].route.operator,
        kind: edges[edge.index].route.kind,
        distanceM: edge.distance,
        bearing: edge.bearing,
        alongM: along(edges[edge.index], edge.at),
      },
    }
  }
}

function along({ from, to, fromNode, toNode }: ReturnType<typeof routeEdges>[number], at: Position) {
  const least = Math.min(fromNode + geodesic(at, from).distance, toNode + geodesic(at, to).distance)
  return Number.isFinite(least) ? least : null
}

/** The nearest of many things, each with a box and the point of it nearest to a place. The first of equals. */
function nearestFinder(
  boxes: readonly ReturnType<typeof edgeBox>[],
  pointOf: (index: number, place: Position) => Position,
) {
  const index = boxIndex(boxes)
  const measure = (i: number, place: Position) => {
    const at = pointOf(i, place)
    return { index: i, at, ...geodesic(place, at) }
  }
  return (place: Position) => {
    const [guess] = index.nearest(place[0], place[1], 1)
    if (guess === undefined || Number.isNaN(place[0] + place[1])) return null
    // Nearest in degrees is a good guess; whatever is truly nearer lies within its distance.
    const dLat = measure(guess, place).distance / LEAST_DEGREE + 1e-9
    const dLon = dLat / Math.cos((Math.min(89, Math.abs(place[1]) + dLat) * Math.PI) / 180)
    const near = index.search({
      minX: place[0] - dLon,
      maxX: place[0] + dLon,
      minY: place[1] - dLat,
      maxY: place[1] + dLat,
    })
    return near
      .map(i => measure(i, place))
      .reduce((best, one) => (one.distance < best.distance ? one : best), measure(guess, place))
  }
}
