/** The gifts, with what each is worth in devices, how far it has come and what of it was handed over (A9, A10). */
import type { Dataset } from '../dataset/dataset'
import type { DeviceSupply } from '../dataset/records'
import type { IsoDate } from '../units'
import { type AllocationSettings, SUPPLY_STAGES, type SupplyStage } from './allocation'
import { deviceNorms, equips } from './device-norms'
import type { HandoverRecord, SupplyRow } from './facts'

/**
 * One a row of `device-supply`, in its order. `devices` counts pieces of the row's kind: of a SIM card or another thing
 * too, which equip nobody (`equips`) and of which nothing is ever handed over here. A row has a school only where it is
 * goods given to a school. What is handed over beyond the goods of its round stands in no row (`record-faults.ts` says so).
 */
export function supplyRows(
  dataset: Pick<Dataset, 'records'>,
  handovers: readonly HandoverRecord[],
  settings: Pick<AllocationSettings, 'normsDong'>,
): readonly SupplyRow[] {
  const normOf = deviceNorms(dataset, settings)
  const rows = dataset.records['device-supply'].map((record, row): SupplyRow => {
    const norm = normOf(record.kind)
    const byNorm = record.quantity === null && record.moneyDong !== null && norm !== null
    const dates = datesOf(record)
    return {
      row,
      round: record.round,
      donor: record.donor,
      channel: record.channel,
      kind: record.kind,
      schoolCode: record.channel === 'school-goods' ? record.schoolCode : null,
      moneyDong: record.moneyDong,
      devices: byNorm ? Math.floor(record.moneyDong / norm) : record.quantity,
      byNorm,
      stage: SUPPLY_STAGES.findLast(stage => dates[stage] !== null) ?? null,
      dates,
      handedOver: 0,
    }
  })
  const taken = takenByRow(rows, handovers)
  return rows.map((row, i) => (taken[i] === 0 ? row : { ...row, handedOver: taken[i] }))
}

const datesOf = (record: DeviceSupply): Record<SupplyStage, IsoDate | null> => ({
  pledged: record.pledgedAt,
  'money-received': record.moneyReceivedAt,
  procured: record.procuredAt,
  received: record.receivedAt,
  'handed-over': record.handedOverAt,
})

/** Goods given to a school that nobody names: they stay somewhere, and are no common stock. */
export const atUnnamedSchool = ({
  channel,
  schoolCode,
}: Pick<SupplyRow, 'channel' | 'schoolCode'>): boolean => channel === 'school-goods' && schoolCode === null

/** A9. Devices of each row that the records hand over; never more than it holds. */
function takenByRow(rows: readonly SupplyRow[], handovers: readonly HandoverRecord[]): number[] {
  const taken = rows.map(() => 0)
  const atSchool = new Map<string, number[]>()
  const common = new Map<string, number[]>()
  for (const [i, row] of inOrderOfHandingOver(rows)) {
    if (!equips(row.kind) || row.devices === null || atUnnamedSchool(row)) continue
    const [stock, key] =
      row.schoolCode === null ? [common, row.round] : [atSchool, keyOf(row.round, row.schoolCode)]
    const known = stock.get(key)
    if (known) known.push(i)
    else stock.set(key, [i])
  }
  const take = (from: readonly number[], quantity: number): number => {
    let left = quantity
    for (const i of from) {
      const some = Math.min(left, rows[i].devices! - taken[i])
      taken[i] += some
      left -= some
    }
    return left
  }
  for (const { round, unitCode, quantity } of handovers) {
    if (quantity === null || quantity <= 0) continue
    const left = take(atSchool.get(keyOf(round, unitCode)) ?? [], quantity)
    take(common.get(round) ?? [], left)
  }
  return taken
}

/** Rows that say handed over first, else as they stand. */
const inOrderOfHandingOver = (rows: readonly SupplyRow[]) => {
  const entries = [...rows.entries()]
  const says = ([, { dates }]: (typeof entries)[number]) => dates['handed-over'] !== null
  return [...entries.filter(says), ...entries.filter(entry => !says(entry))]
}

const keyOf = (round: string, schoolCode: string) => `${round}\u0000${schoolCode}`
