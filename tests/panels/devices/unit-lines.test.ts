/** The list of units and the totals above it say what the allocation says. */
import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { allocate } from '@/domain/allocation/allocate'
import { PROGRAMME_CLASSES } from '@/domain/allocation/allocation'
import { allocationTotals } from '@/panels/devices/allocation-totals'
import { commonStockOf } from '@/panels/devices/common-stock-of'
import { isShown, unitLines } from '@/panels/devices/unit-lines'
import { arbitraryQuestion, LARGER } from '../../domain/allocation/arbitrary-question'

describe('the list of units', () => {
  test.prop([arbitraryQuestion(LARGER)])(
    'holds every unit once, and its lines add up to the totals',
    question => {
      const allocation = allocate(question)
      const lines = unitLines(question, allocation)
      expect(lines.map(({ at }) => at).sort((a, b) => a - b)).toEqual(question.units.map((_, at) => at))
      const totals = allocationTotals(question, allocation)
      expect(lines.reduce((sum, { got }) => sum + got, 0)).toBe(totals.allocated)
      expect(totals.allocated + totals.left).toBe(totals.devices)
      expect(lines.filter(line => isShown(line, 'getting'))).toHaveLength(totals.units)
      const needs = allocation.rows.filter(row =>
        (PROGRAMME_CLASSES as readonly string[]).includes(row.class),
      )
      const said = needs.flatMap(({ need }) => need ?? [])
      expect(totals.need).toBe(said.length === 0 ? null : said.reduce((sum, need) => sum + need, 0))
    },
  )

  test.prop([arbitraryQuestion(LARGER)])('stands in the order in which the rule serves', question => {
    const lines = unitLines(question, allocate(question))
    for (const [at, { unit }] of lines.slice(1).entries()) {
      const before = lines[at].unit
      const first = question.settings.onlineFirst && before.online === true
      const own = question.settings.onlineFirst && unit.online === true
      if (first !== own) expect(first).toBe(true)
      else if (unit.rank !== null)
        expect(before.rank ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(unit.rank)
    }
  })

  test.prop([arbitraryQuestion(LARGER)])(
    'calls nobody in need who is met, nor waits for who reported',
    question => {
      for (const line of unitLines(question, allocate(question))) {
        const served = line.rows.filter(
          row =>
            row.class === 'poor' ||
            row.class === 'near-poor' ||
            (question.settings.countUnit === 'pupil' &&
              (row.class !== 'other-hardship' || question.settings.otherHardship)),
        )
        expect(isShown(line, 'short')).toBe(served.some(row => row.need !== null && row.allocated < row.need))
        expect(isShown(line, 'waiting')).toBe(served.some(row => row.need === null))
      }
    },
  )

  test.prop([arbitraryQuestion(LARGER)])(
    'says how much common stock a unit can take: a number fixed above it gives no more than that',
    question => {
      const free = { ...question, decisions: [] }
      const [line] = unitLines(free, allocate(free)).filter(({ need }) => need !== null && need > 0)
      if (!line) return
      const { most, given } = commonStockOf(line, question.lots)
      expect(given).toBeLessThanOrEqual(most ?? 0)
      const fixed = {
        ...question,
        decisions: [
          {
            unitCode: line.unit.unitCode,
            of: 'locked' as const,
            quantity: (most ?? 0) + 5,
            reason: 'promised',
          },
        ],
      }
      const after = unitLines(fixed, allocate(fixed)).find(({ at }) => at === line.at)
      expect(after && commonStockOf(after, question.lots).given).toBeLessThanOrEqual(most ?? 0)
    },
  )
})
