/** The three methods of sharing by themselves, at sizes where no enumeration reaches: against their definitions. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestRemainder } from '@/domain/allocation/largest-remainder'
import { waterFilling } from '@/domain/allocation/water-filling'
import { webster } from '@/domain/allocation/webster'

const RUNS = { numRuns: 400 }
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0)
const needs = fc.array(fc.oneof(fc.constant(0), fc.nat(9), fc.nat(400)), { minLength: 1, maxLength: 80 })
/** Part of a whole: 0 … most. */
const partOf = (most: number) =>
  fc.double({ min: 0, max: 1, noNaN: true }).map(part => Math.floor(part * most))

test('A3: Webster’s seats are those won one at a time, each by the largest weight ÷ (2 × seats had + 1)', () =>
  fc.assert(
    fc.property(
      needs.chain(weights => fc.tuple(fc.constant(weights), partOf(sum(weights)))),
      ([weights, seats]) => {
        const had = weights.map(() => 0)
        for (let seat = 0; seat < seats; seat++) {
          let best = 0
          for (let i = 1; i < weights.length; i++)
            if (weights[i] * (2 * had[best] + 1) > weights[best] * (2 * had[i] + 1)) best = i
          had[best]++
        }
        expect([...webster(Float64Array.from(weights), seats)]).toEqual(had)
      },
    ),
    RUNS,
  ))

test('A4: largest remainders: each ideal rounded down or up, and up only before those of a smaller remainder', () =>
  fc.assert(
    fc.property(
      needs
        .filter(column => sum(column) > 0)
        .chain(column => fc.tuple(fc.constant(column), partOf(sum(column)))),
      ([column, stock]) => {
        const denominator = sum(column)
        const numerators = Float64Array.from(column, need => need * stock)
        const given = largestRemainder({ numerators, denominator }, stock)
        expect(sum(given)).toBe(stock)
        const inOrder = Array.from(numerators.keys()).sort(
          (a, b) => (numerators[b] % denominator) - (numerators[a] % denominator) || a - b,
        )
        const up = inOrder.map(i => given[i] - Math.floor(numerators[i] / denominator))
        const ups = sum(up)
        expect(up).toEqual(up.map((_, at) => (at < ups ? 1 : 0)))
      },
    ),
    RUNS,
  ))

test('A5: water-filling gives out just the stock, and nobody who gets some stands above anybody who could take more', () =>
  fc.assert(
    fc.property(
      fc
        .array(fc.record({ room: fc.nat(60), had: fc.integer({ min: -2, max: 90 }), more: fc.nat(9) }), {
          minLength: 2,
          maxLength: 80,
        })
        .filter(vessels => sum(vessels.map(({ room }) => room)) > 1)
        .chain(vessels =>
          fc.record({
            vessels: fc.constant(vessels),
            box: fc.integer({ min: 1, max: 7 }),
            stock: partOf(sum(vessels.map(({ room }) => room)) - 2).map(stock => stock + 1),
          }),
        ),
      ({ vessels, box, stock }) => {
        const room = Float64Array.from(vessels, vessel => vessel.room)
        const met = Float64Array.from(vessels, vessel => vessel.had)
        const gross = Float64Array.from(vessels, ({ room, had, more }) =>
          Math.max(1, had + box * room + more),
        )
        const { numerators, denominator } = waterFilling({ gross, met, room, box }, stock)
        // In whole numbers, without any tolerance.
        expect(sum(numerators)).toBe(stock * denominator)
        const given = [...numerators].map(numerator => numerator / denominator)
        const level = given.map((boxes, i) => (met[i] + box * boxes) / gross[i])
        const lowest = Math.min(...level.filter((_, i) => given[i] < room[i]))
        given.forEach((boxes, i) => {
          expect(boxes).toBeGreaterThanOrEqual(0)
          expect(boxes).toBeLessThanOrEqual(room[i])
          if (boxes > 0) expect(level[i]).toBeLessThanOrEqual(lowest + 1e-9)
        })
      },
    ),
    RUNS,
  ))
