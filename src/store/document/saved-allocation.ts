/** The settings of the allocation in saved words; see `vocabulary.ts`. */
import {
  type AllocationRule,
  FIRST_ALLOCATION_SETTINGS,
  type SupplyStage,
} from '@/domain/allocation/allocation'
import type { CountUnit, DeviceKind, NeedClass } from '@/domain/dataset/records'
import {
  type AllocationRecords,
  isDeviceCount,
  isNorm,
  orderlyKinds,
  orderlyRounds,
  recordsOfAllocation,
} from '@/domain/plan/allocation-settings'
import { meaningOf } from './vocabulary'

const RULE_WORDS: Record<AllocationRule, string> = {
  strict: 'strict',
  proportional: 'proportional',
  equal: 'equal',
}

const COUNT_UNIT_WORDS: Record<CountUnit, string> = { pupil: 'pupil', household: 'household' }

const STAGE_WORDS: Record<SupplyStage, string> = {
  pledged: 'pledged',
  'money-received': 'money-received',
  procured: 'procured',
  received: 'received',
  'handed-over': 'handed-over',
}

const KIND_WORDS: Record<DeviceKind, string> = {
  tablet: 'tablet',
  laptop: 'laptop',
  phone: 'phone',
  sim: 'sim',
  other: 'other',
}

export const CLASS_WORDS: Record<NeedClass, string> = {
  poor: 'poor',
  'near-poor': 'near-poor',
  'covid-bereaved': 'covid-bereaved',
  'other-hardship': 'other-hardship',
}

const FIRST = recordsOfAllocation(FIRST_ALLOCATION_SETTINGS)

/** What is absent or cannot be read is as in a new installation. */
export function readAllocation(word: (name: keyof AllocationRecords) => unknown): AllocationRecords {
  const flag = (name: 'allocationOnlineFirst' | 'allocationOtherHardship') => {
    const saved = word(name)
    return typeof saved === 'boolean' ? saved : FIRST[name]
  }
  const count = (name: 'allocationMinimumLot' | 'allocationBoxSize') => {
    const saved = word(name)
    return isDeviceCount(saved) ? saved : FIRST[name]
  }
  const norm = (name: keyof AllocationRecords & `${string}NormDong`) => {
    const saved = word(name)
    return isNorm(saved) ? saved : null
  }
  const [kinds, rounds] = [word('allocationKinds'), word('allocationRounds')]
  return {
    allocationRule: meaningOf(RULE_WORDS, word('allocationRule')) ?? FIRST.allocationRule,
    allocationOnlineFirst: flag('allocationOnlineFirst'),
    allocationCountUnit:
      meaningOf(COUNT_UNIT_WORDS, word('allocationCountUnit')) ?? FIRST.allocationCountUnit,
    allocationOtherHardship: flag('allocationOtherHardship'),
    allocationFromStage: meaningOf(STAGE_WORDS, word('allocationFromStage')) ?? FIRST.allocationFromStage,
    allocationKinds: Array.isArray(kinds)
      ? orderlyKinds(kinds.flatMap(saved => meaningOf(KIND_WORDS, saved) ?? []))
      : FIRST.allocationKinds,
    allocationRounds: Array.isArray(rounds)
      ? orderlyRounds(rounds.filter(saved => typeof saved === 'string' && saved.trim() !== ''))
      : null,
    allocationMinimumLot: count('allocationMinimumLot'),
    allocationBoxSize: count('allocationBoxSize'),
    tabletNormDong: norm('tabletNormDong'),
    laptopNormDong: norm('laptopNormDong'),
    phoneNormDong: norm('phoneNormDong'),
    simNormDong: norm('simNormDong'),
    otherNormDong: norm('otherNormDong'),
  }
}

/** @returns `undefined` for a setting that is saved as it is, or no setting of the allocation. */
export function savedAllocation(name: string, value: unknown): unknown {
  if (name === 'allocationRule') return RULE_WORDS[value as AllocationRule]
  if (name === 'allocationCountUnit') return COUNT_UNIT_WORDS[value as CountUnit]
  if (name === 'allocationFromStage') return STAGE_WORDS[value as SupplyStage]
  if (name === 'allocationKinds') return (value as DeviceKind[]).map(kind => KIND_WORDS[kind])
  return undefined
}
