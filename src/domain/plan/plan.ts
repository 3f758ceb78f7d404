/**
 * The plan: what people decided. Plain data, no clock, no storage; `operations/` says how it may change and
 * `store/document` how it is kept.
 */
import { type AllocationSettings, FIRST_ALLOCATION_SETTINGS } from '../allocation/allocation'
import type { Technology } from '../dataset/records'
import type { Aggregation, CriterionId, Direction, MissingRule, Normalisation } from '../ranking/ranking'
import type { DistrictCode, IsoDate, Share, SquareKm } from '../units'

export type GroupId = string

/** Where a criterion's 0 and 1 lie under `target`; a side that is `null` (never both) is the lowest, or highest, of all communes. */
export type CriterionBounds = readonly [low: number | null, high: number | null]

export interface CriterionSetting {
  readonly id: CriterionId
  /** 0…100 as on the slider; only the share of the sum of its siblings' weights matters. */
  readonly weight: number
  readonly direction: Direction
  /** The group that it stands in; `null`: the root. */
  readonly group: GroupId | null
  /** `null`: the criterion's own (0 and 1 for a share of need), or else those of all communes. */
  readonly bounds: CriterionBounds | null
  /** 0…1: the true value lies anywhere within this share of the stated one, up or down; `null`: taken as exact. */
  readonly error: Share | null
}

/** A group of criteria, or of groups, weighed as one beside its siblings. */
export interface GroupSetting {
  readonly id: GroupId
  /** As a person named it; two groups may be called the same. */
  readonly name: string
  /** 0…100. */
  readonly weight: number
  /** `null`: the root. Never in a circle. */
  readonly parent: GroupId | null
}

/** How communes are ranked, and nothing of which communes or of which day: what a preset, a saved index or a file holds. */
export interface PlanIndex {
  readonly criteria: readonly CriterionSetting[]
  readonly groups: readonly GroupSetting[]
  readonly normalisation: Normalisation
  readonly aggregation: Aggregation
  readonly missingRule: MissingRule
  /** Communes that know a smaller share of the weighted criteria are not ranked. */
  readonly minimumKnownShare: Share
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

export interface Plan extends PlanIndex, GapSettings {
  /** How many communes there is help for: 1 or more. */
  readonly topCount: number
  readonly filters: Filters
  readonly theme: ThemeId
  /** The day whose alert levels and teaching modes count; `null`: the latest day in the data. */
  readonly date: IsoDate | null
  /** How devices are allocated; what is decided about single units stands on record (`plan-records.ts`). */
  readonly allocation: AllocationSettings
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

/** A criterion at the root, with its own bounds and taken as exact. */
export const criterionSetting = (
  id: CriterionId,
  weight: number,
  direction: Direction = 'higher-first',
): CriterionSetting => ({ id, weight, direction, group: null, bounds: null, error: null })

/** The plan that a new installation opens with: the announcement's criteria in balance. */
export const FIRST_PLAN: Plan = {
  criteria: [
    criterionSetting('mobile_gap', 32),
    criterionSetting('fibre_gap', 18),
    criterionSetting('device_gap', 30),
    criterionSetting('alert', 12),
    criterionSetting('geography', 8),
  ],
  groups: [],
  missingRule: 'renormalise',
  normalisation: 'min-max',
  aggregation: 'arithmetic',
  minimumKnownShare: 0.5,
  topCount: 50,
  filters: NO_FILTERS,
  theme: 'score',
  date: null,
  ...FIRST_GAP_SETTINGS,
  allocation: FIRST_ALLOCATION_SETTINGS,
}
