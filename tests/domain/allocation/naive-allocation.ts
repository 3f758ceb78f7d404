/**
 * The allocation by its rules' wording, slowly: devices one at a time, boxes as lists of devices, whole numbers found by
 * trying all of them. Shares no code and no method with the engine; for a handful of units.
 */
import type { AllocationQuestion, AllocationUnit } from '@/domain/allocation/allocation'

/** By unit code: devices by class, and of which lot each of them is. */
export type NaiveAnswer = ReadonlyMap<string, readonly (readonly number[])[]>

interface Unit {
  readonly unit: AllocationUnit
  readonly first: boolean
  /** Lots of the devices that it got, by class. */
  readonly got: number[][]
  open: number[]
  met: number[]
}

/** @returns lots of each device, by class, in the order in which they came. */
export function naiveAllocation({ units, lots, decisions, settings }: AllocationQuestion): NaiveAnswer {
  const household = settings.countUnit === 'household'
  const classes = household ? 2 : settings.otherHardship ? 4 : 3
  const served: Unit[] = units.map(unit => ({
    unit,
    first: settings.onlineFirst && unit.online === true,
    got: [[], [], [], []],
    open: unit.need.map((need, c) => (c < classes ? (need ?? 0) : 0)),
    met: unit.need.map((need, c) => (unit.grossNeed[c] ?? 0) - (need ?? 0)),
  }))
  served.sort((a, b) => (before(a, b) ? -1 : 1))
  const cap = new Map(units.map(unit => [unit.communeCode, household ? (unit.householdCap ?? 1e9) : 1e9]))
  const devices = lots
    .map((lot, at) => ({ lot, at }))
    .sort((a, b) => key(a.lot).localeCompare(key(b.lot)) || a.lot.row - b.lot.row)
    .flatMap(({ lot, at }) => Array.from({ length: lot.quantity }, () => ({ school: lot.schoolCode, at })))

  const give = (to: Unit, c: number, lot: number) => {
    to.got[c].push(lot)
    to.open[c]--
    to.met[c]++
  }
  const takeCap = (of: Unit, number: number) =>
    cap.set(of.unit.communeCode, (cap.get(of.unit.communeCode) ?? 0) - number)

  for (const { school, at } of devices) {
    const to = school === null ? undefined : served.find(({ unit }) => unit.unitCode === school)
    const c = to ? to.open.findIndex(open => open > 0) : -1
    if (!to || c < 0 || (cap.get(to.unit.communeCode) ?? 0) <= 0) continue
    give(to, c, at)
    takeCap(to, 1)
  }
  const stock = devices.filter(({ school }) => school === null).map(({ at }) => at)
  const decisionOf = ({ unit }: Unit) => decisions.findLast(({ unitCode }) => unitCode === unit.unitCode)
  for (const locked of served) {
    const decision = decisionOf(locked)
    if (decision?.of !== 'locked') continue
    const most = Math.min(decision.quantity, total(locked.open), cap.get(locked.unit.communeCode) ?? 0)
    takeCap(locked, most)
    locked.got.push([most]) // kept aside until lots are handed out class by class
  }
  // Locks take of the first lots, by class and then by unit.
  const wantedByLock = new Map<Unit, number[]>()
  let lockable = stock.length
  for (const unit of served) {
    const most = unit.got.length > 4 ? (unit.got.pop() ?? [0])[0] : 0
    const gets = Math.min(most, lockable)
    lockable -= gets
    wantedByLock.set(unit, split(gets, unit.open))
  }
  handOut(served, wantedByLock, stock, give)

  let active = served.filter(unit => !decisionOf(unit))
  for (;;) {
    const boxes = boxesOf(active, new Map(cap), settings.boxSize)
    const given = shareBoxes(active, boxes, Math.floor(stock.length / settings.boxSize), settings)
    const small = active.filter(unit => {
      const [gets, asks] = [given.get(unit) ?? 0, (boxes.get(unit) ?? []).length]
      return gets > 0 && gets < asks && gets * settings.boxSize < settings.minimumLot
    })
    const last = small.at(-1)
    if (last) {
      active = active.filter(unit => unit !== last)
      continue
    }
    const wanted = new Map(
      active.map(unit => {
        const inside = (boxes.get(unit) ?? []).slice(0, given.get(unit)).flat()
        return [unit, [0, 1, 2, 3].map(c => inside.filter(of => of === c).length)]
      }),
    )
    handOut(active, wanted, stock, give)
    return new Map(served.map(({ unit, got }) => [unit.unitCode, got]))
  }
}

const key = (lot: { day: string | null; round: string }) => `${lot.day ?? '9999'} ${lot.round}`
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
const placeOf = ({ unit }: Unit) => unit.rank ?? 1e9

function before(a: Unit, b: Unit): boolean {
  if (a.first !== b.first) return a.first
  return placeOf(a) !== placeOf(b) ? placeOf(a) < placeOf(b) : a.unit.unitCode < b.unit.unitCode
}

function split(number: number, open: readonly number[]): number[] {
  let left = number
  return open.map(need => {
    const gets = Math.min(left, need)
    left -= gets
    return gets
  })
}

