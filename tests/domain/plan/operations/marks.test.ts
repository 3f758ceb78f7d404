import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_REGISTER, type MarkFields, type Register } from '@/domain/gap/mark'
import { snapshotOf } from '@/domain/gap/snapshot'
import { type Change, isEmpty } from '@/domain/plan/change'
import { claimVersion } from '@/domain/plan/claim-id'
import { allMarkChanges, changedRegister } from '@/domain/plan/mark-change'
import { isDeadline, mayHold } from '@/domain/plan/mark-fields'
import { addEvidence } from '@/domain/plan/operations/add-evidence'
import { addMarks } from '@/domain/plan/operations/add-marks'
import { editMarks } from '@/domain/plan/operations/edit-marks'
import { recordClaims } from '@/domain/plan/operations/record-claims'
import { removeEvidence } from '@/domain/plan/operations/remove-evidence'
import { removeMarks } from '@/domain/plan/operations/remove-marks'
import { resolveConflict } from '@/domain/plan/operations/resolve-conflict'
import { setMarkStatus, statusDayRefusal } from '@/domain/plan/operations/set-mark-status'
import { splitMark } from '@/domain/plan/operations/split-mark'
import { differenceBetween } from '@/domain/plan/register-difference'

const POINT = { type: 'Point', coordinates: [105.2, 20.3] } as const
const OTHER = { type: 'Point', coordinates: [105.3, 20.4] } as const
const ADDING = { day: '2021-11-30', by: 'An', entryId: 'e1' }
const entry = (id = 'e2', on = '2021-12-05') => ({ id, on, by: 'Bình', reason: null })

const made = (change: Change, register: Register = EMPTY_REGISTER) => changedRegister(register, change)
const withMarks = (...fields: Partial<MarkFields>[]) =>
  made(
    addMarks(
      EMPTY_REGISTER,
      fields.map((stated, place) => ({ id: `m${place}`, fields: { geometry: POINT, ...stated } })),
      ADDING,
    ),
  )

describe('addMarks', () => {
  test('a mark is first seen on the day it is added by who adds it, and begins as reported', () => {
    const [mark] = withMarks({}).marks
    expect(mark).toMatchObject({ firstSeen: '2021-11-30', author: 'An', status: 'reported', name: null })
    expect(mark.history).toEqual([{ id: 'e1', status: 'reported', on: '2021-11-30', by: 'An', reason: null }])
  })

  test('what the fields say of day, author and status stands; reported is dated by the day first seen', () => {
    const { marks } = withMarks(
      { firstSeen: '2020-05-01', author: null },
      { status: 'closed', firstSeen: '2020-05-01' },
    )
    expect(marks.map(({ author, history }) => [author, history[0].status, history[0].on])).toEqual([
      [null, 'reported', '2020-05-01'],
      ['An', 'closed', '2021-11-30'],
    ])
  })

  test('a known past is kept and not dated twice', () => {
    const history = [
      { id: 'x', status: 'reported', on: '2020-01-01', by: null, reason: null },
      { id: 'y', status: 'rejected', on: '2020-02-01', by: null, reason: 'trùng' },
    ] as const
    const change = addMarks(
      EMPTY_REGISTER,
      [{ id: 'm', fields: { geometry: POINT, status: 'rejected' }, history }],
      ADDING,
    )
    expect(made(change).marks[0].history).toEqual(history)
  })

  test('one that is there already is passed over, also within one list', () => {
    const register = withMarks({ name: 'Bản' })
    const again = addMarks(register, [{ id: 'm0', fields: { geometry: OTHER } }], ADDING)
    expect(isEmpty(again)).toBe(true)
    const twice = { id: 'm', fields: { geometry: POINT } }
    expect(addMarks(EMPTY_REGISTER, [twice, twice], ADDING).marks).toHaveLength(1)
  })

  test('rejected without a reason is refused', () => {
    expect(() => withMarks({ status: 'rejected' })).toThrow(RangeError)
  })
})

