/** What is still missing after an allocation, in devices and đồng, and the money that has not become devices yet. */
import type { DeviceKind, NeedClass } from '../dataset/records'
import type { Dong } from '../units'
import { type Allocation, CLASS_ORDER, PROGRAMME_CLASSES } from './allocation'
import { equips } from './device-norms'
import type { SupplyRow } from './facts'

export interface ClassShortfall {
  readonly class: NeedClass
  /** Of the units that reported; `null`: none did. */
  readonly need: number | null
  readonly allocated: number
  /** need − allocated; `null` where nobody reported. */
  readonly missing: number | null
  /** Units that did not report the class: what they lack is not in `missing`. */
  readonly silent: number
}

/** Money that has no devices yet. */
export interface IdleMoney {
  readonly rows: number
  readonly dong: Dong
  /** What it is worth in devices: stated, or by the norm; rows of which nobody knows are left out. */
  readonly devices: number
}

export interface Shortfall {
  /** In `CLASS_ORDER`. */
  readonly classes: readonly ClassShortfall[]
  /** Missing in the three classes of the programme together; `null`: nobody reported any. */
  readonly missing: number | null
  readonly normKind: DeviceKind
  /** Đồng a device; `null`: the kind has no norm. */
  readonly normDong: Dong | null
  /** missing × norm; `null` where either is unknown. */
  readonly dong: Dong | null
  /** Promised, and not in the account. */
  readonly pledged: IdleMoney
  /** In the account, and nothing bought. */
  readonly received: IdleMoney
}

/**
 * @param normOf đồng a device of a kind (`deviceNorms`).
 * @param normKind the kind that the shortfall is priced at; said wherever the sum shows.
 */
export function shortfall(
  { rows: allocated }: Pick<Allocation, 'rows'>,
  supply: readonly SupplyRow[],
  normOf: (kind: DeviceKind) => Dong | null,
  normKind: DeviceKind = 'tablet',
): Shortfall {
  const classes = CLASS_ORDER.map((kind): ClassShortfall => {
    const own = allocated.filter(row => row.class === kind)
    const needs = own.flatMap(row => row.need ?? [])
    const given = own.reduce((sum, row) => sum + row.allocated, 0)
    const need = needs.length === 0 ? null : needs.reduce((sum, each) => sum + each, 0)
    return {
      class: kind,
      need,
      allocated: given,
      missing: need === null ? null : need - given,
      silent: own.length - needs.length,
    }
  })
  const programme = classes.slice(0, PROGRAMME_CLASSES.length).flatMap(each => each.missing ?? [])
  const missing = programme.length === 0 ? null : programme.reduce((sum, each) => sum + each, 0)
  const normDong = normOf(normKind)
  return {
    classes,
    missing,
    normKind,
    normDong,
    dong: missing === null || normDong === null ? null : missing * normDong,
    pledged: idleMoney(supply, row => row.stage === null || row.stage === 'pledged'),
    received: idleMoney(supply, row => row.stage === 'money-received'),
  }
}

function idleMoney(supply: readonly SupplyRow[], stands: (row: SupplyRow) => boolean): IdleMoney {
  const own = supply.filter(row => row.moneyDong !== null && stands(row))
  return {
    rows: own.length,
    dong: own.reduce((sum, row) => sum + (row.moneyDong ?? 0), 0),
    devices: own.reduce((sum, row) => sum + (equips(row.kind) ? (row.devices ?? 0) : 0), 0),
  }
}
