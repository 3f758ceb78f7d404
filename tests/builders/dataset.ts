/**
 * A small province for tests. A test says only what matters to it: `aDataset({ communes: 5, schools: [{ fibre: false }] })`.
 * What is not said is plausible and the same every time. Communes stand in a row of squares 0.1° wide from 105.0° E,
 * 20.0° N eastwards; commune `i` has the code 14001 + i, three communes to a district.
 */
import {
  type Dataset,
  type Overlay,
  RESOURCE_NAMES,
  type ResourceName,
  type ResourceRecords,
  type ResourceSource,
} from '@/domain/dataset/dataset'
import type {
  Boundaries,
  BoundaryFeature,
  CellSite,
  Commune,
  CoverageArea,
  CovidLevel,
  DeviceNeed,
  DeviceSupply,
  FibreNode,
  FibreRoute,
  Handover,
  Measurement,
  Norm,
  Road,
  School,
  SignalRaster,
  TeachingModeRecord,
  Village,
} from '@/domain/dataset/records'
import type { MultiPolygon, Ring } from '@/domain/units'

/** So many plain ones, or one for each with what matters of it. */
type Wish<Record> = number | readonly Partial<Record>[]

export interface DatasetWishes {
  readonly communes?: Wish<Commune>
  readonly boundaries?: Boundaries | 'none'
  readonly villages?: Wish<Village>
  readonly schools?: Wish<School>
  readonly sites?: Wish<CellSite>
  readonly coverage?: Wish<CoverageArea>
  readonly fibreNodes?: Wish<FibreNode>
  readonly fibreRoutes?: Wish<FibreRoute>
  readonly covidLevels?: Wish<CovidLevel>
  readonly teachingModes?: Wish<TeachingModeRecord>
  readonly deviceNeed?: Wish<DeviceNeed>
  readonly deviceSupply?: Wish<DeviceSupply>
  readonly handovers?: Wish<Handover>
  readonly norms?: Wish<Norm>
  readonly roads?: Wish<Road>
  readonly measurements?: Wish<Measurement>
  readonly signalRasters?: readonly SignalRaster[]
  readonly sources?: Partial<Record<ResourceName, readonly Partial<ResourceSource>[]>>
  readonly version?: string
}

/** Communes default to 3 with their boundaries; every other resource is empty unless wished for. */
export function aDataset(wishes: DatasetWishes = {}): Dataset {
  const communes = granted(wishes.communes ?? 3, aCommune)
  const records: ResourceRecords = {
    communes,
    boundaries: boundariesOf(wishes.boundaries, communes),
    villages: granted(wishes.villages, aVillage),
    schools: granted(wishes.schools, aSchool),
    sites: granted(wishes.sites, aSite),
    'mobile-coverage': granted(wishes.coverage, aCoverageArea),
    'fibre-nodes': granted(wishes.fibreNodes, aFibreNode),
    'fibre-routes': granted(wishes.fibreRoutes, aFibreRoute),
    'covid-levels': granted(wishes.covidLevels, aCovidLevel),
    'teaching-modes': granted(wishes.teachingModes, aTeachingMode),
    'device-need': granted(wishes.deviceNeed, aDeviceNeed),
    'device-supply': granted(wishes.deviceSupply, aDeviceSupply),
    handovers: granted(wishes.handovers, aHandover),
    norms: granted(wishes.norms, aNorm),
    roads: granted(wishes.roads, aRoad),
    measurements: granted(wishes.measurements, aMeasurement),
    'signal-rasters': wishes.signalRasters ?? [],
  }
  const sources = Object.fromEntries(
    RESOURCE_NAMES.map(name => [
      name,
      (wishes.sources?.[name] ?? [{}]).map(source => aSource({ count: countOf(records[name]), ...source })),
    ]),
  ) as unknown as Dataset['sources']
  return { version: wishes.version ?? 'test-1', records, sources }
}

const countOf = (records: ResourceRecords[ResourceName]) =>
  'communes' in records ? records.communes.length : records.length

