/** Who wrote which of two values, and when: shown where people disagree, and read alike by everybody. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Writer } from '@/domain/gap/mark'
import type { Change } from '@/domain/plan/change'
import { editMarks } from '@/domain/plan/operations/edit-marks'
import { removeMarks } from '@/domain/plan/operations/remove-marks'
import { aPerson, meet, type Person, twoWithAMark } from './person'

const AN: Writer = { by: 'Lê Thị An', on: '2021-12-01' }
const BINH: Writer = { by: 'Hà Văn Bình', on: '2021-12-03' }
const NOBODY: Writer = { by: null, on: '2021-12-05' }

const signed = (
  { live, register }: Person,
  writer: Writer | undefined,
  make: (now: ReturnType<Person['register']>) => Change,
) => live.change(make(register()), 'editMark', { writer })
const named = (person: Person, writer: Writer | undefined, name: string) =>
  signed(person, writer, now => editMarks(now, ['a'], { name }))

describe('a conflict', () => {
  test('names the writer and the day of each value, in the order of the values', () => {
    const { a, b } = twoWithAMark()
    named(a, BINH, 'Bản Mới')
    named(b, AN, 'Bản Cũ')
    meet(a, b)
    for (const person of [a, b])
      expect(person.register().conflicts).toEqual([
        { id: 'a', field: 'name', values: ['Bản Cũ', 'Bản Mới'], writers: [[AN], [BINH]] },
      ])
  })

  test('leaves the writer open where an older version wrote, and the name where nobody gave one', () => {
    const { a, b } = twoWithAMark()
    named(a, undefined, 'Bản Mới')
    named(b, NOBODY, 'Bản Cũ')
    meet(a, b)
    expect(a.register().conflicts).toMatchObject([{ writers: [[NOBODY], []] }])
  })

  test('of a removal names who removed and who went on working', () => {
    const { a, b } = twoWithAMark()
    signed(a, AN, now => removeMarks(now, ['a'], '2021-12-01'))
    named(b, BINH, 'Bản Mới')
    meet(a, b)
    expect(a.register().conflicts).toEqual([
      { id: 'a', field: 'removed', values: [false, true], writers: [[BINH], [AN]] },
    ])
  })

  test('names everybody who wrote the same value, the earliest day first', () => {
    const { a, b } = twoWithAMark()
    const c = aPerson([a.saved()])
    named(a, BINH, 'Bản Mới')
    named(b, AN, 'Bản Mới')
    named(c, NOBODY, 'Bản Cũ')
    for (const other of [b, c]) a.live.take(other.saved())
    expect(a.register().conflicts).toMatchObject([
      { values: ['Bản Cũ', 'Bản Mới'], writers: [[NOBODY], [AN, BINH]] },
    ])
  })

  test('an undone edit is signed by nobody any more, and done again by whoever did it', () => {
    const { a, b } = twoWithAMark()
    named(a, BINH, 'Bản Mới')
    named(b, AN, 'Bản Cũ')
    a.live.undo()
    meet(a, b)
    expect(a.register().conflicts).toEqual([])
    a.live.redo()
    meet(a, b)
    expect(b.register().conflicts).toMatchObject([{ writers: [[AN], [BINH]] }])
  })
})

test('P9: whoever merges in whatever order reads the same writers, and each wrote the value they stand at', () => {
  const name = fc.constantFrom('Bản Cũ', 'Bản Mới', 'Thôn 1')
  const writer = fc.constantFrom(AN, BINH, NOBODY)
  const edits = fc.array(fc.tuple(fc.boolean(), name, writer), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(edits, fc.boolean(), (list, first) => {
      const { a, b } = twoWithAMark()
      for (const [who, value, by] of list) named(who ? a : b, by, value)
      if (first) a.live.take(b.saved())
      meet(a, b)
      expect(a.register().conflicts).toEqual(b.register().conflicts)
      for (const { values, writers = [] } of a.register().conflicts)
        for (const [at, value] of values.entries())
          for (const one of writers[at]) expect(list).toContainEqual([expect.any(Boolean), value, one])
    }),
  )
})
