/** Which hand-overs count: those of the data and those of the plan together, none of them twice (rule P20). */
import type { HandoverRecord } from '../allocation/facts'
import { handoverKey, type PlanHandover } from './device-records'

/** A record of the plan that is passed over, since another says the same. */
export interface RepeatedHandover {
  readonly handover: PlanHandover
  /** Row in `handovers` that says it, 0-based; `null`: another record of the plan does. */
  readonly row: number | null
}

export interface CountedHandovers {
  /** The data's in their order, then those of the plan that no other says. */
  readonly records: readonly HandoverRecord[]
  /** The plan's among them, in the same order: `records` ends with them. */
  readonly counted: readonly PlanHandover[]
  readonly repeated: readonly RepeatedHandover[]
}

/**
 * P20.
 * @param recorded of the data; several that say the same are several rows there, and all count.
 * @param handovers of the plan, in its order.
 */
export function countedHandovers(
  recorded: readonly HandoverRecord[],
  handovers: readonly PlanHandover[],
): CountedHandovers {
  const said = new Map<string, number | null>()
  for (const record of recorded) {
    const key = handoverKey(record)
    if (!said.has(key)) said.set(key, record.row)
  }
  const counted: PlanHandover[] = []
  const repeated: RepeatedHandover[] = []
  for (const handover of handovers) {
    const key = handoverKey(handover)
    const row = said.get(key)
    if (row !== undefined) {
      repeated.push({ handover, row })
      continue
    }
    said.set(key, null)
    counted.push(handover)
  }
  return { records: [...recorded, ...counted.map(recordOf)], counted, repeated }
}

const recordOf = ({ round, unitCode, class: of, quantity, handedOverAt }: PlanHandover): HandoverRecord => ({
  round,
  unitCode,
  class: of,
  quantity,
  handedOverAt,
  row: null,
})