describe('editMarks', () => {
  test('names only what differs, mark by mark', () => {
    const register = withMarks({ name: 'Bản', funding: 'vtf' }, { name: 'Bản' })
    const { marks } = editMarks(register, ['m0', 'm1', 'gone'], { name: 'Bản', funding: 'vtf' })
    expect(marks.map(({ id, fields }) => [id, fields])).toEqual([['m1', { funding: 'vtf' }]])
  })

  test('the same statement in other words is the same statement', () => {
    const register = withMarks({
      name: 'Bản',
      operators: ['Viettel', 'VinaPhone'],
      technologies: ['3G', '4G'],
    })
    const change = editMarks(register, ['m0'], {
      name: '  Bản ',
      note: ' ',
      operators: ['VinaPhone', 'Viettel', 'VinaPhone'],
      technologies: ['4G', '3G'],
      geometry: { type: 'Point', coordinates: [105.2, 20.3] },
    })
    expect(isEmpty(change)).toBe(true)
  })

  test.each([
    [{ households: -1 }],
    [{ pupils: 2.5 }],
    [{ deadline: '2022-Q5' }],
    [{ deadline: '2022-02-30' }],
    [{ firstSeen: '' }],
    [{ kind: 'grey' as never }],
    [{ technologies: ['6G' as never] }],
    [{ geometry: { type: 'Point', coordinates: [200, 20] } as const }],
    [{ geometry: { type: 'LineString', coordinates: [[105, 20]] } as const }],
    [{ geometry: { type: 'Polygon', coordinates: [] } as const }],
  ])('%j is refused', fields => {
    expect(() => editMarks(withMarks({}), ['m0'], fields)).toThrow(RangeError)
  })

  test('a deadline is a day or a quarter', () => {
    expect(['2022-Q1', '2022-03-31'].every(isDeadline)).toBe(true)
    expect(['Q1-2022', '2022-Q0', '2022', ''].some(isDeadline)).toBe(false)
    expect(mayHold('deadline', null)).toBe(true)
  })
})

describe('setMarkStatus', () => {
  test('sets and dates those that are not so yet, in one change', () => {
    const register = withMarks({}, { status: 'verified' })
    const now = made(setMarkStatus(register, ['m0', 'm1'], 'verified', entry()), register)
    expect(now.marks.map(({ status }) => status)).toEqual(['verified', 'verified'])
    expect(now.marks.map(({ history }) => history.length)).toEqual([2, 1])
    expect(now.marks[0].history[1]).toEqual({ ...entry(), status: 'verified' })
  })

  test('rejects only with a reason', () => {
    const register = withMarks({})
    expect(() => setMarkStatus(register, ['m0'], 'rejected', { ...entry(), reason: ' ' })).toThrow(RangeError)
    const now = made(setMarkStatus(register, ['m0'], 'rejected', { ...entry(), reason: ' trùng ' }), register)
    expect(now.marks[0].history.at(-1)?.reason).toBe('trùng')
  })

  test('refuses a day that is none', () => {
    expect(() => setMarkStatus(withMarks({}), ['m0'], 'verified', entry('e', '30/11/2021'))).toThrow(
      RangeError,
    )
  })
})

describe('statusDayRefusal', () => {
  const dated = (...days: string[]) =>
    days.map(on => ({
      firstSeen: '2021-11-01',
      history: [{ id: on, status: 'verified', on, by: null, reason: null } as const],
    }))

  test('P10: history is told forwards, and nothing has happened tomorrow; today is always allowed', () => {
    const marks = dated('2021-12-01', '2021-11-15')
    expect(statusDayRefusal(marks, '2021-12-01', '2022-01-01')).toBeNull()
    expect(statusDayRefusal(marks, '2021-11-30', '2022-01-01')).toEqual({
      why: 'before-last',
      day: '2021-12-01',
    })
    expect(statusDayRefusal(marks, '2022-01-02', '2022-01-01')).toEqual({
      why: 'after-today',
      day: '2022-01-01',
    })
    expect(statusDayRefusal(dated('2030-01-01'), '2022-01-01', '2022-01-01')).toBeNull()
    const reported = { id: 'r', status: 'reported', on: '2021-12-20', by: null, reason: null } as const
    const late = [{ firstSeen: '2021-11-01', history: [reported] }]
    expect(statusDayRefusal(late, '2021-11-01', '2022-01-01')).toBeNull()
    expect(statusDayRefusal(late, '2021-10-31', '2022-01-01')?.day).toBe('2021-11-01')
  })

  test('setMarkStatus refuses such a day', () => {
    const register = withMarks({})
    const ask = (on: string) => () =>
      setMarkStatus(register, ['m0'], 'verified', entry('e', on), '2022-01-01')
    expect(ask('1999-01-01')).toThrow('before-last')
    expect(ask('2022-01-02')).toThrow('after-today')
    expect(ask('2022-01-01')).not.toThrow()
  })
})

