/**
 * A mark: what a planner knows of one place without signal, as the official list asks for it. Marks are decisions of
 * people and live in the plan; what follows from the dataset (commune, area, people inside, nearest stations, what
 * operators claim there) is computed beside them and never stored as if somebody had said it. Rules G… in the README.
 */
import type { Technology } from '../dataset/records'
import type { CommuneCode, Households, IsoDate, Line, People, Polygon, Position, Share } from '../units'

/** Made by whoever makes the mark, never read out of its content: two people's marks never share one. */
export type MarkId = string

/** Degrees, WGS 84. */
export type MarkGeometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: Line }
  | { readonly type: 'Polygon'; readonly coordinates: Polygon }

/** Trắng sóng: no signal at the village's centre. Lõm sóng: the centre is covered, a cluster of homes is not. */
export const GAP_KINDS = ['trang', 'lom'] as const
export type GapKind = (typeof GAP_KINDS)[number]

/** In the order of the work; `rejected` ends it from anywhere and needs a reason. */
export const MARK_STATUSES = [
  'reported',
  'verified',
  'assigned',
  'building',
  'covered',
  'closed',
  'rejected',
] as const
export type MarkStatus = (typeof MARK_STATUSES)[number]

export const FUNDINGS = ['operator', 'vtf', 'province', 'other'] as const
export type Funding = (typeof FUNDINGS)[number]

export const CLAIM_VERDICTS = ['confirmed', 'contradicted'] as const
export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number]

/** A day `2022-03-31`, or a quarter `2022-Q1`, which is over with its last day. */
export type Deadline = string

/**
 * What is stated of a mark, field by field; fields merge one by one when two people's plans meet. `null`: nobody said.
 * Counts that nobody stated are filled from the villages inside, and shown as computed.
 */
export interface MarkFields {
  readonly geometry: MarkGeometry
  /** Village (thôn, bản) or cluster of homes, as people call it. */
  readonly name: string | null
  /** The village that the mark was made from. */
  readonly villageCode: string | null
  /** Technologies that are missing; empty: not said. */
  readonly technologies: readonly Technology[]
  /** Operators whose signal is missing; empty: of every operator. */
  readonly operators: readonly string[]
  readonly kind: GapKind | null
  readonly households: Households | null
  readonly population: People | null
  readonly pupils: People | null
  readonly gridPower: boolean | null
  /** ĐBKK: inside an especially-disadvantaged area. */
  readonly especiallyDisadvantaged: boolean | null
  readonly roadAccess: string | null
  readonly obstacle: string | null
  readonly assignedOperator: string | null
  readonly plannedSiteCode: string | null
  readonly deadline: Deadline | null
  readonly funding: Funding | null
  /** What the evidence says of the operators' claim at this place. */
  readonly claimVerdict: ClaimVerdict | null
  readonly status: MarkStatus
  readonly firstSeen: IsoDate
  readonly author: string | null
  readonly note: string | null
}
export type MarkField = keyof MarkFields

/** One dated step of the status; entries are only ever added. */
export interface StatusEntry {
  readonly id: string
  readonly status: MarkStatus
  readonly on: IsoDate
  readonly by: string | null
  /** Required for `rejected`. */
  readonly reason: string | null
}

export const EVIDENCE_KINDS = ['measurement', 'complaint', 'report'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export interface Evidence {
  readonly id: string
  readonly kind: EvidenceKind
  readonly on: IsoDate | null
  readonly source: string | null
  /** Name or path of a photo kept elsewhere. */
  readonly photo: string | null
  readonly note: string | null
}

/** What operators claimed at the mark in one version of the dataset: the old claim stays when the map changes. */
export interface ClaimEntry {
  /** Says on what it rests (`domain/plan/claim-id.ts`); of older plans the dataset's version alone. */
  readonly id: string
  readonly on: IsoDate
  /** `Viettel 4G`-like pairs that claim to cover the mark. */
  readonly covered: readonly { readonly operator: string; readonly technology: Technology }[]
}

export interface GapMark extends MarkFields {
  readonly id: MarkId
  /** Oldest first, by day then id. */
  readonly history: readonly StatusEntry[]
  readonly evidence: readonly Evidence[]
  readonly claims: readonly ClaimEntry[]
}

/** Who wrote something down, and on which day; `null`: it is not known. */
export interface Writer {
  readonly by: string | null
  readonly on: IsoDate | null
}

/** One field that two people set differently without knowing of one another; somebody must choose. */
export interface MarkConflict {
  readonly id: MarkId
  /** `removed`: one removed the mark, another went on editing it. */
  readonly field: MarkField | 'removed'
  /**
   * At least two, in one order whoever reads; the first is the one shown until somebody chooses. Of `removed`: `false`
   * (it stays) and `true`.
   */
  readonly values: readonly unknown[]
  /** Of each value who wrote it, the earliest day first; absent: nothing is known of any. */
  readonly writers?: readonly (readonly Writer[])[]
}

/** A mark that somebody took out of the register, as it was then. */
export interface RemovedMark {
  readonly mark: GapMark
  /** The day it was taken out: on days before it counts. */
  readonly on: IsoDate
}

/** All marks of a plan, in one order whoever reads: by first seen, then id. */
export interface Register {
  readonly marks: readonly GapMark[]
  readonly conflicts: readonly MarkConflict[]
  /** Marks taken out on a known day, in the same order; absent where there are none. */
  readonly removed?: readonly RemovedMark[]
}

export const EMPTY_REGISTER: Register = { marks: [], conflicts: [] }

/** The fields of a new mark of which only the place and the day are known. */
export function freshMark(geometry: MarkGeometry, firstSeen: IsoDate): MarkFields {
  return {
    geometry,
    name: null,
    villageCode: null,
    technologies: [],
    operators: [],
    kind: null,
    households: null,
    population: null,
    pupils: null,
    gridPower: null,
    especiallyDisadvantaged: null,
    roadAccess: null,
    obstacle: null,
    assignedOperator: null,
    plannedSiteCode: null,
    deadline: null,
    funding: null,
    claimVerdict: null,
    status: 'reported',
    firstSeen,
    author: null,
    note: null,
  }
}

/** What the dataset says about the place of a mark; recomputed whenever mark or dataset change. */
export interface MarkFacts {
  /** The commune that holds the mark (its point, the middle of its line, the greatest part of its area). */
  readonly communeCode: CommuneCode | null
  /** Other communes that a line or area also touches. */
  readonly alsoIn: readonly CommuneCode[]
  /** Part of its length or area beyond every commune; of a point 0 or 1. `null`: there are no boundaries to tell. */
  readonly outside: Share | null
  /** km² on the ellipsoid; `null` for points and lines. */
  readonly areaKm2: number | null
  /** Villages inside an area, or the village that the mark was made from. */
  readonly villages: number
  /** Sums over those villages; `null`: none of them reports it. */
  readonly households: Households | null
  readonly population: People | null
  readonly pupils: People | null
  readonly schools: number
  /** Proposal by rule: `null` where nothing decides. */
  readonly kind: GapKind | null
  readonly nearest: readonly NearestSite[]
  /** Operators and technologies whose claimed area holds the mark (its point, or the greater part of it). */
  readonly claimed: ClaimEntry['covered']
}

/** The nearest station of one operator. */
export interface NearestSite {
  readonly operator: string
  readonly siteCode: string
  /** Metres on the ellipsoid, from the mark's representative point. */
  readonly distanceM: number
  /** Degrees clockwise from north, 0…360, from the mark to the station. */
  readonly bearing: number
}
