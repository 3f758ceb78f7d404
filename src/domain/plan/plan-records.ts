/**
 * What was put on record beside the settings: indices saved by name, which communes were chosen and why, decisions that
 * were frozen, and what was decided and recorded about devices. A link, a preset or a reset leaves all of it as it is.
 * Rules P12…P20 of this room's README.
 */
import type { ResourceName, ResourceSource } from '../dataset/dataset'
import type { CommuneCode, IsoDate } from '../units'
import type { PlanHandover, UnitDecisionRecord, UnitStatement } from './device-records'
import type { Filters, PlanIndex } from './plan'
import { compareTexts, type Standing, type Statement } from './statements'

export type RecordId = string

/** Written once; under a new id where it is saved again. */
export interface SavedIndex {
  readonly id: RecordId
  /** Two people may save different ones by one name: then both are there. */
  readonly name: string
  readonly index: PlanIndex
  /** `null`: nobody said. */
  readonly by: string | null
  readonly on: IsoDate
}

/** `open`: what was said before is taken back, and nothing said in its place. */
export const CHOICE_STATES = ['chosen', 'passed-over', 'open'] as const
export type ChoiceState = (typeof CHOICE_STATES)[number]

/** One statement about one commune; never changed, only followed by another. */
export interface ChoiceEntry extends Statement {
  readonly commune: CommuneCode
  readonly state: ChoiceState
  readonly reason: string | null
  readonly by: string | null
  /** Of the ranking that was on screen, 1 = first; `null`: the commune was not ranked. */
  readonly rank: number | null
  /** `null`: the commune was not ranked. */
  readonly score: number | null
}

export interface Choice extends Standing<ChoiceEntry> {
  readonly commune: CommuneCode
}

/** A commune as it was chosen or passed over when a decision was frozen. */
export type FrozenChoice = Omit<ChoiceEntry, 'knew'>

/** Where the data of a decision came from, as it was said then. */
export interface DecisionSource
  extends Pick<ResourceSource, 'asOf' | 'illustrative' | 'schematic' | 'source' | 'origin'> {
  readonly resource: ResourceName
}

/** One frozen decision: title and note may be changed, nothing else ever. */
export interface Decision {
  readonly id: RecordId
  readonly title: string
  readonly note: string | null
  readonly by: string | null
  readonly on: IsoDate
  readonly dataVersion: string
  readonly sources: readonly DecisionSource[]
  readonly index: PlanIndex
  readonly filters: Filters
  /** The day whose alert levels and teaching modes counted; `null`: the data holds neither. */
  readonly day: IsoDate | null
  readonly topCount: number
  /** By commune code. */
  readonly choices: readonly FrozenChoice[]
  /** The ranking, packed (`store/document/packed-ranking.ts`). */
  readonly ranking: Uint8Array
}

export interface PlanRecords {
  /** By name, then by day and id. */
  readonly savedIndices: readonly SavedIndex[]
  /** Communes of which anything was ever said, also those that are `open` again. */
  readonly choices: ReadonlyMap<CommuneCode, Choice>
  /** Newest first. */
  readonly decisions: readonly Decision[]
  /** By unit code; also units that are `open` again. */
  readonly unitDecisions: ReadonlyMap<string, UnitDecisionRecord>
  /** By day, then by id. */
  readonly handovers: readonly PlanHandover[]
  /** How many records could not be read: of a later version, or damaged. They are kept. */
  readonly unreadable: number
}

export const NO_RECORDS: PlanRecords = {
  savedIndices: [],
  choices: new Map(),
  decisions: [],
  unitDecisions: new Map(),
  handovers: [],
  unreadable: 0,
}

export type RecordChange =
  /** `saved` `null`: taken away. */
  | { readonly of: 'saved-index'; readonly id: RecordId; readonly saved: SavedIndex | null }
  | { readonly of: 'choice'; readonly entry: ChoiceEntry }
  | { readonly of: 'decision'; readonly decision: Decision }
  | { readonly of: 'decision-title'; readonly id: RecordId; readonly title: string }
  | { readonly of: 'decision-note'; readonly id: RecordId; readonly note: string | null }
  /** With the words that its author had on screen. */
  | {
      readonly of: 'decision-removal'
      readonly id: RecordId
      readonly title: string
      readonly note: string | null
    }
  | { readonly of: 'unit'; readonly statement: UnitStatement }
  /** `handover` `null`: taken away. */
  | { readonly of: 'handover'; readonly id: RecordId; readonly handover: PlanHandover | null }

export const bySavedName = (a: SavedIndex, b: SavedIndex): number =>
  compareTexts(a.name, b.name) || compareTexts(a.on, b.on) || compareTexts(a.id, b.id)

export const newestFirst = (a: Decision, b: Decision): number =>
  compareTexts(b.on, a.on) || compareTexts(b.id, a.id)
