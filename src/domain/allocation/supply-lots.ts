/** What can be allocated: the gifts that have come far enough, less what was handed over. */
import { type AllocationSettings, SUPPLY_STAGES, type SupplyLot } from './allocation'
import { equips } from './device-norms'
import type { SupplyRow } from './facts'
import { atUnnamedSchool } from './placed-handovers'

/**
 * A lot a row of the kinds, rounds and stages wished that has devices left, in the order of the rows. Left out: what equips
 * nobody, whatever the kinds wished; rows without a known number; goods of a school that is not named; common stock that was
 * handed over by its own date (A9). A row without any date stands in the list and is therefore at least promised: it
 * counts as pledged and no further.
 */
export function supplyLots(
  rows: readonly SupplyRow[],
  { kinds, rounds, fromStage }: Pick<AllocationSettings, 'kinds' | 'rounds' | 'fromStage'>,
): readonly SupplyLot[] {
  const least = SUPPLY_STAGES.indexOf(fromStage)
  return rows.flatMap((row): SupplyLot[] => {
    const { devices, dates } = row
    if (devices === null || atUnnamedSchool(row) || !equips(row.kind) || wasHandedOver(row)) return []
    if (!kinds.includes(row.kind) || (rounds !== null && !rounds.includes(row.round))) return []
    if (SUPPLY_STAGES.indexOf(row.stage ?? 'pledged') < least) return []
    const quantity = devices - row.handedOver
    if (quantity <= 0) return []
    return [
      {
        row: row.row,
        round: row.round,
        donor: row.donor,
        kind: row.kind,
        schoolCode: row.schoolCode,
        quantity,
        day: dates.received ?? dates.procured ?? dates['money-received'] ?? dates.pledged,
      },
    ]
  })
}

/** Common stock that says itself that it was handed over. Goods of a school stay at the school all the same (A6). */
export const wasHandedOver = ({ schoolCode, dates }: SupplyRow) =>
  schoolCode === null && dates['handed-over'] !== null

/** Devices of the common stock that were handed over by their date, and no record says to whom. */
export const handedOverUnrecorded = (rows: readonly SupplyRow[]): number =>
  rows.reduce(
    (sum, row) =>
      wasHandedOver(row) && equips(row.kind) && !atUnnamedSchool(row)
        ? sum + (row.devices ?? 0) - row.handedOver
        : sum,
    0,
  )
