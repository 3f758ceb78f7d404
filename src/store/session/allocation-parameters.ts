/**
 * The settings of the allocation in a link: `rule=equal`, `lot=5`, `norms=tablet:2770000`. What is not named is as in a
 * new installation.
 */
import {
  ALLOCATION_RULES,
  type AllocationSettings,
  FIRST_ALLOCATION_SETTINGS,
  SUPPLY_STAGES,
} from '@/domain/allocation/allocation'
import { EQUIPPING_KINDS } from '@/domain/allocation/device-norms'
import { COUNT_UNITS, DEVICE_KINDS } from '@/domain/dataset/records'
import { isDeviceCount, isNorm, orderlyAllocation } from '@/domain/plan/allocation-settings'
import { decodeFlag, decodeList, decodeNumber, encodeList, type Parameters } from './link-pieces'

/** `null`: as in a new installation. */
export function allocationParameters(settings: AllocationSettings): [string, string | null][] {
  const first = FIRST_ALLOCATION_SETTINGS
  const { rule, onlineFirst, countUnit, otherHardship, fromStage, kinds, rounds } = settings
  const { minimumLot, boxSize, normsDong } = settings
  const norms = DEVICE_KINDS.flatMap(kind => {
    const dong = normsDong[kind]
    return dong === undefined ? [] : `${kind}:${dong}`
  })
  return [
    ['rule', rule === first.rule ? null : rule],
    ['online-first', onlineFirst === first.onlineFirst ? null : flagText(onlineFirst)],
    ['count', countUnit === first.countUnit ? null : countUnit],
    ['other-hardship', otherHardship === first.otherHardship ? null : flagText(otherHardship)],
    ['stage', fromStage === first.fromStage ? null : fromStage],
    ['kinds', kinds.join() === first.kinds.join() ? null : encodeList(kinds)],
    ['rounds', rounds && encodeList(rounds)],
    ['lot', minimumLot === first.minimumLot ? null : String(minimumLot)],
    ['box', boxSize === first.boxSize ? null : String(boxSize)],
    ['norms', norms.length > 0 ? norms.join(',') : null],
  ]
}

export function allocationStated(parameters: Parameters, base: AllocationSettings): AllocationSettings {
  const stated = <T extends string>(known: readonly T[], name: string) =>
    known.find(word => word === parameters.get(name))
  const count = (name: string) => {
    const number = decodeNumber(parameters.get(name), 1, Number.MAX_SAFE_INTEGER)
    return isDeviceCount(number) ? number : undefined
  }
  const kinds = decodeList(parameters.get('kinds'))
  const rounds = decodeList(parameters.get('rounds'))?.filter(round => round.trim() !== '')
  return orderlyAllocation({
    rule: stated(ALLOCATION_RULES, 'rule') ?? base.rule,
    onlineFirst: decodeFlag(parameters.get('online-first')) ?? base.onlineFirst,
    countUnit: stated(COUNT_UNITS, 'count') ?? base.countUnit,
    otherHardship: decodeFlag(parameters.get('other-hardship')) ?? base.otherHardship,
    fromStage: stated(SUPPLY_STAGES, 'stage') ?? base.fromStage,
    kinds: kinds ? EQUIPPING_KINDS.filter(kind => kinds.includes(kind)) : base.kinds,
    rounds: rounds ?? base.rounds,
    minimumLot: count('lot') ?? base.minimumLot,
    boxSize: count('box') ?? base.boxSize,
    normsDong: { ...base.normsDong, ...normsStated(parameters.get('norms')) },
  })
}

/** `tablet:2770000,phone:3000000`, whole đồng; what cannot be read is left out. */
function normsStated(text: string | undefined): AllocationSettings['normsDong'] {
  const stated = (text ?? '').split(',').flatMap(piece => {
    const [kind, dong] = piece.split(':')
    // A price that is out of range is none, not the nearest: at 1 đồng the money would buy millions.
    const norm = decodeNumber(dong, 0, Number.MAX_SAFE_INTEGER)
    return DEVICE_KINDS.some(known => known === kind) && isNorm(norm) ? [[kind, norm]] : []
  })
  return Object.fromEntries(stated)
}

const flagText = (flag: boolean): string => (flag ? '1' : '0')
