/** Shared arcs → TopoJSON: communes from their arcs, districts and province dissolved from the same arcs. */
import { mergeArcs } from 'topojson-client'
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification'
import type { CommuneFacts } from './facts'
import { type Point, quantum, ringArea } from './plane'

export interface SharedArc {
  /** Whole steps, ends included. */
  path: Point[]
  left: number
  right: number
}

export const pathKey = (p: Point) => `${p[0]},${p[1]}`

/** Rings of arc references round a commune, outer ring first and counter-clockwise (RFC 7946), holes clockwise. */
export function ringsOf(arcs: SharedArc[], commune: number): number[][] {
  const ends = new Map<string, { reference: number; end: string }>()
  arcs.forEach((arc, i) => {
    if (arc.left !== commune && arc.right !== commune) return
    const forwards = arc.left === commune
    const [start, end] = forwards ? [arc.path[0]!, arc.path.at(-1)!] : [arc.path.at(-1)!, arc.path[0]!]
    if (ends.has(pathKey(start))) throw new Error(`commune ${commune} touches itself`)
    ends.set(pathKey(start), { reference: forwards ? i : ~i, end: pathKey(end) })
  })
  const rings: number[][] = []
  while (ends.size > 0) {
    const [start] = ends.keys()
    const ring: number[] = []
    for (let at = start!; ; ) {
      const next = ends.get(at)
      if (!next) throw new Error(`commune ${commune} has an open ring`)
      ends.delete(at)
      ring.push(next.reference)
      at = next.end
      if (at === start) break
    }
    rings.push(ring)
  }
  const area = (ring: number[]) => ringArea(ring.flatMap(r => pathOf(arcs, r).slice(0, -1)))
  rings.sort((a, b) => area(b) - area(a))
  if (rings.slice(1).some(ring => area(ring) > 0)) throw new Error(`commune ${commune} is in two pieces`)
  return rings
}

const pathOf = (arcs: SharedArc[], r: number) => (r < 0 ? arcs[~r]!.path.toReversed() : arcs[r]!.path)

export function deltaEncoded(path: Point[]): Point[] {
  return path.map((p, i) => (i === 0 ? p : [p[0] - path[i - 1]![0], p[1] - path[i - 1]![1]]))
}

export function boundaryTopology(arcs: SharedArc[], communes: CommuneFacts[], metadata: object): object {
  const topology: Topology = {
    type: 'Topology',
    transform: { scale: [quantum.scale, quantum.scale], translate: [quantum.lon, quantum.lat] },
    objects: {},
    arcs: arcs.map(({ path }) => deltaEncoded(path)),
  }
  const shapes: Polygon[] = communes.map((commune, i) => ({
    type: 'Polygon',
    arcs: ringsOf(arcs, i),
    properties: { commune_code: commune.communeCode, district_code: commune.districtCode },
  }))
  const merged = (of: Polygon[], properties: Record<string, string>): GeometryObject => {
    const { arcs: polygons } = mergeArcs(topology, of) as MultiPolygon
    return polygons.length === 1
      ? { type: 'Polygon', arcs: polygons[0]!, properties }
      : { type: 'MultiPolygon', arcs: polygons, properties }
  }
  const districts = [...new Map(communes.map(c => [c.districtCode, c.districtName]))]
  const collection = (geometries: GeometryObject[]): GeometryCollection => ({
    type: 'GeometryCollection',
    geometries,
  })
  topology.objects = {
    communes: collection(shapes),
    districts: collection(
      districts.map(([code, name]) =>
        merged(
          shapes.filter(shape => (shape.properties as { district_code: string }).district_code === code),
          { district_code: code, district_name: name },
        ),
      ),
    ),
    province: collection([merged(shapes, {})]),
  }
  return { ...topology, metadata }
}
