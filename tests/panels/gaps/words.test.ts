/** The small rules behind the words of the gaps workspace: winds, quarters, next steps, filters that are set. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MARK_STATUSES } from '@/domain/gap/mark'
import { deadlineDay } from '@/domain/gap/overdue'
import { windOf } from '@/panels/gaps/compass'
import { middleOf } from '@/panels/gaps/fibre-distances'
import { narrowings } from '@/panels/gaps/filter-words'
import { nextStatuses } from '@/panels/gaps/next-statuses'
import { isQuarter, quarterName, quarterOf, quartersFrom } from '@/panels/gaps/quarters'
import { NO_MARK_FILTERS } from '@/store/session/gap-desk'

describe('a bearing in words', () => {
  test.each([
    [0, 'n'],
    [22, 'n'],
    [23, 'ne'],
    [45, 'ne'],
    [90, 'e'],
    [135, 'se'],
    [180, 's'],
    [225, 'sw'],
    [270, 'w'],
    [315, 'nw'],
    [338, 'n'],
    [360, 'n'],
    [-45, 'nw'],
    [765, 'ne'],
  ] as const)('%s° is %s', (bearing, wind) => expect(windOf(bearing)).toBe(wind))

  test('is the wind whose middle is nearest', () => {
    const middles = { n: 0, ne: 45, e: 90, se: 135, s: 180, sw: 225, w: 270, nw: 315 }
    fc.assert(
      fc.property(fc.double({ min: 0, max: 360, noNaN: true }), bearing => {
        const turn = Math.abs(bearing - middles[windOf(bearing)])
        expect(Math.min(turn, 360 - turn)).toBeLessThanOrEqual(22.5 + 1e-9)
      }),
    )
  })
})

describe('quarters as deadlines', () => {
  test('are named as papers name them, and nothing else is a quarter', () => {
    expect(quarterName('2022-Q1')).toBe('I/2022')
    expect(quarterName('2021-Q4')).toBe('IV/2021')
    expect(quarterName('2022-03-31')).toBeNull()
    expect(isQuarter('2022-Q5')).toBe(false)
  })
  test('twelve are offered, in order, from the one before', () => {
    const offered = quartersFrom('2021-11-22')
    expect(offered).toHaveLength(12)
    expect(offered.slice(0, 3)).toEqual(['2021-Q3', '2021-Q4', '2022-Q1'])
    expect(quartersFrom('2022-01-05')[0]).toBe('2021-Q4')
  })
  test('one that is set already is offered too, a day is not', () => {
    expect(quartersFrom('2021-11-22', '2019-Q2')[0]).toBe('2019-Q2')
    expect(quartersFrom('2021-11-22', '2021-Q4')).toHaveLength(12)
    expect(quartersFrom('2021-11-22', '2021-12-01')).toHaveLength(12)
  })
  test('the quarter of a day ends on that day or after', () => {
    const days = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, date => {
        const day = date.toISOString().slice(0, 10)
        expect((deadlineDay(quarterOf(day)) ?? '') >= day).toBe(true)
      }),
    )
  })
})

describe('where the work may go', () => {
  test('the usual next step is the next rung of the ladder; after closed there is none', () => {
    expect(nextStatuses('reported').next).toBe('verified')
    expect(nextStatuses('building').next).toBe('covered')
    expect(nextStatuses('closed').next).toBeNull()
  })
  test('what was rejected can be reported again', () =>
    expect(nextStatuses('rejected').next).toBe('reported'))
  test.each(MARK_STATUSES)('from %s every other status can be reached, and itself not', status => {
    const { next, others } = nextStatuses(status)
    const all = next === null ? others : [next, ...others]
    expect([...all].sort()).toEqual(MARK_STATUSES.filter(each => each !== status).sort())
  })
})

describe('conditions that are set', () => {
  test('none at first', () => expect(narrowings(NO_MARK_FILTERS)).toBe(0))
  test('each field counts once, whatever it holds', () => {
    const filters = { ...NO_MARK_FILTERS, statuses: ['closed', 'covered'], overdueOnly: true } as const
    expect(narrowings(filters)).toBe(2)
  })
})

test('the middle of distances leaves unknown ones out', () => {
  expect(middleOf([null, 3, 1, 2])).toBe(2)
  expect(middleOf([4, 1, null, 3, 2])).toBe(2.5)
  expect(middleOf([null])).toBeNull()
})
