import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filteredMarks, type MarkFilter } from '@/domain/gap/filtered-marks'
import { type GapMark, MARK_STATUSES, type MarkFacts } from '@/domain/gap/mark'
import { deadlineDay, isOverdue } from '@/domain/gap/overdue'
import { compareSnapshots, isOpen, snapshotOf, statusOn } from '@/domain/gap/snapshot'
import { triageBoard } from '@/domain/gap/triage'
import { aDataset } from '../../builders/dataset'
import { aMark } from '../../builders/marks'

const noFacts = new Map<string, MarkFacts>()
const facts = (wish: Partial<MarkFacts>): MarkFacts => ({
  communeCode: null,
  alsoIn: [],
  outside: 0,
  areaKm2: null,
  villages: 0,
  households: null,
  population: null,
  pupils: null,
  schools: 0,
  kind: null,
  nearest: [],
  claimed: [],
  ...wish,
})

describe('the triage board', () => {
  test('G12: every mark stands in one cell, and what nobody answered is not "no"', () => {
    const answers = [true, false, null]
    const marks = answers.flatMap((gridPower, i) =>
      answers.map((especiallyDisadvantaged, j) =>
        aMark({ id: `${i}${j}`, gridPower, especiallyDisadvantaged, households: 3 * i + j }),
      ),
    )
    const { cells, marks: count } = triageBoard(marks, noFacts)
    expect(count).toBe(9)
    expect(
      cells.map(cell => [cell.gridPower, cell.especiallyDisadvantaged, cell.marks, cell.households]),
    ).toEqual([
      ['yes', 'yes', 1, 0],
      ['yes', 'no', 1, 1],
      ['yes', 'unknown', 1, 2],
      ['no', 'yes', 1, 3],
      ['no', 'no', 1, 4],
      ['no', 'unknown', 1, 5],
      ['unknown', 'yes', 1, 6],
      ['unknown', 'no', 1, 7],
      ['unknown', 'unknown', 1, 8],
    ])
  })

  test('G12: people are those stated, else computed; null where nobody knows any', () => {
    const marks = [
      aMark({ id: 'a', gridPower: false, households: 5 }),
      aMark({ id: 'b', gridPower: false }),
      aMark({ id: 'c', gridPower: false }),
    ]
    const known = new Map([
      ['a', facts({ households: 100 })],
      ['b', facts({ households: 7 })],
    ])
    const cell = triageBoard(marks, known).cells.find(each => each.marks === 3)
    expect(cell).toMatchObject({
      gridPower: 'no',
      especiallyDisadvantaged: 'unknown',
      households: 12,
      pupils: null,
    })
  })
})

describe('deadlines', () => {
  test('G13: a quarter is over with its last day, a day with itself', () => {
    const quarters = ['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4'].map(deadlineDay)
    expect(quarters).toEqual(['2022-03-31', '2022-06-30', '2022-09-30', '2022-12-31'])
    expect(['2022-Q5', 'quý IV', '', '2022'].map(deadlineDay)).toEqual([null, null, null, null])
    const overdue = (deadline: string | null, day: string, status: GapMark['status'] = 'assigned') =>
      isOverdue(aMark({ deadline, status, history: [] }), day)
    expect(overdue('2022-Q1', '2022-03-31')).toBe(false)
    expect(overdue('2022-Q1', '2022-04-01')).toBe(true)
    expect(overdue('2022-02-10', '2022-02-10')).toBe(false)
    expect(overdue('2022-02-10', '2022-02-11')).toBe(true)
    expect(overdue(null, '2030-01-01')).toBe(false)
    const settled = MARK_STATUSES.filter(status => !overdue('2022-Q1', '2023-01-01', status))
    expect(settled).toEqual(['covered', 'closed', 'rejected'])
  })

  test('G13: a day is judged by the status on it, and only by marks that were on the list', () => {
    const mark = aMark({
      deadline: '2021-Q4',
      firstSeen: '2021-11-01',
      status: 'closed',
      history: [
        { id: '1', status: 'reported', on: '2021-11-01', by: null, reason: null },
        { id: '2', status: 'closed', on: '2022-05-01', by: null, reason: null },
      ],
    })
    const days = ['2021-12-31', '2022-03-31', '2022-04-30', '2022-05-01', '2022-06-30']
    expect(days.map(day => isOverdue(mark, day))).toEqual([false, true, true, false, false])
    const reopened = { ...mark, status: 'verified' as const }
    expect(isOverdue(reopened, '2022-04-30')).toBe(true)
    expect(isOverdue(reopened, '2022-05-01')).toBe(true)
    expect(isOverdue(aMark({ deadline: '2021-Q4', firstSeen: '2022-02-01' }), '2022-01-31')).toBe(false)
    expect(isOverdue(aMark({ deadline: '2021-Q4', firstSeen: '2022-02-01' }), '2022-02-01')).toBe(true)
  })
})

