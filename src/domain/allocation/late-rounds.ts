/** Rounds of which something has stood at one stage for longer than it should: devices that arrive months late. */
import type { IsoDate } from '../units'
import { SUPPLY_STAGES } from './allocation'
import { equips } from './device-norms'
import type { RecordFault, SupplyRow } from './facts'

type LateRound = Extract<RecordFault, { readonly code: 'late-round' }>

const DAY_MS = 86_400_000

/** Whole days from one day to a later one, by the calendar; negative where it is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/**
 * One a round and stage, rounds in the order of the rows, stages in theirs. `since` is the day of the row that has waited
 * longest; `devices` those of all late rows there, less what was handed over by the records, without SIM cards and other
 * things; `null` where the number of one of them is not known. What was handed over is not late, nor what has no date.
 */
export function lateRounds(rows: readonly SupplyRow[], today: IsoDate, daysAllowed: number): LateRound[] {
  const rounds = [...new Set(rows.map(row => row.round))]
  return rounds.flatMap(round =>
    SUPPLY_STAGES.slice(0, -1).flatMap((stage): LateRound[] => {
      const late = rows.filter(row => {
        const since = row.stage === stage ? row.dates[stage] : null
        const left = row.devices === null || row.devices > row.handedOver
        return row.round === round && since !== null && left && daysBetween(since, today) > daysAllowed
      })
      const since = late.flatMap(row => row.dates[stage] ?? []).sort()[0]
      if (since === undefined) return []
      const devices = late.filter(row => equips(row.kind))
      return [
        {
          code: 'late-round',
          round,
          stage,
          since,
          days: daysBetween(since, today),
          devices: devices.some(row => row.devices === null)
            ? null
            : devices.reduce((sum, row) => sum + (row.devices ?? 0) - row.handedOver, 0),
        },
      ]
    }),
  )
}
