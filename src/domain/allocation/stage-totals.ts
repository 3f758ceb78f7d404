/** Gifts by stage over time: how many devices and how much money had come at least so far on each day. */
import type { IsoDate } from '../units'
import { SUPPLY_STAGES, type SupplyStage } from './allocation'
import { equips } from './device-norms'
import type { SupplyRow } from './facts'

/** One stage; arrays run in step with the days. */
export interface StageSeries {
  readonly stage: SupplyStage
  /** Devices that had come to this stage or further; a row whose number nobody knows adds none. */
  readonly devices: readonly number[]
  /** Of these, devices that had come no further. */
  readonly standing: readonly number[]
  /** Đồng of the rows that state money; goods are worth none here. */
  readonly dong: readonly number[]
  /** Rows here whose number of devices is not known. */
  readonly unknown: readonly number[]
}

export interface StageTotals {
  readonly days: readonly IsoDate[]
  /** In the order of `SUPPLY_STAGES`; none ever has more than the one before it. */
  readonly stages: readonly StageSeries[]
  /** Rows without any date: on no day can it be said where they were. */
  readonly undated: number
}

/** Every day on which something happened, earliest first, each once. */
export const stageDays = (rows: readonly SupplyRow[]): readonly IsoDate[] =>
  [...new Set(rows.flatMap(({ dates }) => SUPPLY_STAGES.flatMap(stage => dates[stage] ?? [])))].sort()

/**
 * A row has come to a stage on the first day that it states for this stage or a later one: goods that were received need
 * no day on which money came. It stays there until a later stage has its day.
 * @param counts rows that are counted; by default those whose kind equips somebody, without SIM cards and other things.
 */
export function stageTotals(
  rows: readonly SupplyRow[],
  days: readonly IsoDate[] = stageDays(rows),
  counts: (row: SupplyRow) => boolean = row => equips(row.kind),
): StageTotals {
  const counted = rows
    .filter(counts)
    .map(row => ({ row, reached: SUPPLY_STAGES.map(s => reachedAt(row, s)) }))
  const sums = SUPPLY_STAGES.map((stage, s) => {
    const on = (read: (row: SupplyRow) => number) =>
      days.map(day =>
        counted.reduce((sum, { row, reached }) => {
          const since = reached[s]
          return since !== null && since <= day ? sum + read(row) : sum
        }, 0),
      )
    return {
      stage,
      devices: on(row => row.devices ?? 0),
      dong: on(row => row.moneyDong ?? 0),
      unknown: on(row => (row.devices === null ? 1 : 0)),
    }
  })
  return {
    days,
    stages: sums.map((own, s) => ({
      ...own,
      standing: own.devices.map((devices, d) => devices - (sums[s + 1]?.devices[d] ?? 0)),
    })),
    undated: counted.filter(({ row }) => row.stage === null).length,
  }
}

/** The same, round by round or kind by kind in the order of the rows; by kind SIM cards and other things have their own. */
export function stageTotalsBy(
  rows: readonly SupplyRow[],
  by: 'round' | 'kind',
  days: readonly IsoDate[] = stageDays(rows),
): ReadonlyMap<string, StageTotals> {
  const keys = [...new Set(rows.map(row => row[by]))]
  return new Map(
    keys.map(key => [
      key,
      stageTotals(rows, days, row => row[by] === key && (by === 'kind' || equips(row.kind))),
    ]),
  )
}

/** First day on which the row had come so far; `null`: no day says so. */
function reachedAt({ dates }: SupplyRow, stage: SupplyStage): IsoDate | null {
  const later = SUPPLY_STAGES.slice(SUPPLY_STAGES.indexOf(stage)).flatMap(each => dates[each] ?? [])
  return later.sort()[0] ?? null
}
