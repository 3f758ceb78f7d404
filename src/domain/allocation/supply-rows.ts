/** The gifts, with what each is worth in devices, how far it has come and what of it was handed over (A9, A10). */
import type { Dataset } from '../dataset/dataset'
import type { DeviceSupply } from '../dataset/records'
import type { IsoDate } from '../units'
import { type AllocationSettings, SUPPLY_STAGES, type SupplyStage } from './allocation'
import { deviceNorms } from './device-norms'
import type { HandoverRecord, SupplyRow } from './facts'
import { placedHandovers } from './placed-handovers'

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
  const taken = rows.map(() => 0)
  for (const { row, quantity } of placedHandovers(rows, handovers).placed) taken[row] += quantity
  return rows.map((row, i) => (taken[i] === 0 ? row : { ...row, handedOver: taken[i] }))
}

const datesOf = (record: DeviceSupply): Record<SupplyStage, IsoDate | null> => ({
  pledged: record.pledgedAt,
  'money-received': record.moneyReceivedAt,
  procured: record.procuredAt,
  received: record.receivedAt,
  'handed-over': record.handedOverAt,
})
