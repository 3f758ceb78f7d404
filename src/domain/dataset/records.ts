/**
 * The records of the data contract, one interface a resource, in camelCase. `null` means that the source did not say:
 * it is never 0 and never "". `extra` keeps the columns that the contract does not name, so that nothing is lost.
 */
import type {
  CommuneCode,
  Degrees,
  DistrictCode,
  Dong,
  Households,
  IsoDate,
  IsoTime,
  Line,
  Metres,
  MultiPolygon,
  People,
  SquareKm,
} from '../units'

export type Extra = Readonly<Record<string, number | string | null>>

export const COMMUNE_TYPES = ['xa', 'phuong', 'thi-tran'] as const
export const SCHOOL_LEVELS = ['MN', 'TH', 'THCS', 'THPT', 'LC', 'GDTX', 'DTNT'] as const
export const TECHNOLOGIES = ['2G', '3G', '4G', '5G'] as const
export const TEACHING_MODES = ['in-person', 'online', 'television', 'mixed'] as const
export const NEED_CLASSES = ['poor', 'near-poor', 'covid-bereaved', 'other-hardship'] as const
export const SUPPLY_CHANNELS = ['union-cash', 'department-goods', 'school-goods'] as const
export const DEVICE_KINDS = ['tablet', 'laptop', 'phone', 'sim', 'other'] as const
export const COUNT_UNITS = ['pupil', 'household'] as const

export type CommuneType = (typeof COMMUNE_TYPES)[number]
export type SchoolLevel = (typeof SCHOOL_LEVELS)[number]
export type Technology = (typeof TECHNOLOGIES)[number]
export type TeachingMode = (typeof TEACHING_MODES)[number]
export type NeedClass = (typeof NEED_CLASSES)[number]
export type SupplyChannel = (typeof SUPPLY_CHANNELS)[number]
export type DeviceKind = (typeof DEVICE_KINDS)[number]
export type CountUnit = (typeof COUNT_UNITS)[number]
export type AlertLevel = 1 | 2 | 3 | 4

export interface Commune {
  readonly communeCode: CommuneCode
  /** Bare name, without "xã", "phường", "thị trấn". */
  readonly communeName: string
  readonly communeType: CommuneType
  readonly districtCode: DistrictCode
  readonly districtName: string
  readonly areaKm2: SquareKm | null
  readonly population: People | null
  readonly households: Households | null
  readonly poorHouseholds: Households | null
  readonly nearPoorHouseholds: Households | null
  readonly pupils: People | null
  readonly mountain: boolean | null
  readonly coastal: boolean | null
  readonly baiNgang: boolean | null
  readonly border: boolean | null
  readonly poorDistrict: boolean | null
  /** Region of Decision 861/QĐ-TTg (I, II, III) for communes of ethnic and mountain areas. */
  readonly region: 'I' | 'II' | 'III' | null
  readonly extra: Extra
}

export interface Village {
  readonly villageCode: string
  readonly villageName: string
  readonly communeCode: CommuneCode
  readonly lon: Degrees | null
  readonly lat: Degrees | null
  readonly households: Households | null
  readonly population: People | null
  readonly pupils: People | null
  readonly gridPower: boolean | null
  /** ĐBKK: thôn đặc biệt khó khăn. */
  readonly especiallyDisadvantaged: boolean | null
  readonly roadAccess: string | null
  readonly extra: Extra
}

export interface School {
  readonly schoolCode: string
  readonly schoolName: string
  readonly level: SchoolLevel
  readonly communeCode: CommuneCode
  readonly lon: Degrees | null
  readonly lat: Degrees | null
  readonly pupils: People | null
  readonly teachers: People | null
  /** A district code, or `so` for units directly under the Department of Education (Sở GD&ĐT). */
  readonly managingUnit: string | null
  readonly fibre: boolean | null
  readonly gridPower: boolean | null
  readonly extra: Extra
}

export interface CellSite {
  readonly siteCode: string
  readonly operator: string
  readonly lon: Degrees
  readonly lat: Degrees
  readonly technologies: readonly Technology[]
  readonly heightM: Metres | null
  readonly inServiceFrom: IsoDate | null
  readonly extra: Extra
}