describe('splitMark', () => {
  const area = (lon: number) =>
    ({
      type: 'Polygon',
      coordinates: [
        [
          [lon, 20],
          [lon + 1, 20],
          [lon, 21],
          [lon, 20],
        ],
      ],
    }) as const

  test('the first keeps everything, the others all but village and counts: the sum stays what it was', () => {
    const register = withMarks({
      geometry: area(104),
      name: 'Bản',
      households: 40,
      pupils: 9,
      villageCode: 'v',
      gridPower: false,
    })
    const { marks } = made(
      splitMark(register, 'm0', [area(105), area(106), area(107)], ['x', 'y'], entry('s', '2022-02-02')),
      register,
    )
    expect(marks.map(({ id }) => id)).toEqual(['m0', 'x', 'y'])
    expect(marks.map(({ geometry }) => geometry.coordinates)).toEqual(
      [105, 106, 107].map(lon => area(lon).coordinates),
    )
    expect(marks.reduce((sum, { households }) => sum + (households ?? 0), 0)).toBe(40)
    expect(marks.map(({ villageCode, pupils }) => [villageCode, pupils])).toEqual([
      ['v', 9],
      [null, null],
      [null, null],
    ])
    for (const mark of marks) expect(mark).toMatchObject({ name: 'Bản', gridPower: false })
    const days = ['2021-11-30', '2022-02-01', '2022-02-02']
    expect(days.map(day => snapshotOf({ marks }, day).onList.length)).toEqual([1, 1, 3])
    expect(marks[2].history).toEqual([{ ...entry('s', '2022-02-02'), status: 'reported', reason: null }])
  })

  test('in one piece is nothing; pieces without ids are a mistake', () => {
    const register = withMarks({})
    expect(isEmpty(splitMark(register, 'm0', [OTHER], [], entry()))).toBe(true)
    expect(() => splitMark(register, 'm0', [POINT, OTHER], [], entry())).toThrow(RangeError)
  })
})

describe('evidence', () => {
  const piece = {
    id: 'v',
    kind: 'measurement',
    on: '2021-11-20',
    source: 'VNPT',
    photo: 'a.jpg',
    note: null,
  } as const

  test('is added once and taken away once', () => {
    const empty = withMarks({})
    const register = made(addEvidence(empty, 'm0', piece), empty)
    expect(register.marks[0].evidence).toEqual([piece])
    expect(isEmpty(addEvidence(register, 'm0', piece))).toBe(true)
    const without = made(removeEvidence(register, 'm0', 'v'), register)
    expect(without.marks[0].evidence).toEqual([])
    expect(isEmpty(removeEvidence(without, 'm0', 'v'))).toBe(true)
  })

  test('of no known kind or day is refused', () => {
    expect(() => addEvidence(withMarks({}), 'm0', { ...piece, kind: 'rumour' as never })).toThrow(RangeError)
    expect(() => addEvidence(withMarks({}), 'm0', { ...piece, on: '20/11' })).toThrow(RangeError)
  })
})