function granted<Record>(
  wish: Wish<Record> | undefined,
  one: (wish: Partial<Record>, i: number) => Record,
): Record[] {
  if (wish === undefined) return []
  return typeof wish === 'number' ? Array.from({ length: wish }, (_, i) => one({}, i)) : wish.map(one)
}

/** Closed ring, counter-clockwise, of the box. */
export const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

const SIDE = 0.1
const WEST = 105
const SOUTH = 20
/** Centre of the commune of that place in the row. */
const centre = (i: number) => ({ lon: WEST + (i + 0.5) * SIDE, lat: SOUTH + SIDE / 2 })
const square = (i: number): MultiPolygon => {
  // From whole steps, so that neighbours share the very same corners.
  const edge = (steps: number) => Number((WEST + steps * SIDE).toFixed(6))
  return [[box(edge(i), SOUTH, edge(i + 1), SOUTH + SIDE)]]
}

/** Code of the commune of that place in the row, 0…. */
export const communeCode = (i: number) => String(14001 + i).padStart(5, '0')

export function aCommune(wish: Partial<Commune> = {}, i = 0): Commune {
  const district = Math.floor(i / 3) + 1
  return {
    communeCode: communeCode(i),
    communeName: `Xã ${i + 1}`,
    communeType: 'xa',
    districtCode: String(380 + district),
    districtName: `Huyện ${district}`,
    areaKm2: 115,
    population: 5000,
    households: 1200,
    poorHouseholds: 120,
    nearPoorHouseholds: 100,
    pupils: 1000,
    mountain: false,
    coastal: false,
    baiNgang: false,
    border: false,
    poorDistrict: false,
    region: null,
    extra: {},
    ...wish,
  }
}

function boundariesOf(wish: DatasetWishes['boundaries'], communes: readonly Commune[]): Boundaries {
  if (wish === 'none') return { communes: [], districts: [], province: [], schematic: true, vintage: null }
  if (wish) return wish
  const squares = communes.map(
    (commune, i): BoundaryFeature => ({ code: commune.communeCode, polygons: square(i) }),
  )
  const districtCodes = [...new Set(communes.map(({ districtCode }) => districtCode))]
  return {
    communes: squares,
    districts: districtCodes.map(code => ({
      code,
      polygons: communes.flatMap((commune, i) => (commune.districtCode === code ? square(i) : [])),
    })),
    province: communes.length > 0 ? [[box(WEST, SOUTH, WEST + communes.length * SIDE, SOUTH + SIDE)]] : [],
    schematic: true,
    vintage: '2021',
  }
}

export const aVillage = (wish: Partial<Village> = {}, i = 0): Village => ({
  villageCode: `T${i + 1}`,
  villageName: `Thôn ${i + 1}`,
  communeCode: communeCode(0),
  ...centre(0),
  households: 100,
  population: 420,
  pupils: 80,
  gridPower: true,
  especiallyDisadvantaged: false,
  roadAccess: null,
  extra: {},
  ...wish,
})

export const aSchool = (wish: Partial<School> = {}, i = 0): School => ({
  schoolCode: `TR${i + 1}`,
  schoolName: `Trường ${i + 1}`,
  level: 'TH',
  communeCode: communeCode(0),
  ...centre(0),
  pupils: 300,
  teachers: 20,
  managingUnit: '381',
  fibre: true,
  gridPower: true,
  extra: {},
  ...wish,
})

export const aSite = (wish: Partial<CellSite> = {}, i = 0): CellSite => ({
  siteCode: `BTS${i + 1}`,
  operator: 'Mạng A',
  ...centre(0),
  technologies: ['3G', '4G'],
  heightM: 42,
  inServiceFrom: '2019-01-01',
  extra: {},
  ...wish,
})

/** Covers the first commune whole. */
export const aCoverageArea = (wish: Partial<CoverageArea> = {}): CoverageArea => ({
  operator: 'Mạng A',
  technology: '4G',
  polygons: square(0),
  minRsrpDbm: -115,
  asOf: '2021-10-31',
  claimedBy: 'Mạng A',
  ...wish,
})

