/** Every reason is so: held against the numbers that it explains. */
import { describe, expect, test } from 'vitest'
import { type Allocated, type AllocationReason, CLASS_ORDER } from '@/domain/allocation/allocation'
import { arbitraryQuestion, LARGER } from './arbitrary-question'
import { ofAll } from './of-all'
import { classesOf, decisionOf, fromCommon, rowsOfUnits, sum } from './read-answer'

const has = (row: Allocated, code: AllocationReason['code']) =>
  row.reasons.some(reason => reason.code === code)

describe('reasons', () => {
  test('A1–A8: every row has one, and each says what is so', () =>
    ofAll((question, answer) => {
      const { boxSize, minimumLot } = question.settings
      const left = sum(answer.left.filter((_, lot) => question.lots[lot].schoolCode === null))
      for (const { unit, rows } of rowsOfUnits(question, answer)) {
        const decision = decisionOf(question, unit.unitCode)
        for (const [c, row] of rows.entries()) {
          const open = (row.need ?? 0) - row.allocated
          // A12: what is not asked for is not waited for.
          if (row.need === null)
            expect([has(row, 'not-reported'), has(row, 'class-not-served')]).toEqual([
              true,
              c >= classesOf(question),
            ])
          expect(row.reasons.length).toBeGreaterThan(0)
          for (const reason of row.reasons) {
            switch (reason.code) {
              case 'met':
                expect([open, row.need === 0]).toEqual([0, false])
                break
              case 'school-goods':
                expect(reason.quantity).toBe(row.fromSchoolGoods)
                break
              case 'no-need':
                expect(row.need).toBe(0)
                break
              case 'class-not-served':
                expect([c >= classesOf(question), row.allocated]).toEqual([true, 0])
                break
              case 'locked':
              case 'excluded':
                expect(reason.reason).toBe(decision?.reason)
                expect(reason.code).toBe(decision?.of)
                break
              case 'below-minimum-lot':
                expect([reason.lot, fromCommon(row)]).toEqual([minimumLot, 0])
                break
              case 'household-cap':
                expect(reason.cap).toBe(unit.householdCap)
                expect(open).toBeGreaterThan(0)
                break
              case 'not-a-whole-box':
                expect([reason.box > 1, open > 0]).toEqual([true, true])
                break
              case 'share-of-stock':
                expect(reason.share >= 0 && reason.share <= 1).toBe(true)
                // By the largest remainder a part is rounded to one of its two neighbours.
                if (question.settings.rule !== 'strict' && boxSize === 1)
                  expect(Math.abs(fromCommon(row) - reason.devices)).toBeLessThan(1)
                break
              case 'online-first':
                expect([question.settings.onlineFirst, unit.online === true, fromCommon(row)]).toEqual([
                  true,
                  false,
                  0,
                ])
                break
              case 'higher-class-first':
                expect(CLASS_ORDER.indexOf(reason.atClass)).toBeLessThan(c)
                expect(rows.length === 4 && left < boxSize).toBe(true)
                break
              case 'stock-ran-out':
                expect(open).toBeGreaterThan(0)
                expect(left).toBeLessThan(boxSize)
            }
          }
          if (row.fromSchoolGoods > 0) expect(has(row, 'school-goods')).toBe(true)
          if (open === 0 && (row.need ?? 0) > 0) expect(has(row, 'met')).toBe(true)
        }
      }
    }))

  test('A4, A5: the shares of those who shared the last stock are parts of one whole', () =>
    ofAll(
      (_, { rows }) => {
        const shares = rows.flatMap(row =>
          row.reasons.flatMap(reason =>
            reason.code === 'share-of-stock' ? [{ row, share: reason.share }] : [],
          ),
        )
        // Those who got all of their need say "met", so that it can be less.
        expect(sum(shares.map(({ share }) => share))).toBeLessThanOrEqual(1 + 1e-9)
      },
      arbitraryQuestion(LARGER, { minimumLot: 1, boxSize: 1, countUnit: 'pupil' }),
    ))
})