describe('the list on a day', () => {
  const step = (status: GapMark['status'], on: string) => ({
    id: `${status}${on}`,
    status,
    on,
    by: null,
    reason: null,
  })
  const marks = [
    aMark({
      id: 'closed',
      firstSeen: '2021-11-01',
      status: 'closed',
      history: [step('reported', '2021-11-01'), step('closed', '2022-02-01')],
    }),
    aMark({
      id: 'open',
      firstSeen: '2021-11-01',
      status: 'building',
      history: [step('building', '2022-01-01')],
    }),
    aMark({
      id: 'rejected',
      firstSeen: '2021-10-01',
      status: 'rejected',
      history: [step('rejected', '2022-03-31')],
    }),
    aMark({
      id: 'reopened',
      firstSeen: '2021-10-01',
      status: 'verified',
      history: [step('closed', '2021-11-02'), step('verified', '2022-01-05')],
    }),
    aMark({ id: 'new', firstSeen: '2022-03-31' }),
    aMark({ id: 'later', firstSeen: '2022-04-01' }),
    aMark({
      id: 'new and done',
      firstSeen: '2022-01-01',
      status: 'closed',
      history: [step('closed', '2022-02-02')],
    }),
  ]

  test('G14: the status of a day is that of the last step by it', () => {
    expect(statusOn(marks[0], '2021-10-31')).toBe('reported')
    expect(statusOn(marks[0], '2022-01-31')).toBe('reported')
    expect(statusOn(marks[0], '2022-02-01')).toBe('closed')
    expect(statusOn({ history: [], status: 'assigned' }, '1990-01-01')).toBe('assigned')
    expect(snapshotOf({ marks }, '2021-11-30').onList).toEqual(['closed', 'open', 'rejected'])
    expect(snapshotOf({ marks }, '2020-01-01').onList).toEqual([])
  })

  test('G15: of the N on the first list, so many closed, rejected, open; so many new', () => {
    const comparison = compareSnapshots(
      snapshotOf({ marks }, '2021-11-30'),
      snapshotOf({ marks }, '2022-03-31'),
    )
    expect(comparison).toEqual({
      from: '2021-11-30',
      to: '2022-03-31',
      onList: 3,
      closed: ['closed'],
      rejected: ['rejected'],
      stillOpen: ['open'],
      gone: [],
      goneOn: new Map(),
      added: ['new', 'new and done'],
      reopened: ['reopened'],
    })
    const without = marks.filter(mark => mark.id !== 'open')
    const later = compareSnapshots(
      snapshotOf({ marks }, '2021-11-30'),
      snapshotOf({ marks: without }, '2022-03-31'),
    )
    expect(later.gone).toEqual(['open'])
  })

  test('G14: a mark that was taken out counts until the day before, and is told as gone with its day', () => {
    const removed = [{ mark: marks[1], on: '2022-02-10' }]
    const register = { marks: marks.filter(({ id }) => id !== 'open'), removed }
    const on = (day: string) => snapshotOf(register, day)
    expect(on('2022-02-09').onList).toContain('open')
    expect(on('2022-02-10').onList).not.toContain('open')
    expect(on('2021-11-30').onList.toSorted()).toEqual(snapshotOf({ marks }, '2021-11-30').onList.toSorted())
    const told = compareSnapshots(on('2021-11-30'), on('2022-03-31'))
    expect([told.onList, told.gone, [...told.goneOn]]).toEqual([3, ['open'], [['open', '2022-02-10']]])
  })

  test('G14: from the last step on, the status is the register’s own, also of one in conflict', () => {
    const mark = aMark({
      firstSeen: '2026-01-01',
      status: 'closed',
      history: [step('closed', '2022-01-01'), step('verified', '2022-02-01'), step('rejected', '2022-02-01')],
    })
    expect(statusOn(mark, '2022-02-01')).toBe('closed')
    expect(statusOn(mark, '2030-01-01')).toBe('closed')
    expect(statusOn({ ...mark, status: 'verified' }, '2022-02-01')).toBe('verified')
    // Written down late: the list of a day before its own first day holds it from its first step on.
    expect(snapshotOf({ marks: [mark] }, '2021-12-31').statuses.size).toBe(0)
    expect(snapshotOf({ marks: [mark] }, '2022-01-01').statuses.get(mark.id)).toBe('closed')
  })

  test('G15: closed, rejected, still open and gone always make the list', () => {
    const day = fc.constantFrom('2021-01-01', '2021-06-01', '2021-12-01', '2022-06-01')
    const anyMark = fc
      .record({
        firstSeen: day,
        history: fc.array(fc.tuple(fc.constantFrom(...MARK_STATUSES), day), { maxLength: 4 }),
      })
      .map(({ firstSeen, history }) => {
        const steps = history.map(([status, on]) => step(status, on)).sort((a, b) => (a.on < b.on ? -1 : 1))
        return { firstSeen, history: steps, status: steps.at(-1)?.status ?? ('reported' as const) }
      })
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 30 }), day, day, (list, one, other) => {
        const [a, b] = [one, other].sort()
        const named = list.map((mark, i) => aMark({ ...mark, id: `m${i}` }))
        const [before, after] = [snapshotOf({ marks: named }, a), snapshotOf({ marks: named }, b)]
        const all = compareSnapshots(before, after)
        expect(all.closed.length + all.rejected.length + all.stillOpen.length + all.gone.length).toBe(
          all.onList,
        )
        const addedOpen = all.added.filter(id => isOpen(after.statuses.get(id) ?? 'closed'))
        expect(new Set([...all.stillOpen, ...all.reopened, ...addedOpen])).toEqual(new Set(after.onList))
      }),
    )
  })
})

