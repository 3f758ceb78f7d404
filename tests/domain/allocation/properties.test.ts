/** What must hold of every allocation, whatever the question. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate } from '@/domain/allocation/allocate'
import { type Allocation, type AllocationQuestion, CLASS_ORDER } from '@/domain/allocation/allocation'
import { arbitraryQuestion, LARGER } from './arbitrary-question'
import { ofAll, RUNS } from './of-all'
import { classesOf, decisionOf, fromCommon, rowsOfUnits, sum } from './read-answer'

const any = arbitraryQuestion(LARGER)
const strictSingly = { rule: 'strict', minimumLot: 1 } as const

describe('A1 once', () => {
  test('A1, A12: no unit and class gets more than its need, whole numbers only; who did not report gets none and waits', () =>
    ofAll((question, { rows, waiting }) => {
      for (const { need, allocated, reasons } of rows) {
        expect(Number.isInteger(allocated) && allocated >= 0).toBe(true)
        expect(allocated).toBeLessThanOrEqual(need ?? 0)
        expect(reasons.some(reason => reason.code === 'not-reported')).toBe(need === null)
      }
      const silent = question.units.flatMap(({ need }, at) =>
        need.slice(0, classesOf(question)).includes(null) ? [at] : [],
      )
      expect(waiting).toEqual(silent)
    }))

  test('A1: rows stand in the order of units and classes', () =>
    ofAll((question, { rows }) =>
      expect(rows.map(row => [row.unit, row.class])).toEqual(
        question.units.flatMap((_, at) => CLASS_ORDER.map(needClass => [at, needClass])),
      ),
    ))
})

describe('sums', () => {
  test('A15: of every lot what was taken and what is left make what it held; of every row its parts make the whole', () =>
    ofAll((question, { rows, left, surplusAtSchools }) => {
      const taken = question.lots.map(() => 0)
      for (const row of rows) {
        expect(sum(row.from.map(({ quantity }) => quantity))).toBe(row.allocated)
        for (const { lot, quantity } of row.from) {
          expect(quantity).toBeGreaterThan(0)
          taken[lot] += quantity
        }
      }
      expect(taken.map((number, lot) => number + left[lot])).toEqual(question.lots.map(lot => lot.quantity))
      expect(sum(rows.map(row => row.allocated)) + sum(left)).toBe(
        sum(question.lots.map(lot => lot.quantity)),
      )
      expect(surplusAtSchools).toBe(sum(left.filter((_, lot) => question.lots[lot].schoolCode !== null)))
    }))
})

describe('A2 class order', () => {
  const singly = arbitraryQuestion(LARGER, { minimumLot: 1, boxSize: 1, countUnit: 'pupil' })

  test('A2: while a class lacks devices no lower class gets common stock, but by a lock', () =>
    ofAll((question, answer) => {
      const free = rowsOfUnits(question, answer).filter(({ unit }) => !decisionOf(question, unit.unitCode))
      const lacking = CLASS_ORDER.map((_, c) =>
        c < classesOf(question) ? free.some(({ rows }) => rows[c].allocated < (rows[c].need ?? 0)) : false,
      )
      const getting = CLASS_ORDER.map((_, c) => free.some(({ rows }) => fromCommon(rows[c]) > 0))
      const highest = lacking.indexOf(true)
      if (highest >= 0) expect(getting.slice(highest + 1)).not.toContain(true)
    }, singly))

  test('A2: no common stock is left while anybody lacks devices', () =>
    ofAll((question, answer) => {
      const left = sum(answer.left.filter((_, lot) => question.lots[lot].schoolCode === null))
      const lacks = rowsOfUnits(question, answer).some(
        ({ unit, rows }) =>
          !decisionOf(question, unit.unitCode) &&
          rows.slice(0, classesOf(question)).some(row => row.allocated < (row.need ?? 0)),
      )
      expect(left > 0 && lacks).toBe(false)
    }, singly))

  test('A2, A3: under strict nobody of a class gets common stock before those of an earlier place have all', () =>
    ofAll(
      (question, answer) => {
        const { onlineFirst } = question.settings
        const placed = rowsOfUnits(question, answer)
          .filter(({ unit }) => !decisionOf(question, unit.unitCode))
          .map(({ unit, rows }) => ({
            rows,
            place: (onlineFirst && unit.online === true ? 0 : 1e6) + (unit.rank ?? 1e5),
          }))
        for (let c = 0; c < classesOf(question); c++) {
          const lacking = placed.filter(({ rows }) => rows[c].allocated < (rows[c].need ?? 0))
          const first = Math.min(...lacking.map(({ place }) => place))
          for (const { rows, place } of placed)
            if (fromCommon(rows[c]) > 0) expect(place).toBeLessThanOrEqual(first)
        }
      },
      arbitraryQuestion(LARGER, { rule: 'strict', minimumLot: 1, boxSize: 1, countUnit: 'pupil' }),
    ))
})

test('A6: goods of a school never leave it, and are over only where it has no need that they could meet', () =>
  ofAll((question, answer) => {
    for (const { unit, rows } of rowsOfUnits(question, answer)) {
      for (const row of rows) {
        const own = row.from.filter(({ lot }) => question.lots[lot].schoolCode !== null)
        expect(own.every(({ lot }) => question.lots[lot].schoolCode === unit.unitCode)).toBe(true)
        expect(sum(own.map(({ quantity }) => quantity))).toBe(row.fromSchoolGoods)
      }
      const over = answer.left.some(
        (left, lot) => left > 0 && question.lots[lot].schoolCode === unit.unitCode,
      )
      if (over && unit.householdCap === null)
        for (const row of rows.slice(0, classesOf(question))) expect(row.fromSchoolGoods).toBe(row.need ?? 0)
    }
  }))

test('A7: a lock is given exactly, as far as need and cap allow and but for what is said to be missing; who is excluded gets only goods of its own', () =>
  ofAll((question, answer) => {
    for (const { unit, rows } of rowsOfUnits(question, answer)) {
      const decision = decisionOf(question, unit.unitCode)
      if (!decision) continue
      const gets = sum(rows.map(fromCommon))
      if (decision.of === 'excluded') {
        expect(gets).toBe(0)
        continue
      }
      const needed = sum(rows.slice(0, classesOf(question)).map(row => (row.need ?? 0) - row.fromSchoolGoods))
      const missing = sum(
        answer.shortLocks
          .filter(short => question.decisions[short.decision] === decision)
          .map(short => short.missing),
      )
      const asked = Math.min(decision.quantity, needed)
      if (unit.householdCap === null) expect(gets + missing).toBe(asked)
      else expect(gets + missing).toBeLessThanOrEqual(asked)
    }
    const left = sum(answer.left.filter((_, lot) => question.lots[lot].schoolCode === null))
    if (answer.shortLocks.length > 0) expect(left).toBe(0)
  }))

test('A8: of the common stock everybody but by a lock gets whole boxes, and the least lot or all it can take', () =>
  ofAll((question, answer) => {
    const { boxSize, minimumLot } = question.settings
    for (const { unit, rows } of rowsOfUnits(question, answer)) {
      if (decisionOf(question, unit.unitCode)) continue
      const gets = sum(rows.map(fromCommon))
      expect(gets % boxSize).toBe(0)
      const needed = sum(rows.slice(0, classesOf(question)).map(row => (row.need ?? 0) - row.fromSchoolGoods))
      if (gets > 0 && unit.householdCap === null)
        expect(gets).toBeGreaterThanOrEqual(Math.min(minimumLot, needed - (needed % boxSize)))
    }
  }))

test('A13: a commune gets no more devices than it has households left, and only for poor and near-poor', () =>
  ofAll(
    (question, answer) => {
      const given = new Map<string, number>()
      for (const { unit, rows } of rowsOfUnits(question, answer)) {
        expect(sum(rows.slice(2).map(row => row.allocated))).toBe(0)
        const all = (given.get(unit.communeCode) ?? 0) + sum(rows.map(row => row.allocated))
        given.set(unit.communeCode, all)
        expect(all).toBeLessThanOrEqual(unit.householdCap ?? Number.POSITIVE_INFINITY)
      }
    },
    arbitraryQuestion(LARGER, { countUnit: 'household' }),
  ))

describe('A3 more never gives anybody less', () => {
  const moreOf = (question: AllocationQuestion, schoolCode: string | null, quantity: number) => ({
    ...question,
    lots: [
      ...question.lots,
      { row: 99, round: 'R0', donor: 'D', kind: 'tablet' as const, schoolCode, quantity, day: '2021-11-15' },
    ],
  })
  const notLess = (less: Allocation, more: Allocation) =>
    more.rows.forEach((row, at) => {
      expect(row.allocated).toBeGreaterThanOrEqual(less.rows[at].allocated)
    })

  test('A3: under strict more common stock gives no unit and class less, with ties, online first, locks, caps and boxes', () =>
    fc.assert(
      fc.property(
        arbitraryQuestion(LARGER, strictSingly),
        fc.integer({ min: 1, max: 40 }),
        (question, more) => notLess(allocate(question), allocate(moreOf(question, null, more))),
      ),
      RUNS,
    ))

  test('A3, A6: nor do more goods at any school, where nothing goes by boxes or households', () =>
    fc.assert(
      fc.property(
        arbitraryQuestion(LARGER, { ...strictSingly, boxSize: 1, countUnit: 'pupil' }),
        fc.nat(),
        fc.integer({ min: 1, max: 10 }),
        (question, pick, more) => {
          const school = question.units.at(pick % Math.max(1, question.units.length))
          if (school) notLess(allocate(question), allocate(moreOf(question, school.unitCode, more)))
        },
      ),
      RUNS,
    ))
})

test('the order in which units, gifts and decisions stand changes nothing, and neither does asking twice', () =>
  fc.assert(
    fc.property(any, fc.infiniteStream(fc.nat()), (question, dice) => {
      const shuffled = <T>(things: readonly T[]) =>
        things
          .map(thing => ({ thing, at: dice.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ thing }) => thing)
      // Of several decisions about one unit the last counts: their order is theirs.
      const other = { ...question, units: shuffled(question.units), lots: shuffled(question.lots) }
      const said = (of: AllocationQuestion) =>
        Object.fromEntries(
          allocate(of).rows.map(row => [
            `${of.units[row.unit].unitCode} ${row.class}`,
            {
              ...row,
              unit: null,
              from: row.from.map(({ lot, quantity }) => ({ row: of.lots[lot].row, quantity })),
            },
          ]),
        )
      expect(said(other)).toEqual(said(question))
      expect(allocate(question)).toEqual(allocate(question))
    }),
    RUNS,
  ))
