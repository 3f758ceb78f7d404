/**
 * The vocabulary of the allocation: which unit gets how many devices of which round, and why. Rules A1… stand in this
 * room's README. Nothing here knows names, screens or the plan; `allocate.ts` answers an `AllocationQuestion`.
 */
import type { CountUnit, DeviceKind, NeedClass } from '../dataset/records'
import type { CommuneCode, DistrictCode, Dong, IsoDate, Share } from '../units'

/** The classes of the programme in their legal order; other hardship is counted apart and served after them, if at all. */
export const PROGRAMME_CLASSES = [
  'poor',
  'near-poor',
  'covid-bereaved',
] as const satisfies readonly NeedClass[]
/** Those that the telecom fund gives to, by household (A13). */
export const FUND_CLASSES = ['poor', 'near-poor'] as const satisfies readonly NeedClass[]
export const CLASS_ORDER = [...PROGRAMME_CLASSES, 'other-hardship'] as const satisfies readonly NeedClass[]

/**
 * How goods are shared inside one class; the class order itself holds under every rule (A2).
 * `strict`: commune after commune in the order of the ranking. `proportional`: in proportion to what each unit still
 * needs. `equal`: so that the share of need met, earlier support included, is as equal as it can be.
 */
export const ALLOCATION_RULES = ['strict', 'proportional', 'equal'] as const
export type AllocationRule = (typeof ALLOCATION_RULES)[number]

/** How far a gift has come, in the order in which it happens; each stage has its date in `device-supply`. */
export const SUPPLY_STAGES = ['pledged', 'money-received', 'procured', 'received', 'handed-over'] as const
export type SupplyStage = (typeof SUPPLY_STAGES)[number]

/** What people decide about an allocation, apart from locks and exclusions; saved as settings of the plan. */
export interface AllocationSettings {
  readonly rule: AllocationRule
  /** Within a class, communes at level 3 or 4 that teach online come before all others. */
  readonly onlineFirst: boolean
  /** Pupils, or households by the telecom fund's rules; the two are never added. */
  readonly countUnit: CountUnit
  /** Whether pupils of other hardship are served from what the three classes leave. */
  readonly otherHardship: boolean
  /** Gifts that have come at least this far are allocated. */
  readonly fromStage: SupplyStage
  /** Kinds that make a person "equipped". A SIM is no device. */
  readonly kinds: readonly DeviceKind[]
  /** Rounds that are allocated; `null`: all. */
  readonly rounds: readonly string[] | null
  /** Fewest devices worth a journey to one unit (or its whole need, where that is less); 1: no minimum. Whole, ≥ 1. */
  readonly minimumLot: number
  /** Goods of the common stock go out in whole boxes of so many; 1: singly. Whole, ≥ 1. */
  readonly boxSize: number
  /** Đồng a device of a kind; a kind that is left out takes the norm of the data. */
  readonly normsDong: Readonly<Partial<Record<DeviceKind, Dong>>>
}

export const FIRST_ALLOCATION_SETTINGS: AllocationSettings = {
  rule: 'strict',
  onlineFirst: true,
  countUnit: 'pupil',
  otherHardship: false,
  fromStage: 'pledged',
  kinds: ['tablet', 'laptop', 'phone'],
  rounds: null,
  minimumLot: 1,
  boxSize: 1,
  normsDong: {},
}

/** A decision about one unit; a reason is always given. */
export type UnitDecision =
  /** Gets exactly so many from the common stock, filled class by class and capped by need. */
  | { readonly of: 'locked'; readonly unitCode: string; readonly quantity: number; readonly reason: string }
  /** Gets nothing from the common stock; goods given to the school itself stay there all the same. */
  | { readonly of: 'excluded'; readonly unitCode: string; readonly reason: string }