describe('filters', () => {
  const dataset = aDataset({ communes: 4 })
  const everything: MarkFilter = {
    text: '',
    statuses: [],
    districts: [],
    operators: [],
    kinds: [],
    gridPower: null,
    especiallyDisadvantaged: null,
    overdueOnly: false,
  }
  const marks = [
    aMark({
      id: 'a',
      name: 'Bản Đứa',
      operators: ['A'],
      kind: 'trang',
      gridPower: false,
      deadline: '2021-Q4',
    }),
    aMark({ id: 'b', note: 'xa đường', operators: [], status: 'verified', gridPower: true }),
    aMark({
      id: 'c',
      operators: ['A'],
      assignedOperator: 'B',
      status: 'closed',
      especiallyDisadvantaged: true,
    }),
  ]
  const known = new Map([
    ['a', facts({ communeCode: '14001' })],
    ['b', facts({ communeCode: '14004', kind: 'lom' })],
  ])
  const shown = (filter: Partial<MarkFilter>) =>
    filteredMarks({ marks }, known, dataset, { ...everything, ...filter }, '2022-01-01').map(mark => mark.id)

  test('G16: nothing asked shows all; fields narrow, values widen', () => {
    expect(shown({})).toEqual(['a', 'b', 'c'])
    expect(shown({ statuses: ['verified', 'closed'] })).toEqual(['b', 'c'])
    expect(shown({ statuses: ['verified', 'closed'], gridPower: 'yes' })).toEqual(['b'])
    expect(shown({ gridPower: 'unknown' })).toEqual(['c'])
    expect(shown({ especiallyDisadvantaged: 'unknown' })).toEqual(['a', 'b'])
    expect(shown({ kinds: ['lom'] })).toEqual(['b'])
    expect(shown({ kinds: ['lom', 'trang'] })).toEqual(['a', 'b'])
    expect(shown({ overdueOnly: true })).toEqual(['a'])
    const [first, , , last] = dataset.records.communes
    expect(first.districtCode).not.toBe(last.districtCode)
    expect(shown({ districts: [last.districtCode] })).toEqual(['b'])
  })

  test('G16: an operator is concerned by what is assigned to it, and until then by what misses its signal', () => {
    expect(shown({ operators: ['A'] })).toEqual(['a', 'b'])
    expect(shown({ operators: ['B'] })).toEqual(['b', 'c'])
    expect(shown({ operators: ['C'] })).toEqual(['b'])
  })

  test('G16: words are found without diacritics and case, each somewhere', () => {
    expect(shown({ text: 'BAN dua' })).toEqual(['a'])
    expect(shown({ text: 'đường' })).toEqual(['b'])
    expect(shown({ text: '14001' })).toEqual(['a'])
    expect(shown({ text: 'bản đường' })).toEqual([])
  })
})
