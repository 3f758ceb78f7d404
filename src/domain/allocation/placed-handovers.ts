/** Which gift each recorded hand-over comes from (A9). */
import { equips } from './device-norms'
import type { HandoverRecord, SupplyRow } from './facts'

type Goods = Pick<SupplyRow, 'row' | 'round' | 'channel' | 'kind' | 'schoolCode' | 'devices' | 'dates'>

export interface PlacedHandover {
  /** Position in the records. */
  readonly record: number
  /** Position in the rows. */
  readonly row: number
  readonly quantity: number
}

export interface PlacedHandovers {
  /** Record by record. */
  readonly placed: readonly PlacedHandover[]
  /** Of each record, devices that no row can have given: its round holds no more, or does not exist. */
  readonly unplaced: readonly number[]
}

/** Goods given to a school that nobody names: they stay somewhere, and are no common stock. */
export const atUnnamedSchool = ({
  channel,
  schoolCode,
}: Pick<SupplyRow, 'channel' | 'schoolCode'>): boolean => channel === 'school-goods' && schoolCode === null

/**
 * Goods of the unit itself in that round first, then the round's common stock, rows that say handed over before the
 * others and else as they stand; no row gives more than it holds. Rows that equip nobody, or whose number nobody knows, give
 * nothing.
 */
export function placedHandovers(
  rows: readonly Goods[],
  handovers: readonly HandoverRecord[],
): PlacedHandovers {
  const left = rows.map(row => row.devices ?? 0)
  const goods = goodsByPlace(rows)
  const placed: PlacedHandover[] = []
  const unplaced = handovers.map(({ round, unitCode, quantity }, record) => {
    let open = Math.max(0, quantity ?? 0)
    for (const row of [
      ...(goods.get(keyOf(round, unitCode)) ?? []),
      ...(goods.get(keyOf(round, null)) ?? []),
    ]) {
      const some = Math.min(open, left[row])
      if (some === 0) continue
      left[row] -= some
      open -= some
      placed.push({ record, row, quantity: some })
    }
    return open
  })
  return { placed, unplaced }
}

function goodsByPlace(rows: readonly Goods[]): Map<string, number[]> {
  const entries = [...rows.entries()].filter(([, row]) => equips(row.kind) && !atUnnamedSchool(row))
  const says = ([, { dates }]: (typeof entries)[number]) => dates['handed-over'] !== null
  const goods = new Map<string, number[]>()
  for (const [i, { round, schoolCode }] of [...entries.filter(says), ...entries.filter(e => !says(e))]) {
    const key = keyOf(round, schoolCode)
    const known = goods.get(key)
    if (known) known.push(i)
    else goods.set(key, [i])
  }
  return goods
}

const keyOf = (round: string, schoolCode: string | null) => JSON.stringify([round, schoolCode])
