/**
 * Allocation at a moved slider: 2,500 units in 559 communes × 4 classes × 40 rounds under each rule, beside the same answer given out
 * one device at a time (which shows that both agree) in the same run.
 */
import { allocate } from '@/domain/allocation/allocate'
import {
  ALLOCATION_RULES,
  type AllocationQuestion,
  type AllocationSettings,
  type AllocationUnit,
  CLASS_ORDER,
  FIRST_ALLOCATION_SETTINGS,
  type SupplyLot,
} from '@/domain/allocation/allocation'
import { medianMs } from './median-ms'

const UNITS = 2500
const COMMUNES = 559
const LOTS = 40
const ROUNDS = 60

export async function allocationBench(): Promise<object> {
  const byRule = ALLOCATION_RULES.map(rule => {
    const questions = Array.from({ length: 8 }, (_, round) => madeUp(round, { rule }))
    const [first] = questions
    const { rows } = allocate(first)
    const begun = performance.now()
    const naive = naiveAllocation(first)
    const slow = performance.now() - begun
    const differing = rows.filter(row => naive[row.unit][CLASS_ORDER.indexOf(row.class)] !== row.allocated)
    const ours = medianMs(round => allocate(questions[round % questions.length]), ROUNDS)
    return [
      rule,
      {
        medianMs: ours,
        naiveMs: Math.round(slow),
        naiveOverOurs: Math.round(slow / ours),
        devices: rows.reduce((sum, row) => sum + row.allocated, 0),
        rowsThatDiffer: differing.length,
      },
    ]
  })
  const hard = { boxSize: 5, minimumLot: 10, otherHardship: true } as const
  const inBoxes = ALLOCATION_RULES.map(rule => {
    const question = madeUp(1, { ...hard, rule })
    const times = [0, 1, 2].map(() => {
      const begun = performance.now()
      allocate(question)
      return performance.now() - begun
    })
    return [rule, { medianMs: Math.round(times.sort((a, b) => a - b)[1] * 10) / 10 }]
  })
  return {
    units: UNITS,
    classes: CLASS_ORDER.length,
    lots: LOTS,
    rounds: ROUNDS,
    ...Object.fromEntries(byRule),
    inBoxesOf5AndLotsOf10: Object.fromEntries(inBoxes),
  }
}

/** Figures by a linear congruence: the same in every run. The ranking is another each round, as under a moved slider. */
function madeUp(round: number, settings: Partial<AllocationSettings>): AllocationQuestion {
  let state = 20211103
  const below = (most: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * most)
  }
  const units = Array.from({ length: UNITS }, (_, at): AllocationUnit => {
    const commune = at % COMMUNES
    const need = CLASS_ORDER.map(() => (below(12) === 0 ? null : below(30)))
    return {
      unitCode: `U${at}`,
      communeCode: `C${commune}`,
      districtCode: '380',
      managingUnit: '380',
      rank: 1 + ((commune * 7 + round * 13) % COMMUNES),
      online: commune % 5 === 0,
      need,
      grossNeed: need.map(left => (left === null ? null : left + below(10))),
      householdCap: null,
    }
  })
  const lots = Array.from(
    { length: LOTS },
    (_, row): SupplyLot => ({
      row,
      round: `D${row % 10}`,
      donor: `N${row}`,
      kind: 'tablet',
      schoolCode: row % 8 === 7 ? `U${row * 31}` : null,
      quantity: row % 8 === 7 ? 20 : 1200 + below(500),
      day: `2021-11-${10 + (row % 20)}`,
    }),
  )
  return {
    units,
    lots,
    decisions: [],
    settings: { ...FIRST_ALLOCATION_SETTINGS, otherHardship: true, ...settings },
  }
}

/** Every device by itself: who of all stands first for it, by the rule's own measure. Ideals of `equal` are found by halving. */
function naiveAllocation({ units, lots, settings }: AllocationQuestion): number[][] {
  const open = units.map(({ need }) => need.map(left => left ?? 0))
  const given = units.map(() => [0, 0, 0, 0])
  const give = (at: number, c: number) => {
    open[at][c]--
    given[at][c]++
  }
  let stock = 0
  for (const { schoolCode, quantity } of lots) {
    if (schoolCode === null) stock += quantity
    const at = units.findIndex(({ unitCode }) => unitCode === schoolCode)
    for (let n = 0; at >= 0 && n < quantity; n++) {
      const c = open[at].findIndex(left => left > 0)
      if (c >= 0) give(at, c)
    }
  }
  const inOrder = Array.from(units.keys()).sort(
    (a, b) => (units[a].rank ?? 0) - (units[b].rank ?? 0) || (units[a].unitCode < units[b].unitCode ? -1 : 1),
  )
  for (let c = 0; c < 4; c++)
    for (const online of [true, false]) {
      const pool = inOrder.filter(at => (units[at].online === true) === online && open[at][c] > 0)
      const need = pool.map(at => open[at][c])
      const had = pool.map(() => 0)
      const place = pool.map(at => units[at].rank ?? 0)
      const ideal = settings.rule === 'strict' ? null : idealOf(units, open, pool, c, stock, settings.rule)
      for (; stock > 0; stock--) {
        let best = -1
        let highest = Number.NEGATIVE_INFINITY
        for (let i = 0; i < pool.length; i++) {
          if (had[i] === need[i]) continue
          // The device that brings its unit most nearer to its ideal; under strict the highest quotient of the first place.
          if (best >= 0 && !ideal && place[i] > place[best]) break
          const measure = ideal ? Math.min(1, ideal[i] - had[i]) : need[i] / (2 * had[i] + 1)
          if (measure <= highest + 1e-9) continue
          highest = measure
          best = i
        }
        if (best < 0) break
        had[best]++
        give(pool[best], c)
      }
    }
  return given
}

function idealOf(
  units: AllocationQuestion['units'],
  open: readonly (readonly number[])[],
  pool: readonly number[],
  c: number,
  stock: number,
  rule: 'proportional' | 'equal',
): readonly number[] {
  const total = pool.reduce((sum, at) => sum + open[at][c], 0)
  if (total <= stock) return pool.map(at => open[at][c])
  if (rule === 'proportional') return pool.map(at => (stock * open[at][c]) / total)
  const atLevel = (level: number) =>
    pool.map(at => {
      const gross = units[at].grossNeed[c] ?? 0
      return Math.min(open[at][c], Math.max(0, level * gross - (gross - open[at][c])))
    })
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (atLevel(middle).reduce((sum, devices) => sum + devices, 0) < stock) low = middle
    else high = middle
  }
  return atLevel(high)
}