describe('recordClaims', () => {
  const claimed = (...operators: string[]) =>
    new Map([['m0', { claimed: operators.map(operator => ({ operator, technology: '4G' as const })) }]])
  const record = (register: Register, version: string, day: string, ...operators: string[]) =>
    made(recordClaims(register.marks, claimed(...operators), version, day), register)

  test('the old claim stays when the dataset changes', () => {
    const first = record(withMarks({}), 'v1', '2021-11-30', 'Viettel')
    const second = record(first, 'v2', '2022-01-10', 'Viettel', 'VinaPhone')
    expect(
      second.marks[0].claims.map(({ id, on, covered }) => [claimVersion(id), on, covered.length]),
    ).toEqual([
      ['v1', '2021-11-30', 1],
      ['v2', '2022-01-10', 2],
    ])
  })

  test('a version that claims the same adds nothing; other levels that claim something else add an entry', () => {
    const first = record(withMarks({}), 'v1', '2021-11-30', 'Viettel')
    expect(record(first, 'v2', '2022-01-10', 'Viettel').marks[0].claims).toHaveLength(1)
    const moved = record(first, 'v1', '2021-12-02')
    expect(moved.marks[0].claims.map(({ on, covered }) => [on, covered.length])).toEqual([
      ['2021-11-30', 1],
      ['2021-12-02', 0],
    ])
  })

  test('a mark that was moved says the new place too, on one day and back again, and nothing twice', () => {
    let register = record(withMarks({}), 'v1', '2021-11-30', 'Viettel')
    for (const geometry of [OTHER, POINT]) {
      register = made(editMarks(register, ['m0'], { geometry }), register)
      register = record(register, 'v1', '2021-11-30', 'Viettel')
      expect(isEmpty(recordClaims(register.marks, claimed('Viettel'), 'v1', '2021-11-29'))).toBe(true)
    }
    expect(register.marks[0].claims).toHaveLength(3)
  })

  test('a map that is changed and changed back says so, whatever the clock says', () => {
    let register = record(withMarks({}), 'v1', '2021-12-02', 'Viettel')
    register = record(register, 'v2', '2021-12-01')
    register = record(register, 'v1', '2021-12-01', 'Viettel')
    expect(register.marks[0].claims.map(({ id, covered }) => [claimVersion(id), covered.length])).toEqual([
      ['v1', 1],
      ['v2', 0],
      ['v1', 1],
    ])
  })

  test('an entry of an older plan, whose id is the version alone, is still the one before', () => {
    const mark = { ...withMarks({}).marks[0], claims: [{ id: 'v1', on: '2021-11-30', covered: [] }] }
    expect(isEmpty(recordClaims([mark], claimed(), 'v1', '2021-12-01'))).toBe(true)
    expect(claimVersion('v1')).toBe('v1')
  })

  test('marks whose facts are not known yet are passed over', () => {
    expect(isEmpty(recordClaims(withMarks({}, {}).marks.slice(1), claimed(), 'v1', '2021-11-30'))).toBe(true)
  })
})

describe('resolveConflict', () => {
  test('asks for nothing where there is no such conflict', () => {
    expect(isEmpty(resolveConflict(withMarks({}), 'm0', 'name', 'Bản', entry()))).toBe(true)
  })

  test('writes the value chosen even where it is the one shown', () => {
    const register: Register = {
      ...withMarks({ name: 'A' }),
      conflicts: [{ id: 'm0', field: 'name', values: ['A', 'B'] }],
    }
    const now = made(resolveConflict(register, 'm0', 'name', 'A', entry()), register)
    expect(now.conflicts).toEqual([])
    expect(now.marks[0].name).toBe('A')
  })
})

test('an operation on marks changes nothing it was given, and asked again of what it made asks for nothing', () => {
  const operation = fc.constantFrom<(register: Register) => Change>(
    register => addMarks(register, [{ id: 'm1', fields: { geometry: OTHER } }], ADDING),
    register => editMarks(register, ['m0', 'm1'], { note: 'x', gridPower: true }),
    register => setMarkStatus(register, ['m0', 'm1'], 'assigned', entry()),
    register => removeMarks(register, ['m0']),
    register =>
      addEvidence(register, 'm0', {
        id: 'v',
        kind: 'report',
        on: null,
        source: null,
        photo: null,
        note: null,
      }),
    register => removeEvidence(register, 'm0', 'v'),
  )
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 6 }), operation, (before, last) => {
      const register = before.reduce((now, make) => made(make(now), now), withMarks({}))
      const copy = structuredClone(register)
      const change = last(register)
      expect(register).toEqual(copy)
      expect(last(register)).toEqual(change)
      expect(isEmpty(last(made(change, register)))).toBe(true)
    }),
  )
})

test('changes put together are one change', () => {
  const register = withMarks({}, {})
  const change = allMarkChanges([removeMarks(register, ['m0']), editMarks(register, ['m1'], { name: 'Bản' })])
  const now = made(change, register)
  expect(now.marks.map(({ id, name }) => [id, name])).toEqual([['m1', 'Bản']])
  expect(differenceBetween(register, now)).toEqual({ added: 0, changed: 1, removed: 1, conflicts: 0 })
})
