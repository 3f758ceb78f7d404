/** A province of four square communes in two districts, for tests of what the map draws of it. */
import type { Dataset, ResourceSource } from '@/domain/dataset/dataset'
import { RESOURCE_NAMES } from '@/domain/dataset/dataset'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { mapShapes } from '@/map/geometry/map-shapes'
import { alertZones } from '@/map/theme/alert-zones'
import type { MapPicture } from '@/map/use-map-picture'
import { FIRST_LAYERS } from '@/store/session/session'

const square = (x: number, y: number) =>
  [
    [
      [
        [x, y],
        [x + 0.1, y],
        [x + 0.1, y + 0.1],
        [x, y + 0.1],
        [x, y],
      ],
    ],
  ] as const
const CODES = ['14755', '14758', '14845', '14848']

const source = (more: Partial<ResourceSource> = {}): ResourceSource => ({
  asOf: '2021-11-22',
  illustrative: false,
  schematic: false,
  source: { vi: 'Nguồn thử', en: 'Test source' },
  origin: 'bundled',
  fileName: null,
  mode: null,
  count: 1,
  ...more,
})

export function mapWorld(
  records: Partial<Dataset['records']> = {},
  sources: Partial<Record<keyof Dataset['records'], Partial<ResourceSource>>> = {},
): Dataset {
  const empty = Object.fromEntries(RESOURCE_NAMES.map(name => [name, []])) as unknown as Dataset['records']
  const communes = CODES.map((communeCode, i) => ({
    communeCode,
    communeName: `Xã ${i}`,
    communeType: 'xa' as const,
    districtCode: i < 2 ? '380' : '384',
    districtName: i < 2 ? 'Thành phố Thanh Hóa' : 'Huyện Mường Lát',
    areaKm2: null,
    population: 1000 * (i + 1),
    households: null,
    poorHouseholds: null,
    nearPoorHouseholds: null,
    pupils: null,
    mountain: null,
    coastal: null,
    baiNgang: null,
    border: null,
    poorDistrict: null,
    region: null,
    extra: {},
  }))
  const boundaries = {
    communes: CODES.map((code, i) => ({ code, polygons: square(105 + 0.1 * i, 20) })),
    districts: ['380', '384'].map((code, i) => ({ code, polygons: square(105 + 0.2 * i, 20) })),
    province: square(105, 20),
    schematic: true,
    vintage: null,
  }
  return {
    version: 'test',
    records: { ...empty, communes, boundaries, ...records },
    sources: Object.fromEntries(
      RESOURCE_NAMES.map(name => [name, sources[name] ? [source(sources[name])] : []]),
    ) as unknown as Dataset['sources'],
  }
}

export const mapPicture = (dataset: Dataset, more: Partial<MapPicture> = {}): MapPicture => ({
  dataset,
  shapes: mapShapes(dataset),
  plan: FIRST_PLAN,
  layers: { ...FIRST_LAYERS, alerts: false },
  theme: null,
  values: null,
  zones: alertZones(dataset, null),
  ranking: null,
  inView: null,
  operators: ['MobiFone', 'Viettel'],
  ...more,
})
