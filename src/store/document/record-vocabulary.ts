/** The words of what is on record: saved indices, choices, decisions, units, hand-overs; see `vocabulary.ts`. */
import type { UnitState } from '@/domain/plan/device-records'
import type { ChoiceState } from '@/domain/plan/plan-records'

export const INDEX = {
  criteria: 'criteria',
  groups: 'groups',
  normalisation: 'normalise',
  aggregation: 'aggregate',
  missingRule: 'missing',
  minimumKnownShare: 'minimum-known-share',
} as const

/** Of one saved index. */
export const SAVED = { name: 'name', index: 'index', by: 'by', on: 'on' } as const

/** Of one statement about a commune; its key is `<commune>/<id>`. */
export const CHOICE = {
  state: 'state',
  reason: 'reason',
  by: 'by',
  on: 'on',
  rank: 'rank',
  score: 'score',
  knew: 'knew',
} as const

export const CHOICE_WORDS: Record<ChoiceState, string> = {
  chosen: 'chosen',
  'passed-over': 'passed-over',
  open: 'open',
}

/** Of one decision, written once under its id. What may change later has keys of its own, `<id>/<word>`. */
export const DECISION = {
  title: 'title',
  note: 'note',
  by: 'by',
  on: 'on',
  dataVersion: 'dataset',
  sources: 'sources',
  index: 'index',
  filters: 'filters',
  day: 'day',
  topCount: 'top',
  choices: 'choices',
  ranking: 'ranking',
  removed: 'removed',
} as const

export const SOURCE = {
  resource: 'resource',
  vi: 'vi',
  en: 'en',
  asOf: 'as-of',
  illustrative: 'illustrative',
  schematic: 'schematic',
  origin: 'origin',
} as const

export const FILTER = {
  districts: 'districts',
  flags: 'geography',
  alertOnly: 'alert-only',
  onlineOnly: 'online-only',
} as const

/** Of a frozen choice, beside the words of `CHOICE`. */
export const FROZEN_CHOICE = { id: 'id', commune: 'commune' } as const

/** Of one statement about a unit; its key is `<unit>/<id>`. */
export const UNIT = {
  state: 'state',
  quantity: 'quantity',
  reason: 'reason',
  by: 'by',
  on: 'on',
  knew: 'knew',
} as const

export const UNIT_WORDS: Record<UnitState, string> = {
  locked: 'locked',
  excluded: 'excluded',
  open: 'open',
}

/** Of one hand-over, written once under its id. */
export const HANDOVER = {
  round: 'round',
  unit: 'unit',
  class: 'class',
  quantity: 'quantity',
  handedOverAt: 'handed-over-at',
  note: 'note',
  by: 'by',
  on: 'on',
} as const
