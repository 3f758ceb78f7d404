/** The engine against the rules done slowly, on small random questions, for all three rules. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate } from '@/domain/allocation/allocate'
import { ALLOCATION_RULES, CLASS_ORDER } from '@/domain/allocation/allocation'
import { arbitraryQuestion, SMALL } from './arbitrary-question'
import { naiveAllocation } from './naive-allocation'

const RUNS = 1500

describe.each(ALLOCATION_RULES)('A1–A8, A13, A15 %s', rule => {
  test.each([
    ['singly', { boxSize: 1, minimumLot: 1 }],
    ['in boxes and lots', {}],
  ])('%s: every unit and class gets of every round what the rules by hand give', (_, fixed) => {
    fc.assert(
      fc.property(arbitraryQuestion(SMALL, { rule, ...fixed }), question => {
        const naive = naiveAllocation(question)
        for (const { unit, class: needClass, allocated, from } of allocate(question).rows) {
          const lots = naive.get(question.units[unit].unitCode)?.[CLASS_ORDER.indexOf(needClass)] ?? []
          expect(allocated).toBe(lots.length)
          expect(from.flatMap(({ lot, quantity }) => Array(quantity).fill(lot))).toEqual(lots)
        }
      }),
      { numRuns: RUNS },
    )
  })
})
