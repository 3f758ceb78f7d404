/**
 * Fibre: VNPT reaches every commune centre (that much is reported fact; the points and lines are drawn); a second
 * network reaches the towns and about half of the rest. Trunks join the district seats, access lines the commune
 * centres of each district: minimum spanning trees, gently curved.
 */
import type { FibreNode, FibreRoute } from '@/domain/dataset/records'
import type { Line } from '@/domain/units'
import type { CommuneFigures } from './communes'
import { DISTRICT_SEATS } from './facts'
import type { Places } from './places'
import { distanceKm, type Spot, toDegrees } from './plane'
import { type Random, randomStream } from './random'
import { minimumTree } from './spanning-tree'
import type { Terrain } from './terrain'

export interface PlacedNode {
  readonly record: FibreNode
  readonly spot: Spot
}

interface Network {
  readonly operator: string
  readonly prefix: string
  readonly reaches: (commune: CommuneFigures, random: Random) => boolean
}

const NETWORKS: readonly Network[] = [
  { operator: 'VNPT', prefix: 'VNPT', reaches: () => true },
  {
    operator: 'Viettel',
    prefix: 'VTL',
    reaches: (commune, random) =>
      DISTRICT_SEATS[commune.district] === commune.code || random.chance(commune.mountain ? 0.38 : 0.62),
  },
]

/** A shallow bow to one side with a small wobble, so that no line is a ruler's. */
const curve = (from: Spot, to: Spot, random: Random): Line => {
  const length = distanceKm(from, to)
  const parts = Math.max(3, Math.min(9, Math.round(length / 1.5)))
  const bow = random.between(-0.09, 0.09) * length
  const phase = random.between(0, 6)
  return Array.from({ length: parts + 1 }, (_, i) => {
    const t = i / parts
    const side =
      (bow * Math.sin(Math.PI * t) + 0.03 * length * Math.sin(2 * Math.PI * t + phase)) * (i % parts ? 1 : 0)
    return toDegrees({
      x: from.x + (to.x - from.x) * t - ((to.y - from.y) / length) * side,
      y: from.y + (to.y - from.y) * t + ((to.x - from.x) / length) * side,
    })
  })
}

export const buildFibre = (
  communes: readonly CommuneFigures[],
  centres: ReadonlyMap<string, Spot>,
  places: Places,
  terrain: Terrain,
  seed: number,
): { readonly nodes: readonly PlacedNode[]; readonly routes: readonly FibreRoute[] } => {
  const nodes: PlacedNode[] = []
  const routes: FibreRoute[] = []
  /** Length, dearer where the way climbs: routes keep to the valleys. */
  const cost = (a: Spot, b: Spot) => {
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
    const climb = terrain.height(middle) - Math.min(terrain.height(a), terrain.height(b))
    return distanceKm(a, b) * (1 + Math.max(0, climb) / 600)
  }
  for (const { operator, prefix, reaches } of NETWORKS) {
    const random = randomStream(seed, `fibre/${operator}`)
    const own = communes
      .filter(commune => reaches(commune, random))
      .map(commune => {
        const nodeCode = `${prefix}-${commune.code}`
        const own = randomStream(seed, `fibre/${nodeCode}`)
        const spot = places.around(commune.code, centres.get(commune.code)!, 0, 0.2, own)
        const [lon, lat] = toDegrees(spot)
        nodes.push({ spot, record: { nodeCode, lon, lat, operator, communeCode: commune.code, extra: {} } })
        return { commune, spot }
      })
    const draw = (kind: 'trunk' | 'access', points: readonly { readonly spot: Spot }[]) => {
      for (const [a, b] of minimumTree(points.length, (i, j) => cost(points[i]!.spot, points[j]!.spot))) {
        routes.push({ operator, kind, lines: [curve(points[a]!.spot, points[b]!.spot, random)] })
      }
    }
    draw(
      'trunk',
      own.filter(({ commune }) => DISTRICT_SEATS[commune.district] === commune.code),
    )
    for (const district of Object.keys(DISTRICT_SEATS)) {
      draw(
        'access',
        own.filter(({ commune }) => commune.district === district),
      )
    }
  }
  return { nodes, routes }
}

/** One feature an operator and kind, its lines gathered: few features, each easy to style. */
export const routesGeojson = (routes: readonly FibreRoute[]): string => {
  const groups = new Map<string, { operator: string | null; kind: string | null; lines: Line[] }>()
  for (const { operator, kind, lines } of routes) {
    const key = `${operator}/${kind}`
    const group = groups.get(key) ?? { operator, kind, lines: [] }
    group.lines.push(...lines)
    groups.set(key, group)
  }
  const features = [...groups.values()].map(({ operator, kind, lines }) =>
    JSON.stringify({
      type: 'Feature',
      properties: { operator, kind },
      geometry: { type: 'MultiLineString', coordinates: lines },
    }),
  )
  return `{"type":"FeatureCollection","name":"fibre-routes","features":[\n${features.join(',\n')}\n]}\n`
}
