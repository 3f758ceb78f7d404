/**
 * The words of a saved plan. They are the document's own: a name in the domain may change, a saved word may not. Each
 * table must name every value of its domain type, so a new value does not compile until it has a saved word.
 */
import type { SettingName } from '@/domain/plan/change'
import type { GeographyFlag } from '@/domain/plan/plan'
import type { Aggregation, Direction, MissingRule, Normalisation } from '@/domain/ranking/ranking'

/** Version of the words and the shape; `migrations.ts` lifts older documents to it. */
export const FORMAT = 4
/** The format that a plan is begun in; the rest is lifted, so that the beginning stays the same bytes for ever. */
export const FIRST_FORMAT = 1

export const ROOTS = {
  about: 'about',
  criteria: 'criteria',
  groups: 'groups',
  settings: 'settings',
  marks: 'marks',
  indices: 'indices',
  choices: 'choices',
  decisions: 'decisions',
  units: 'units',
  handovers: 'handovers',
} as const
export const ABOUT = { format: 'format', madeOn: 'dataset' } as const
export const CRITERION = {
  weight: 'weight',
  direction: 'direction',
  order: 'order',
  group: 'group',
  bounds: 'bounds',
  error: 'error',
} as const
export const GROUP = { name: 'name', weight: 'weight', parent: 'parent', order: 'order' } as const

export const SETTING_WORDS: Record<SettingName, string> = {
  missingRule: 'missing',
  normalisation: 'normalise',
  aggregation: 'aggregate',
  minimumKnownShare: 'minimum-known-share',
  topCount: 'top',
  districts: 'districts',
  flags: 'geography',
  alertOnly: 'alert-only',
  onlineOnly: 'online-only',
  theme: 'theme',
  date: 'date',
  gapOperator: 'gap-operator',
  gapTechnology: 'gap-technology',
  gapMinimumKm2: 'gap-minimum-km2',
  signalMinimum2G: 'signal-minimum-2g-dbm',
  signalMinimum3G: 'signal-minimum-3g-dbm',
  signalMinimum4G: 'signal-minimum-4g-dbm',
  signalMinimum5G: 'signal-minimum-5g-dbm',
  allocationRule: 'allocation-rule',
  allocationOnlineFirst: 'allocation-online-first',
  allocationCountUnit: 'allocation-count-unit',
  allocationOtherHardship: 'allocation-other-hardship',
  allocationFromStage: 'allocation-from-stage',
  allocationKinds: 'allocation-kinds',
  allocationRounds: 'allocation-rounds',
  allocationMinimumLot: 'allocation-minimum-lot',
  allocationBoxSize: 'allocation-box-size',
  tabletNormDong: 'norm-tablet-dong',
  laptopNormDong: 'norm-laptop-dong',
  phoneNormDong: 'norm-phone-dong',
  simNormDong: 'norm-sim-dong',
  otherNormDong: 'norm-other-dong',
}

/** Settings of the first format: those that `firstUpdate` writes. Later ones are absent until somebody sets them. */
export const FIRST_SETTINGS: readonly SettingName[] = [
  'missingRule',
  'normalisation',
  'districts',
  'flags',
  'alertOnly',
  'onlineOnly',
  'theme',
  'date',
]

export const DIRECTION_WORDS: Record<Direction, string> = {
  'higher-first': 'higher-first',
  'lower-first': 'lower-first',
}

export const MISSING_WORDS: Record<MissingRule, string> = {
  renormalise: 'renormalise',
  worst: 'worst',
  'district-median': 'district-median',
}

export const NORMALISATION_WORDS: Record<Normalisation, string> = {
  'min-max': 'in-view',
  target: 'fixed',
  percentile: 'percentile',
  'z-score': 'z-score',
  none: 'none',
}

export const AGGREGATION_WORDS: Record<Aggregation, string> = {
  arithmetic: 'arithmetic',
  geometric: 'geometric',
  topsis: 'topsis',
  lexicographic: 'lexicographic',
}

export const FLAG_WORDS: Record<GeographyFlag, string> = {
  mountain: 'mountain',
  coastal: 'coastal',
  baiNgang: 'bai-ngang',
  border: 'border',
  poorDistrict: 'poor-district',
}

/** The value whose saved word this is; `undefined` for a word of a later version, or for no word at all. */
export function meaningOf<T extends string>(words: Record<T, string>, word: unknown): T | undefined {
  return (Object.keys(words) as T[]).find(value => words[value] === word)
}
