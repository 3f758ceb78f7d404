/**
 * What lies round the province: neighbouring provinces, Laos, other land without a name, and labels.
 *
 * Everything of Vietnam is cut from the same smooth arcs as the province itself, and Laos is what the country's
 * outline, widened a little, leaves uncovered; so nothing gapes along a border. Sea is whatever is not land.
 */
import { Clipper, EndType, FillRule, JoinType, type Path64 } from 'clipper2-ts'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { topology } from 'topojson-server'
import type { Topology } from 'topojson-specification'
import { innermostPoint } from './innermost'
import { countryLabels, districtLabels, nameOfProvince, seaLabels } from './labels'
import { countryRings } from './natural-earth'
import { type Borders, ringOf } from './outline'
import { type Point, quantum, ringArea, toSteps } from './plane'
import { deltaEncoded } from './topology'

/** West, south, east, north of the drawn area, degrees. Nothing is known outside it. */
export const frame = [102.5, 17.5, 108.5, 22.5] as const

/** How far Laos and the unnamed land are widened before Vietnam is cut out of them, steps: about 4 km. */
const overlap = 4000
/** Islands smaller than this are left out, square steps: about 2 km². */
const leastPiece = 2e6

export function basemapTopology(
  borders: Borders,
  province: Geometry,
  districts: FeatureCollection,
  metadata: object,
) {
  const provinces = [...borders.provinces].flatMap(([source, polygons]) => {
    const name = nameOfProvince(source)
    const rings = polygons.map(polygon => ringOf(borders.arcs, polygon[0]!).map(toSteps))
    const shown = inFrame(rings.map(counterClockwise))
    return shown.length > 0 && name ? [{ source, name, rings: shown, references: polygons.flat(2) }] : []
  })
  const own = provinces.find(({ source }) => source === 'Thanh Hóa')!
  const vietnam = provinces.flatMap(({ rings }) => rings)
  const around = countryRings('Laos').map(ring => stepsOf(ring))
  const others = countryRings('China', 'Thailand', 'Myanmar', 'Cambodia').map(ring => stepsOf(ring))
  const othersHere = inFrame(others)
  const laos = cutOut(widened(inFrame(around)), [...vietnam, ...othersHere])
  const unnamed = cutOut(widened(othersHere), [...vietnam, ...laos])
  // Widening carries foreign land over the water near a coast: keep what the source calls land, plus the seam.
  const seam = widened(vietnam, 1500)
  const foreign = Clipper.intersect(paths(unnamed), paths([...othersHere, ...seam]), FillRule.NonZero).map(
    points,
  )
  const land = Clipper.union(paths([...vietnam, ...laos, ...foreign]), FillRule.NonZero).map(points)

  const ownArcs = new Set(own.references.map(r => (r < 0 ? ~r : r)))
  const neighbours = provinces
    .filter(({ source }) => source !== 'Thanh Hóa')
    .map(({ name, rings, references }): Feature => {
      const [lon, lat] = degrees(innermostPoint(largest(rings)))
      const adjacent = references.some(r => ownArcs.has(r < 0 ? ~r : r))
      return shape(rings, { name, adjacent, label_lon: lon, label_lat: lat })
    })
    .sort((a, b) => a.properties!.name.localeCompare(b.properties!.name, 'vi'))
  return encoded(
    {
      land: collection([shape(land, {})]),
      laos: collection([
        shape(
          laos.filter(ring => ring === largest(laos)),
          { name_vi: 'Lào', name_en: 'Laos' },
        ),
      ]),
      neighbours: collection(neighbours),
      province: collection([
        { type: 'Feature', properties: { name: 'Thanh Hóa' }, geometry: inSteps(province) },
      ]),
      'sea-labels': collection(seaLabels),
      'country-labels': collection(countryLabels),
      'district-labels': collection(districtLabels(districts)),
    },
    { ...metadata, frame },
  )
}

const stepOf = (p: Point): Point => [
  Math.round((p[0] - quantum.lon) / quantum.scale),
  Math.round((p[1] - quantum.lat) / quantum.scale),
]
const stepsOf = (ring: Point[]): Point[] => ring.slice(0, -1).map(stepOf)
const degrees = ([i, j]: Point): Point => [
  Number((quantum.lon + i * quantum.scale).toFixed(4)),
  Number((quantum.lat + j * quantum.scale).toFixed(4)),
]
const paths = (rings: Point[][]): Path64[] => rings.map(ring => ring.map(([x, y]) => ({ x, y })))
const points = (path: Path64): Point[] => path.map(({ x, y }) => [x, y])
const counterClockwise = (ring: Point[]) => (ringArea(ring) > 0 ? ring : ring.toReversed())
const largest = (rings: Point[][]) => rings.reduce((a, b) => (ringArea(b) > ringArea(a) ? b : a))
const widened = (rings: Point[][], by = overlap): Point[][] =>
  Clipper.inflatePaths(paths(rings), by, JoinType.Round, EndType.Polygon).map(points)

/** Rings cut to the frame. A ring wholly inside keeps its vertices untouched, so that arcs stay shared. */
function inFrame(rings: Point[][]): Point[][] {
  const [west, south] = stepOf([frame[0], frame[1]])
  const [east, north] = stepOf([frame[2], frame[3]])
  const box: Point[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]
  return rings.flatMap(ring => {
    const inside = ring.filter(([x, y]) => x > west && x < east && y > south && y < north).length
    if (Math.abs(ringArea(ring)) < leastPiece) return []
    if (inside === ring.length) return [ring]
    return Clipper.intersect(paths([ring]), paths([box]), FillRule.NonZero).map(points)
  })
}

const cutOut = (rings: Point[][], holes: Point[][]): Point[][] =>
  inFrame(Clipper.difference(paths(rings), paths(holes), FillRule.NonZero).map(points))

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

/** A polygon or multipolygon, in steps, of rings whose holes run clockwise; a hole goes to the ring about it. */
function shape(rings: Point[][], properties: Record<string, unknown>): Feature {
  const outer = rings.filter(ring => ringArea(ring) > 0).map(ring => [ring])
  for (const hole of rings.filter(ring => ringArea(ring) < 0)) {
    const about = outer.find(
      ([ring]) => Clipper.pointInPolygon({ x: hole[0]![0], y: hole[0]![1] }, paths([ring!])[0]!) !== 2,
    )
    about?.push(hole)
  }
  const coordinates = outer.map(polygon => polygon.map(ring => [...ring, ring[0]!]))
  const geometry: Geometry =
    coordinates.length === 1
      ? { type: 'Polygon', coordinates: coordinates[0]! }
      : { type: 'MultiPolygon', coordinates }
  return { type: 'Feature', properties, geometry }
}

/** The same geometry with its degrees turned into steps. */
function inSteps(geometry: Geometry): Geometry {
  const turned = (c: unknown): unknown =>
    Array.isArray(c) && typeof c[0] === 'number' ? stepOf(c as Point) : (c as unknown[]).map(turned)
  return { ...geometry, coordinates: turned((geometry as { coordinates: unknown }).coordinates) } as Geometry
}

function encoded(objects: Record<string, FeatureCollection>, metadata: object): object {
  const built = topology(objects) as Topology
  return {
    type: 'Topology',
    transform: { scale: [quantum.scale, quantum.scale], translate: [quantum.lon, quantum.lat] },
    objects: built.objects,
    arcs: (built.arcs as Point[][]).map(deltaEncoded),
    metadata,
  }
}