export const aFibreNode = (wish: Partial<FibreNode> = {}, i = 0): FibreNode => ({
  nodeCode: `C${i + 1}`,
  ...centre(0),
  operator: 'Mạng A',
  communeCode: communeCode(0),
  extra: {},
  ...wish,
})

/** Between the centres of the first two communes. */
export const aFibreRoute = (wish: Partial<FibreRoute> = {}): FibreRoute => ({
  operator: 'Mạng A',
  kind: 'trunk',
  lines: [[0, 1].map(i => [centre(i).lon, centre(i).lat] as const)],
  ...wish,
})

export const aCovidLevel = (wish: Partial<CovidLevel> = {}, i = 0): CovidLevel => ({
  communeCode: communeCode(i),
  level: 1,
  effectiveFrom: '2021-11-01',
  effectiveUntil: null,
  documentNo: '01/TB-MH',
  cutoffAt: '2021-11-01T09:00',
  method: '4800',
  extra: {},
  ...wish,
})

export const aTeachingMode = (wish: Partial<TeachingModeRecord> = {}, i = 0): TeachingModeRecord => ({
  communeCode: communeCode(i),
  mode: 'in-person',
  effectiveFrom: '2021-11-01',
  extra: {},
  ...wish,
})

export const aDeviceNeed = (wish: Partial<DeviceNeed> = {}): DeviceNeed => ({
  unitCode: communeCode(0),
  class: 'poor',
  withoutDevice: 40,
  alreadySupported: 0,
  unitOfCount: 'pupil',
  reportedAt: '2021-10-15',
  extra: {},
  ...wish,
})

export const aDeviceSupply = (wish: Partial<DeviceSupply> = {}): DeviceSupply => ({
  round: 'D1',
  donor: 'Nhà tài trợ 1',
  channel: 'department-goods',
  kind: 'tablet',
  quantity: 100,
  moneyDong: null,
  schoolCode: null,
  pledgedAt: '2021-10-01',
  moneyReceivedAt: null,
  procuredAt: null,
  receivedAt: null,
  handedOverAt: null,
  extra: {},
  ...wish,
})

export const aHandover = (wish: Partial<Handover> = {}): Handover => ({
  round: 'D1',
  unitCode: communeCode(0),
  class: 'poor',
  quantity: 10,
  handedOverAt: '2021-11-10',
  extra: {},
  ...wish,
})

export const aNorm = (wish: Partial<Norm> = {}): Norm => ({
  key: 'tablet',
  value: 2_500_000,
  unit: 'dong',
  source: 'Minh họa',
  asOf: null,
  ...wish,
})

export const aRoad = (wish: Partial<Road> = {}): Road => ({
  class: null,
  lines: [[0, 1].map(i => [centre(i).lon, centre(i).lat] as const)],
  ...wish,
})

export const aSource = (wish: Partial<ResourceSource> = {}): ResourceSource => ({
  asOf: '2021-11-03',
  illustrative: true,
  schematic: false,
  source: { vi: 'Dữ liệu thử', en: 'Test data' },
  origin: 'bundled',
  fileName: null,
  mode: null,
  count: 0,
  ...wish,
})

/** An imported file laid over the bundled resource. */
export const anOverlay = <R extends ResourceName>(
  resource: R,
  records: ResourceRecords[R],
  wish: Partial<Omit<Overlay<R>, 'resource' | 'records'>> = {},
): Overlay<R> => ({
  id: `${resource}-1`,
  resource,
  records,
  mode: 'replace',
  source: aSource({
    origin: 'imported',
    illustrative: false,
    fileName: `${resource}.csv`,
    mode: wish.mode ?? 'replace',
    count: countOf(records),
  }),
  ...wish,
})

export const aMeasurement = (wish: Partial<Measurement> = {}, i = 0): Measurement => ({
  measurementCode: `M${i + 1}`,
  ...centre(i % 3),
  dbm: -90,
  operator: 'Viettel',
  technology: '4G',
  measuredAt: '2021-11-20T09:00',
  extra: {},
  ...wish,
})
