/** Gifts round by round, with what each round comes to. What nobody knows is counted apart, never as zero. */
import { SUPPLY_STAGES, type SupplyStage } from '@/domain/allocation/allocation'
import { equips } from '@/domain/allocation/device-norms'
import type { SupplyRow } from '@/domain/allocation/facts'
import type { DeviceKind } from '@/domain/dataset/records'
import type { Dong } from '@/domain/units'

/** SIM cards and other things, which equip nobody. */
export const APART_KINDS = ['sim', 'other'] as const satisfies readonly DeviceKind[]

export interface ApartTotal {
  readonly kind: (typeof APART_KINDS)[number]
  /** Pieces of the rows whose number is known; `null`: of none. */
  readonly pieces: number | null
  readonly unknown: number
}

export interface SupplySum {
  /** Devices of the gifts whose number is known; `null`: of none. SIM cards and other things are not among them. */
  readonly devices: number | null
  /** Gifts of devices whose number nobody knows: they are in no sum. */
  readonly unknown: number
  /** Of gifts that state money; `null`: none does. */
  readonly dong: Dong | null
  /** Gifts in cash that do not state how much: they are in no sum. Goods need not state any. */
  readonly unknownMoney: number
  readonly handedOver: number
  /** devices − handed over, of the same gifts as `devices`. */
  readonly left: number | null
  /** Of `APART_KINDS`, those that were given. */
  readonly apart: readonly ApartTotal[]
}

export interface SupplyRound extends SupplySum {
  readonly round: string
  /** In the order of the data. */
  readonly rows: readonly SupplyRow[]
  /** The stage that every gift of the round has reached; `null`: one of them has no day. */
  readonly stage: SupplyStage | null
}

export function supplySum(rows: readonly SupplyRow[]): SupplySum {
  const devices = rows.filter(row => equips(row.kind))
  const known = devices.filter(row => row.devices !== null)
  const sum = sumOfKnown(devices.map(row => row.devices))
  return {
    devices: sum,
    unknown: devices.length - known.length,
    dong: sumOfKnown(rows.map(row => row.moneyDong)),
    unknownMoney: rows.filter(row => row.channel === 'union-cash' && row.moneyDong === null).length,
    handedOver: devices.reduce((total, row) => total + row.handedOver, 0),
    left: sum === null ? null : sum - known.reduce((total, row) => total + row.handedOver, 0),
    apart: APART_KINDS.flatMap(kind => {
      const own = rows.filter(row => row.kind === kind)
      const pieces = own.map(row => row.devices)
      return own.length === 0
        ? []
        : [{ kind, pieces: sumOfKnown(pieces), unknown: pieces.filter(each => each === null).length }]
    }),
  }
}

/** Rounds in the order of the data. */
export function supplyRounds(rows: readonly SupplyRow[]): readonly SupplyRound[] {
  const rounds = new Map<string, SupplyRow[]>()
  for (const row of rows) {
    const own = rounds.get(row.round)
    if (own) own.push(row)
    else rounds.set(row.round, [row])
  }
  return [...rounds].map(([round, own]) => ({ round, rows: own, stage: leastStage(own), ...supplySum(own) }))
}

function leastStage(rows: readonly SupplyRow[]): SupplyStage | null {
  const least = Math.min(...rows.map(row => (row.stage === null ? -1 : SUPPLY_STAGES.indexOf(row.stage))))
  return SUPPLY_STAGES[least] ?? null
}

function sumOfKnown(figures: readonly (number | null)[]): number | null {
  const known = figures.filter(figure => figure !== null)
  return known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0)
}
