/**
 * What surrounds the province: the land of the neighbours and of Laos, and the names that belong to no commune. Read
 * from the bundled base map's topology, object by object; an object that is not there is not drawn.
 */
import type { Feature, FeatureCollection, Point } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

export type PlaceKind = 'neighbour' | 'country' | 'sea' | 'district' | 'commune'

export interface PlaceName {
  readonly kind: PlaceKind
  readonly vi: string
  readonly en: string
}

export type Place = Feature<Point, PlaceName>

export interface BaseMap {
  /** Polygons of land outside the province; `border` = draw its outline. */
  readonly ground: FeatureCollection
  readonly places: readonly Place[]
}

interface Properties {
  readonly name?: string
  readonly name_vi?: string
  readonly name_en?: string
  /** Of a neighbouring province: touches ours, and so is named. */
  readonly adjacent?: boolean
  readonly label_lon?: number
  readonly label_lat?: number
}

/** Reads the bundled topology `data/basemap.topojson`. */
export function readBaseMap(topology: Topology): BaseMap {
  const read = (object: string): Feature<Feature['geometry'], Properties>[] => {
    const found = topology.objects[object] as GeometryCollection<Properties> | undefined
    return found ? feature(topology, found).features : []
  }
  const area = ({ geometry }: Feature, border: boolean): Feature => ({
    type: 'Feature',
    geometry,
    properties: { border },
  })
  const neighbours = read('neighbours')
  return {
    ground: {
      type: 'FeatureCollection',
      features: [
        ...read('land').map(land => area(land, false)),
        ...read('laos').map(laos => area(laos, true)),
        ...neighbours.map(neighbour => area(neighbour, true)),
      ],
    },
    places: [
      ...neighbours.flatMap(({ properties: { adjacent, name = '', label_lon: lon, label_lat: lat } }) =>
        adjacent && lon !== undefined && lat !== undefined ? [place('neighbour', [lon, lat], { name })] : [],
      ),
      ...read('country-labels').flatMap(found => named('country', found)),
      ...read('sea-labels').flatMap(found => named('sea', found)),
    ],
  }
}

const named = (
  kind: PlaceKind,
  { geometry, properties }: Feature<Feature['geometry'], Properties>,
): Place[] => (geometry.type === 'Point' ? [place(kind, geometry.coordinates, properties)] : [])

const place = (
  kind: PlaceKind,
  coordinates: number[],
  { name = '', name_vi, name_en }: Properties,
): Place => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties: { kind, vi: name_vi ?? name, en: name_en ?? name },
})