/** What an operator claims to cover with one technology. Features of one operator and technology may overlap. */
export interface CoverageArea {
  readonly operator: string
  readonly technology: Technology
  readonly polygons: MultiPolygon
  readonly minRsrpDbm: number | null
  readonly asOf: IsoDate | null
  readonly claimedBy: string | null
}

/** One reading of a phone or drive test in the field: evidence, where a coverage area is a claim. */
export interface Measurement {
  /** Number or name of the reading in its file. */
  readonly measurementCode: string
  readonly lon: Degrees
  readonly lat: Degrees
  /** Received power (RSRP for 4G and 5G, RSCP for 3G, RXLEV for 2G), dBm; `null`: the phone found no signal level. */
  readonly dbm: number | null
  readonly operator: string | null
  readonly technology: Technology | null
  readonly measuredAt: IsoTime | null
  readonly extra: Extra
}

/** Received power as an operator's model sees it, on a grid. */
export interface SignalRaster {
  /** The file's name. */
  readonly rasterCode: string
  readonly operator: string
  readonly technology: Technology
  readonly asOf: IsoDate | null
  readonly width: number
  readonly height: number
  /** The grid's own plane as proj4 reads it; `EPSG:4326`: degrees. */
  readonly crs: string
  /** Outer corner of the first pixel and size of a pixel, in that plane; a negative height runs south. */
  readonly originX: number
  readonly originY: number
  readonly pixelWidth: number
  readonly pixelHeight: number
  /** Row by row from the origin, dBm; NaN: no data. */
  readonly dbm: Float32Array
}

export interface FibreNode {
  readonly nodeCode: string
  readonly lon: Degrees
  readonly lat: Degrees
  readonly operator: string | null
  readonly communeCode: CommuneCode | null
  readonly extra: Extra
}

export interface FibreRoute {
  readonly operator: string | null
  readonly kind: 'trunk' | 'access' | null
  readonly lines: readonly Line[]
}

export interface CovidLevel {
  readonly communeCode: CommuneCode
  readonly level: AlertLevel
  readonly effectiveFrom: IsoDate
  readonly effectiveUntil: IsoDate | null
  readonly documentNo: string | null
  readonly cutoffAt: IsoTime | null
  /** The decision that the level was assessed by: 4800/QĐ-BYT or 218/QĐ-BYT. */
  readonly method: '4800' | '218' | null
  readonly extra: Extra
}

export interface TeachingModeRecord {
  readonly communeCode: CommuneCode
  readonly mode: TeachingMode
  readonly effectiveFrom: IsoDate
  readonly extra: Extra
}

/** Pupils (or households, by `unitOfCount`) without a device; one row a unit and class. */
export interface DeviceNeed {
  /** A school code or a commune code. */
  readonly unitCode: string
  readonly class: NeedClass
  readonly withoutDevice: number | null
  readonly alreadySupported: number | null
  readonly unitOfCount: CountUnit | null
  readonly reportedAt: IsoDate | null
  readonly extra: Extra
}

export interface DeviceSupply {
  readonly round: string
  readonly donor: string
  readonly channel: SupplyChannel
  readonly kind: DeviceKind
  readonly quantity: number | null
  readonly moneyDong: Dong | null
  readonly schoolCode: string | null
  readonly pledgedAt: IsoDate | null
  readonly moneyReceivedAt: IsoDate | null
  readonly procuredAt: IsoDate | null
  readonly receivedAt: IsoDate | null
  readonly handedOverAt: IsoDate | null
  readonly extra: Extra
}

export interface Handover {
  readonly round: string
  readonly unitCode: string
  readonly class: NeedClass
  readonly quantity: number | null
  readonly handedOverAt: IsoDate | null
  readonly extra: Extra
}

export interface Norm {
  readonly key: string
  readonly value: number | null
  readonly unit: string
  readonly source: string
  readonly asOf: IsoDate | null
}

export interface Road {
  readonly class: string | null
  readonly lines: readonly Line[]
}

export interface BoundaryFeature {
  readonly code: string
  readonly polygons: MultiPolygon
}

/** Commune boundaries and what is dissolved from them. */
export interface Boundaries {
  readonly communes: readonly BoundaryFeature[]
  readonly districts: readonly BoundaryFeature[]
  readonly province: MultiPolygon
  /** `true` where the lines are rebuilt and have no legal value. */
  readonly schematic: boolean
  readonly vintage: string | null
}
