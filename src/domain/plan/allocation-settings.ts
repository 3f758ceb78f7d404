/**
 * The settings of the allocation as single records: one a setting and one a norm, so that two people's changes of
 * different ones both hold (P17). Here they are taken apart, put together, checked and brought in order.
 */
import { ALLOCATION_RULES, type AllocationSettings, SUPPLY_STAGES } from '../allocation/allocation'
import { EQUIPPING_KINDS, equips } from '../allocation/device-norms'
import { COUNT_UNITS, DEVICE_KINDS, type DeviceKind } from '../dataset/records'
import type { Dong } from '../units'

type NormName = `${DeviceKind}NormDong`

/** `null`, of a norm: as in the data; of the rounds: all. */
export interface AllocationRecords extends Readonly<Record<NormName, Dong | null>> {
  readonly allocationRule: AllocationSettings['rule']
  readonly allocationOnlineFirst: AllocationSettings['onlineFirst']
  readonly allocationCountUnit: AllocationSettings['countUnit']
  readonly allocationOtherHardship: AllocationSettings['otherHardship']
  readonly allocationFromStage: AllocationSettings['fromStage']
  readonly allocationKinds: AllocationSettings['kinds']
  readonly allocationRounds: AllocationSettings['rounds']
  readonly allocationMinimumLot: AllocationSettings['minimumLot']
  readonly allocationBoxSize: AllocationSettings['boxSize']
}

export const NORM_NAMES: Readonly<Record<DeviceKind, NormName>> = {
  tablet: 'tabletNormDong',
  laptop: 'laptopNormDong',
  phone: 'phoneNormDong',
  sim: 'simNormDong',
  other: 'otherNormDong',
}

export const ALLOCATION_RECORD_NAMES: readonly (keyof AllocationRecords)[] = [
  'allocationRule',
  'allocationOnlineFirst',
  'allocationCountUnit',
  'allocationOtherHardship',
  'allocationFromStage',
  'allocationKinds',
  'allocationRounds',
  'allocationMinimumLot',
  'allocationBoxSize',
  ...Object.values(NORM_NAMES),
]

export function recordsOfAllocation(settings: AllocationSettings): AllocationRecords {
  const { normsDong } = settings
  return {
    allocationRule: settings.rule,
    allocationOnlineFirst: settings.onlineFirst,
    allocationCountUnit: settings.countUnit,
    allocationOtherHardship: settings.otherHardship,
    allocationFromStage: settings.fromStage,
    allocationKinds: settings.kinds,
    allocationRounds: settings.rounds,
    allocationMinimumLot: settings.minimumLot,
    allocationBoxSize: settings.boxSize,
    tabletNormDong: normsDong.tablet ?? null,
    laptopNormDong: normsDong.laptop ?? null,
    phoneNormDong: normsDong.phone ?? null,
    simNormDong: normsDong.sim ?? null,
    otherNormDong: normsDong.other ?? null,
  }
}

export function allocationOfRecords(records: AllocationRecords): AllocationSettings {
  return {
    rule: records.allocationRule,
    onlineFirst: records.allocationOnlineFirst,
    countUnit: records.allocationCountUnit,
    otherHardship: records.allocationOtherHardship,
    fromStage: records.allocationFromStage,
    kinds: records.allocationKinds,
    rounds: records.allocationRounds,
    minimumLot: records.allocationMinimumLot,
    boxSize: records.allocationBoxSize,
    normsDong: Object.fromEntries(
      DEVICE_KINDS.flatMap(kind => {
        const dong = records[NORM_NAMES[kind]]
        return dong === null ? [] : [[kind, dong]]
      }),
    ),
  }
}

/** Lists hold each value once, in a set order, so that ticking twice leads back to the same plan. */
export const orderlyAllocation = (settings: AllocationSettings): AllocationSettings =>
  allocationOfRecords({
    ...recordsOfAllocation(settings),
    allocationKinds: orderlyKinds(settings.kinds),
    allocationRounds: settings.rounds && orderlyRounds(settings.rounds),
  })

export const orderlyKinds = (kinds: readonly DeviceKind[]): readonly DeviceKind[] =>
  EQUIPPING_KINDS.filter(kind => kinds.includes(kind))

export const orderlyRounds = (rounds: readonly string[]): readonly string[] => [...new Set(rounds)].sort()

/** @throws RangeError where a setting could not have been set. */
export function checkAllocation(settings: AllocationSettings): void {
  const { rule, countUnit, fromStage, kinds, rounds, minimumLot, boxSize, normsDong } = settings
  if (!ALLOCATION_RULES.includes(rule)) throw new RangeError(`"${rule}" is not a rule of allocation`)
  if (!COUNT_UNITS.includes(countUnit)) throw new RangeError(`"${countUnit}" is not counted`)
  if (!SUPPLY_STAGES.includes(fromStage)) throw new RangeError(`"${fromStage}" is not a stage of supply`)
  for (const kind of kinds) if (!equips(kind)) throw new RangeError(`"${kind}" equips nobody`)
  if (rounds?.some(round => round.trim() === '')) throw new RangeError('a round needs a name')
  for (const count of [minimumLot, boxSize])
    if (!isDeviceCount(count)) throw new RangeError(`${count} is not a number of devices`)
  for (const kind of DEVICE_KINDS) {
    const dong = normsDong[kind]
    if (dong !== undefined && !isNorm(dong)) throw new RangeError(`${dong} is not a price in đồng`)
  }
}

/** Whole, from 1 on. */
export const isDeviceCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 1

/** Whole đồng, from 1 on: money divided by nothing buys no number of devices. */
export const isNorm = (value: unknown): value is Dong => Number.isSafeInteger(value) && Number(value) >= 1
