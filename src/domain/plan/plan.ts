/**
 * The plan: what people decided. Plain data, no clock, no storage; `operations/` says how it may change and
 * `store/document` how it is kept.
 */
import type { Technology } from '../dataset/records'
import type { CriterionId, Direction, MissingRule, Normalisation } from '../ranking/ranking'
import type { DistrictCode, IsoDate, SquareKm } from '../units'

export interface CriterionSetting {
  readonly id: CriterionId
  /** 0…100 as on the slider; only the share of the sum matters. */
  readonly weight: number
  readonly direction: Direction
}

export const GEOGRAPHY_FLAGS = ['mountain', 'coastal', 'baiNgang', 'border', 'poorDistrict'] as const
export type GeographyFlag = (typeof GEOGRAPHY_FLAGS)[number]

/** Which communes are in view. Different fields narrow each other; values inside one field widen it. */
export interface Filters {
  /** Empty: every district. */
  readonly districts: readonly DistrictCode[]
  /** Empty: every commune; else communes with at least one of these. */
  readonly flags: readonly GeographyFlag[]
  /** Only communes at alert level 3 or 4. */
  readonly alertOnly: boolean
  /** Only communes that teach online. */
  readonly onlineOnly: boolean
}

/** What counts as a gap, and from which level on a signal counts. */
export interface GapSettings {
  /** `any`: where no operator reaches; `all`: where at least one does not; else that operator's name. */
  readonly gapOperator: string
  readonly gapTechnology: Technology
  /** Uncovered pieces smaller than this are dropped and counted. */
  readonly gapMinimumKm2: SquareKm
  /** dBm from which on a level counts as signal, a technology each. */
  readonly signalMinimumDbm: Readonly<Record<Technology, number>>
}

/** What the choropleth shows: `score`, `rank` or an indicator id of `domain/need/indicators`. */
export type ThemeId = string

export interface Plan extends GapSettings {
  readonly criteria: readonly CriterionSetting[]
  readonly missingRule: MissingRule
  readonly normalisation: Normalisation
  readonly filters: Filters
  readonly theme: ThemeId
  /** The day whose alert levels and teaching modes count; `null`: the latest day in the data. */
  readonly date: IsoDate | null
}

export const NO_FILTERS: Filters = { districts: [], flags: [], alertOnly: false, onlineOnly: false }

/**
 * The levels are those in use with QCVN 81:2019/BTTTT (RSCP −100 dBm for 3G, RSRP −121 dBm for 4G); those of 2G and 5G
 * are taken over from them. None is confirmed by a paper of the province: they are settings, and the legend shows them.
 */
export const FIRST_GAP_SETTINGS: GapSettings = {
  gapOperator: 'any',
  gapTechnology: '4G',
  gapMinimumKm2: 0.05,
  signalMinimumDbm: { '2G': -100, '3G': -100, '4G': -121, '5G': -121 },
}

/** The plan that a new installation opens with: the announcement's criteria in balance. */
export const FIRST_PLAN: Plan = {
  criteria: [
    { id: 'mobile_gap', weight: 32, direction: 'higher-first' },
    { id: 'fibre_gap', weight: 18, direction: 'higher-first' },
    { id: 'device_gap', weight: 30, direction: 'higher-first' },
    { id: 'alert', weight: 12, direction: 'higher-first' },
    { id: 'geography', weight: 8, direction: 'higher-first' },
  ],
  missingRule: 'renormalise',
  normalisation: 'min-max',
  filters: NO_FILTERS,
  theme: 'score',
  date: null,
  ...FIRST_GAP_SETTINGS,
}
