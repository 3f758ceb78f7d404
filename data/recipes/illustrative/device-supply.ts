/**
 * Rounds of supply and what was handed over. Donors are invented and nameless on purpose. Stage dates run pledged →
 * money received → procured → received → handed over; a round's hand-overs add up to the devices (SIMs and sundries aside) of its
 * rows that carry a hand-over date, and no unit gets more than it still lacks.
 */
import type {
  CovidLevel,
  DeviceNeed,
  DeviceSupply,
  Handover,
  NeedClass,
  School,
} from '@/domain/dataset/records'
import type { CommuneFigures } from './communes'
import { HARDEST_DISTRICTS } from './facts'
import { type Random, randomStream } from './random'
import { type Dates, ROUNDS, type SupplyLine } from './supply-rounds'

/** Served in this order; other hardship is counted apart and is not served here. */
const ORDER: readonly NeedClass[] = ['poor', 'near-poor', 'covid-bereaved']

const NONE: Dates = { pledged: null, money: null, procured: null, received: null, handed: null }

const supplyRow = (
  round: string,
  line: SupplyLine,
  dates: Dates,
  schoolCode: string | null,
): DeviceSupply => ({
  round,
  donor: line.donor,
  channel: line.channel,
  kind: line.kind,
  quantity: line.quantity,
  moneyDong: line.moneyDong,
  schoolCode,
  pledgedAt: dates.pledged,
  moneyReceivedAt: line.channel === 'union-cash' ? dates.money : null,
  procuredAt: line.channel === 'union-cash' ? dates.procured : null,
  receivedAt: dates.received,
  handedOverAt: dates.handed,
  extra: {},
})

interface Ledger {
  /** What a unit still lacks of a class. */
  readonly left: (unitCode: string, kind: NeedClass) => number
  readonly give: (round: string, unitCode: string, most: number, date: string) => number
  readonly handovers: Handover[]
}

const openLedger = (need: readonly DeviceNeed[]): Ledger => {
  const open = new Map(
    need.map(row => [`${row.unitCode}/${row.class}`, row.withoutDevice! - (row.alreadySupported ?? 0)]),
  )
  const handovers: Handover[] = []
  const left = (unitCode: string, kind: NeedClass) => open.get(`${unitCode}/${kind}`) ?? 0
  const give = (round: string, unitCode: string, most: number, handedOverAt: string): number => {
    let given = 0
    for (const kind of ORDER) {
      const quantity = Math.min(left(unitCode, kind), most - given)
      if (quantity <= 0) continue
      open.set(`${unitCode}/${kind}`, left(unitCode, kind) - quantity)
      handovers.push({ round, unitCode, class: kind, quantity, handedOverAt, extra: {} })
      given += quantity
    }
    return given
  }
  return { left, give, handovers }
}

/** Alert communes first, then the hardest districts, then the rest; by lot within each. */
const queueOf = (
  schools: readonly School[],
  communes: readonly CommuneFigures[],
  levels: readonly CovidLevel[],
  onDate: string,
  random: Random,
): School[] => {
  const district = new Map(communes.map(commune => [commune.code, commune.district]))
  const alert = new Set(
    levels.filter(row => row.level >= 3 && row.effectiveFrom <= onDate).map(row => row.communeCode),
  )
  const place = (school: School) =>
    alert.has(school.communeCode) ? 0 : HARDEST_DISTRICTS.includes(district.get(school.communeCode)!) ? 1 : 2
  return random
    .shuffled(schools)
    .map(school => ({ school, place: place(school) }))
    .sort((a, b) => a.place - b.place)
    .map(({ school }) => school)
}

export const buildSupply = (
  need: readonly DeviceNeed[],
  schools: readonly School[],
  communes: readonly CommuneFigures[],
  levels: readonly CovidLevel[],
  seed: number,
): { readonly supply: readonly DeviceSupply[]; readonly handovers: readonly Handover[] } => {
  const random = randomStream(seed, 'device-supply')
  const ledger = openLedger(need)
  const lacking = (school: School) =>
    ORDER.reduce((sum, kind) => sum + ledger.left(school.schoolCode, kind), 0)
  const supply: DeviceSupply[] = []
  for (const { round, lines, dates } of ROUNDS) {
    let pool = 0
    for (const line of lines) {
      const own = { ...NONE, ...dates, ...line.dates }
      if (line.channel !== 'school-goods') {
        supply.push(supplyRow(round, line, own, null))
        if (own.handed && line.kind !== 'sim' && line.kind !== 'other') pool += line.quantity ?? 0
        continue
      }
      // Goods brought to a school stay there: one that lacks at least as many.
      const school = random.pick(schools.filter(one => one.level !== 'MN' && lacking(one) >= line.quantity!))
      supply.push(supplyRow(round, line, own, school.schoolCode))
      if (own.handed) ledger.give(round, school.schoolCode, line.quantity!, own.handed)
    }
    if (pool === 0 || !dates.handed) continue
    for (const school of queueOf(schools, communes, levels, dates.handed, random)) {
      if (pool === 0) break
      const share = random.chance(0.3) ? 1 : random.between(0.55, 0.95)
      const most = Math.min(pool, Math.ceil(lacking(school) * share))
      pool -= ledger.give(round, school.schoolCode, most, dates.handed)
    }
    if (pool > 0) throw new Error(`round ${round} has ${pool} devices and nobody left who lacks one`)
  }
  return { supply, handovers: ledger.handovers }
}
