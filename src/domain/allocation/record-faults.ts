/** What is wrong, or needs a look, in the records of gifts and hand-overs. Nothing here is changed or left out: it is said. */
import type { Dataset } from '../dataset/dataset'
import type { CountUnit } from '../dataset/records'
import { needReports, schoolsByCommune } from '../need/need-reports'
import type { IsoDate } from '../units'
import { SUPPLY_STAGES } from './allocation'
import { equips } from './device-norms'
import type { HandoverRecord, RecordFault, SupplyRow } from './facts'
import { lateRounds } from './late-rounds'
import { placedHandovers } from './placed-handovers'

export interface RecordFaultsQuestion {
  readonly dataset: Dataset
  readonly handovers: readonly HandoverRecord[]
  /** `supplyRows` of the same data and hand-overs. */
  readonly rows: readonly SupplyRow[]
  readonly countUnit: CountUnit
  readonly today: IsoDate
  /** Days that a gift may stand at one stage. */
  readonly daysAllowed: number
}

/** Faults code by code, in each in the order of the records or rows. `records` are positions in `handovers`. */
export function recordFaults(question: RecordFaultsQuestion): readonly RecordFault[] {
  const { rows, today, daysAllowed } = question
  return [
    ...overTheNeed(question),
    ...unknownUnits(question),
    ...overTheSupply(question),
    ...lateRounds(rows, today, daysAllowed),
    ...outOfOrder(rows),
  ]
}

/**
 * Need is what the unit reported before any hand-over; a commune that did not report itself has that of its schools. Where
 * nobody reported, nobody can say that it was too much.
 */
function overTheNeed({ dataset, handovers, countUnit }: RecordFaultsQuestion): RecordFault[] {
  const reports = needReports(dataset, countUnit)
  const schoolsOf = schoolsByCommune(dataset)
  const needOf = ({ unitCode, class: kind }: HandoverRecord): number | null => {
    const own = reports(unitCode, kind)?.open
    if (own !== undefined) return own
    const schools = (schoolsOf.get(unitCode)?.schools ?? []).flatMap(code => reports(code, kind) ?? [])
    return schools.length === 0 ? null : schools.reduce((sum, report) => sum + report.open, 0)
  }
  const counted = [...handovers.entries()].filter(([, { quantity }]) => quantity !== null && quantity > 0)
  const within = groupBy(counted, ([, { unitCode, class: kind, round }]) => [unitCode, kind, round])
  const ever = groupBy(counted, ([, { unitCode, class: kind }]) => [unitCode, kind])
  const over = (records: typeof counted) => {
    const [, first] = records[0]
    const given = records.reduce((sum, [, { quantity }]) => sum + (quantity ?? 0), 0)
    const need = needOf(first)
    return need !== null && given > need
      ? [{ unitCode: first.unitCode, class: first.class, round: first.round, given, need }]
      : []
  }
  return [
    ...within.flatMap(records =>
      records.length < 2
        ? []
        : over(records).map(fault => ({
            code: 'double-support' as const,
            ...fault,
            records: records.map(([i]) => i),
          })),
    ),
    ...ever.flatMap(records =>
      over(records).map(({ round: _, ...fault }) => ({ code: 'over-need' as const, ...fault })),
    ),
  ]
}

function unknownUnits({ dataset, handovers }: RecordFaultsQuestion): RecordFault[] {
  const { communes, schools } = dataset.records
  const known = new Set([...communes.map(each => each.communeCode), ...schools.map(each => each.schoolCode)])
  const unknown = handovers.filter(({ unitCode }) => !known.has(unitCode))
  return groupBy(unknown, ({ unitCode }) => [unitCode]).map(records => ({
    code: 'unknown-unit',
    unitCode: records[0].unitCode,
    given: givenIn(records),
  }))
}

/** Round by round: it does not exist, held less, or held enough, but at other schools, whose goods stay there (A6). */
function overTheSupply({ handovers, rows }: RecordFaultsQuestion): RecordFault[] {
  const { unplaced } = placedHandovers(rows, handovers)
  return groupBy([...handovers.entries()], ([, { round }]) => [round]).flatMap((records): RecordFault[] => {
    const [, { round }] = records[0]
    const given = givenIn(records.map(([, record]) => record))
    const own = rows.filter(row => row.round === round)
    if (own.length === 0) return [{ code: 'unknown-round', round, given }]
    const devices = own.filter(row => equips(row.kind))
    // A gift of which nobody knows how many it is may hold all of it.
    if (devices.some(row => row.devices === null)) return []
    const held = devices.reduce((sum, row) => sum + (row.devices ?? 0), 0)
    const faults: RecordFault[] = given > held ? [{ code: 'over-supply', round, given, held }] : []
    let elsewhere = held - devices.reduce((sum, row) => sum + row.handedOver, 0)
    const unfilled = records.filter(([i]) => unplaced[i] > 0)
    for (const group of groupBy(unfilled, ([, { unitCode }]) => [unitCode])) {
      const moved = Math.min(
        elsewhere,
        group.reduce((sum, [i]) => sum + unplaced[i], 0),
      )
      elsewhere -= moved
      if (moved > 0)
        faults.push({ code: 'school-goods-moved', round, unitCode: group[0][1].unitCode, given: moved })
    }
    return faults
  })
}

const outOfOrder = (rows: readonly SupplyRow[]): RecordFault[] =>
  rows.flatMap(({ round, row, dates }) => {
    const days = SUPPLY_STAGES.flatMap(stage => dates[stage] ?? [])
    return days.some((day, i) => i > 0 && day < days[i - 1])
      ? [{ code: 'stages-out-of-order', round, row }]
      : []
  })

const givenIn = (records: readonly HandoverRecord[]) =>
  records.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)

function groupBy<T>(items: readonly T[], keyOf: (item: T) => readonly string[]): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = JSON.stringify(keyOf(item))
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}