function handOut(
  units: readonly Unit[],
  wanted: ReadonlyMap<Unit, readonly number[]>,
  stock: number[],
  give: (to: Unit, c: number, lot: number) => void,
): void {
  for (let c = 0; c < 4; c++)
    for (const unit of units)
      for (let n = 0; n < (wanted.get(unit)?.[c] ?? 0); n++) give(unit, c, stock.shift() ?? -1)
}

/** The one who stands highest by weight ÷ (2 × had + 1); of equals the first. */
function wins<T>(asking: readonly T[], weight: (of: T) => number, had: (of: T) => number): T {
  const priority = (of: T) => weight(of) / (2 * had(of) + 1)
  return asking.reduce((best, one) => (priority(one) > priority(best) + 1e-12 ? one : best))
}

/** Each unit's whole boxes, every box the classes of the devices inside. */
function boxesOf(units: readonly Unit[], cap: Map<string, number>, size: number): Map<Unit, number[][]> {
  const allowed = new Map(units.map(unit => [unit, [] as number[]]))
  const count = (unit: Unit, c: number) => (allowed.get(unit) ?? []).filter(of => of === c).length
  for (let c = 0; c < 4; c++)
    for (;;) {
      const asking = units.filter(
        unit => count(unit, c) < unit.open[c] && (cap.get(unit.unit.communeCode) ?? 0) > 0,
      )
      if (asking.length === 0) break
      const commune = asking[0].unit.communeCode
      const one = wins(
        asking.filter(({ unit }) => unit.communeCode === commune),
        unit => unit.open[c],
        unit => count(unit, c),
      )
      allowed.get(one)?.push(c)
      cap.set(commune, (cap.get(commune) ?? 0) - 1)
    }
  return new Map(
    units.map(unit => {
      const row = allowed.get(unit) ?? []
      const whole = Math.floor(row.length / size)
      return [unit, Array.from({ length: whole }, (_, box) => row.slice(box * size, (box + 1) * size))]
    }),
  )
}

function shareBoxes(
  units: readonly Unit[],
  boxes: ReadonlyMap<Unit, number[][]>,
  stock: number,
  { rule, boxSize }: AllocationQuestion['settings'],
): Map<Unit, number> {
  const given = new Map(units.map(unit => [unit, 0]))
  const classOf = (box: number[]) => Math.max(...box)
  const ofClass = (unit: Unit, c: number) => (boxes.get(unit) ?? []).filter(box => classOf(box) === c)
  let left = stock
  for (let c = 0; c < 4; c++)
    for (const first of [true, false]) {
      const pool = units.filter(unit => unit.first === first)
      const had = new Map(pool.map(unit => [unit, 0]))
      const room = pool.map(unit => ofClass(unit, c).length)
      const add = (unit: Unit, number: number) => {
        had.set(unit, (had.get(unit) ?? 0) + number)
        given.set(unit, (given.get(unit) ?? 0) + number)
        left -= number
      }
      if (rule === 'strict')
        while (left > 0) {
          const asking = pool.filter((unit, i) => (had.get(unit) ?? 0) < room[i])
          if (asking.length === 0) break
          const place = Math.min(...asking.map(placeOf))
          const share = asking.filter(unit => placeOf(unit) === place)
          add(
            wins(
              share,
              unit => ofClass(unit, c).length,
              unit => had.get(unit) ?? 0,
            ),
            1,
          )
        }
      else if (total(room) <= left) pool.forEach((unit, i) => void add(unit, room[i]))
      else {
        const ideal =
          rule === 'proportional'
            ? room.map(boxes => (left * boxes) / total(room))
            : levelled(pool, room, c, left, boxSize, unit => inFirstBox(ofClass(unit, c), c))
        nearest(ideal, room, left).forEach((number, i) => void add(pool[i], number))
      }
    }
  return given
}

/** Devices of higher classes in the first box of a class. */
const inFirstBox = (boxes: number[][], c: number) => (boxes[0] ?? []).filter(of => of < c).length

/** Boxes at which the least share met is as high as it can be: the level is found by halving. */
function levelled(
  units: readonly Unit[],
  room: readonly number[],
  c: number,
  stock: number,
  size: number,
  higher: (unit: Unit) => number,
): number[] {
  const at = (level: number) =>
    units.map((unit, i) => {
      const gross = unit.met[c] + unit.open[c]
      const boxes = (level * gross - unit.met[c] + higher(unit)) / size
      return Math.min(room[i], Math.max(0, boxes))
    })
  let [low, high] = [-10, 10]
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    if (total(at(middle)) < stock) low = middle
    else high = middle
  }
  return at(high)
}

/** Of all whole numbers up to `room` that sum to `stock` those nearest to the ideal; of equals the first get more. */
function nearest(ideal: readonly number[], room: readonly number[], stock: number): number[] {
  let best: number[] = []
  let least = Number.POSITIVE_INFINITY
  const walk = (chosen: number[], left: number, distance: number) => {
    const i = chosen.length
    if (i === ideal.length) {
      if (left === 0 && distance < least - 1e-7) {
        best = chosen
        least = distance
      }
      return
    }
    // Most first: among equals the first found stays, and it is the one that favours the first.
    for (let number = Math.min(room[i], left); number >= 0; number--)
      walk([...chosen, number], left - number, distance + (number - ideal[i]) ** 2)
  }
  walk([], stock, 0)
  return best
}
