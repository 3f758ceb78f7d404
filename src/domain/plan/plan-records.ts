/**
 * What was put on record beside the settings: indices saved by name, which communes were chosen and why, and decisions
 * that were frozen. A link, a preset or a reset leaves all of it as it is. Rules P12…P15 of this room's README.
 */
import type { ResourceName, ResourceSource } from '../dataset/dataset'
import type { CommuneCode, IsoDate } from '../units'
import type { Filters, PlanIndex } from './plan'

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
export interface ChoiceEntry {
  /** Ids made one after another on one machine sort so. */
  readonly id: RecordId
  readonly commune: CommuneCode
  readonly state: ChoiceState
  readonly reason: string | null
  readonly by: string | null
  readonly on: IsoDate
  /** Of the ranking that was on screen, 1 = first; `null`: the commune was not ranked. */
  readonly rank: number | null
  /** `null`: the commune was not ranked. */
  readonly score: number | null
  /** Ids of the statements about this commune that its author had on screen. */
  readonly knew: readonly RecordId[]
}

export interface Choice {
  readonly commune: CommuneCode
  readonly stands: ChoiceEntry
  /** Statements that say something else, made without knowing of `stands` or known to it: to be told. */
  readonly others: readonly ChoiceEntry[]
  /** Everything that was ever said and not undone, oldest first. */
  readonly entries: readonly ChoiceEntry[]
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
  /** How many records could not be read: of a later version, or damaged. They are kept. */
  readonly unreadable: number
}

export const NO_RECORDS: PlanRecords = { savedIndices: [], choices: new Map(), decisions: [], unreadable: 0 }

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

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const bySavedName = (a: SavedIndex, b: SavedIndex): number =>
  compare(a.name, b.name) || compare(a.on, b.on) || compare(a.id, b.id)

export const newestFirst = (a: Decision, b: Decision): number => compare(b.on, a.on) || compare(b.id, a.id)

/** Of dated entries. */
export const oldestFirst = (a: ChoiceEntry, b: ChoiceEntry): number =>
  compare(a.on, b.on) || compare(a.id, b.id)
