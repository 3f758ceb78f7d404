/** Names on the base map, as a Vietnamese map prints them, and where they stand. */
import type { Feature, FeatureCollection, Position } from 'geojson'
import { innermostPoint } from './innermost'
import { type Point, quantum, ringArea } from './plane'

/** The source's spelling, where it is not the province's name; two entries carry the name of a region instead. */
const respelt: Record<string, string> = {
  'Đông Bắc': 'Bắc Kạn',
  'Đồng Bằng Sông Hồng': 'Hưng Yên',
  'Lai Chau': 'Lai Châu',
  'Son La': 'Sơn La',
  'Ha Noi': 'Hà Nội',
  'Ha Tinh': 'Hà Tĩnh',
}

export const nameOfProvince = (source: string): string => respelt[source] ?? source

/** In whole steps, as everything else the topology encodes. */
const point = (lon: number, lat: number, properties: Record<string, string>): Feature => ({
  type: 'Feature',
  properties,
  geometry: {
    type: 'Point',
    coordinates: [
      Math.round((lon - quantum.lon) / quantum.scale),
      Math.round((lat - quantum.lat) / quantum.scale),
    ],
  },
})

export const seaLabels = [point(106.32, 19.52, { name_vi: 'Vịnh Bắc Bộ', name_en: 'Gulf of Tonkin' })]
export const countryLabels = [point(104.5, 19.93, { name_vi: 'LÀO', name_en: 'LAOS' })]

/** One label a district, at the point of its largest piece that is furthest from its border. */
export function districtLabels(districts: FeatureCollection): Feature[] {
  return districts.features.map(({ geometry, properties }) => {
    const rings: Position[][] =
      geometry.type === 'Polygon'
        ? [geometry.coordinates[0]!]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates.map(polygon => polygon[0]!)
          : []
    const largest = (rings as Point[][]).reduce((a, b) =>
      Math.abs(ringArea(b)) > Math.abs(ringArea(a)) ? b : a,
    )
    const [lon, lat] = innermostPoint(largest)
    const { district_code, district_name } = properties as { district_code: string; district_name: string }
    return point(lon, lat, { district_code, name: shortDistrictName(district_name) })
  })
}

export const shortDistrictName = (name: string): string =>
  name
    .replace(/^Huyện /, '')
    .replace(/^Thành phố /, 'TP ')
    .replace(/^Thị xã /, 'TX ')