/** One unit (a school, or a commune as far as its schools are silent) that asks for devices. */
export interface AllocationUnit {
  readonly unitCode: string
  readonly communeCode: CommuneCode
  readonly districtCode: DistrictCode
  /** District code of its education office, or `so` for a unit directly under Sở GD&ĐT; a commune: its district. */
  readonly managingUnit: string
  /** 1 = first; `null`: the commune is not ranked. Equal numbers are a tie and are served together. */
  readonly rank: number | null
  /** Its commune is at level 3 or 4 and teaches online; `null`: not known, which counts as no. */
  readonly online: boolean | null
  /** By class in `CLASS_ORDER`: without a device, less supported and handed over, ≥ 0; `null`: not reported (waiting, not zero). */
  readonly need: readonly (number | null)[]
  /** By class: need before any support (`need` + supported + handed over); `null` where not reported. */
  readonly grossNeed: readonly (number | null)[]
  /** Poor + near-poor households of its commune left for support; `null`: no cap. Only under `household`. Units of one commune share it. */
  readonly householdCap: number | null
}

/** A gift that can be allocated, or a part of one: devices of one kind in one round. */
export interface SupplyLot {
  /** Row in `device-supply`, 0-based. */
  readonly row: number
  readonly round: string
  readonly donor: string
  readonly kind: DeviceKind
  /** The school that the goods stay at; `null`: common stock. */
  readonly schoolCode: string | null
  /** Devices left to allocate: the stated or bought number less what was handed over, whole, ≥ 0. */
  readonly quantity: number
  /** The day that orders the rounds: received, else procured, money received, pledged; `null`: no date. */
  readonly day: IsoDate | null
}

export interface AllocationQuestion {
  readonly units: readonly AllocationUnit[]
  readonly lots: readonly SupplyLot[]
  readonly decisions: readonly UnitDecision[]
  readonly settings: AllocationSettings
}

/** Why a unit and class gets what it gets: a code and its figures, sentences are made upstairs. */
export type AllocationReason =
  /** All of its need is met. */
  | { readonly code: 'met' }
  /** Goods given to the school itself covered so many of it. */
  | { readonly code: 'school-goods'; readonly quantity: number }
  /** The stock ran out in this class at the communes of this place in the ranking. */
  | { readonly code: 'stock-ran-out'; readonly atClass: NeedClass; readonly atRank: number | null }
  /** Its share of what was left for those who shared it, and that share in devices: by the rule, before rounding. */
  | { readonly code: 'share-of-stock'; readonly share: Share; readonly devices: number }
  /** A higher class took all of the stock. */
  | { readonly code: 'higher-class-first'; readonly atClass: NeedClass }
  /** Communes at level 3 or 4 that teach online took all of the stock of the class. */
  | { readonly code: 'online-first'; readonly atClass: NeedClass }
  | { readonly code: 'not-reported' }
  | { readonly code: 'no-need' }
  | { readonly code: 'locked'; readonly quantity: number; readonly reason: string }
  | { readonly code: 'excluded'; readonly reason: string }
  | { readonly code: 'below-minimum-lot'; readonly lot: number }
  | { readonly code: 'not-a-whole-box'; readonly box: number }
  | { readonly code: 'household-cap'; readonly cap: number }
  | { readonly code: 'class-not-served' }

export interface AllocatedFrom {
  /** Position in `question.lots`. */
  readonly lot: number
  readonly quantity: number
}

/** One unit and class of the answer. */
export interface Allocated {
  /** Position in `question.units`. */
  readonly unit: number
  readonly class: NeedClass
  readonly need: number | null
  readonly allocated: number
  /** Of `allocated`, goods given to the school itself. */
  readonly fromSchoolGoods: number
  readonly from: readonly AllocatedFrom[]
  /** The reason that decided, then others that hold. Never empty. */
  readonly reasons: readonly AllocationReason[]
}

export interface Allocation {
  /** Every unit and class of the question, units in its order, classes in `CLASS_ORDER`. */
  readonly rows: readonly Allocated[]
  /** Devices of each lot that nobody needs, may have, or is left by lot and box sizes; in the order of `lots`. */
  readonly left: readonly number[]
  /** Goods at schools beyond that school's need, by lot; part of `left`. */
  readonly surplusAtSchools: number
  /** Positions of units of which a served class did not report. */
  readonly waiting: readonly number[]
  /** Locks that the stock could not fill: position in `decisions`, how many are missing. */
  readonly shortLocks: readonly { readonly decision: number; readonly missing: number }[]
}
