import { describe, expect, test } from 'vitest'
import { EMPTY_REGISTER } from '@/domain/gap/mark'
import { claimVersion } from '@/domain/plan/claim-id'
import { addEvidence } from '@/domain/plan/operations/add-evidence'
import { addMarks } from '@/domain/plan/operations/add-marks'
import { editMarks } from '@/domain/plan/operations/edit-marks'
import { recordClaims } from '@/domain/plan/operations/record-claims'
import { removeEvidence } from '@/domain/plan/operations/remove-evidence'
import { removeMarks } from '@/domain/plan/operations/remove-marks'
import { resolveConflict } from '@/domain/plan/operations/resolve-conflict'
import { aPerson, meet, type Person, PLACE, twoWithAMark } from './person'

const ENTRY = { id: 'chosen', on: '2021-12-09', by: null, reason: null }
const claims = (operator: string) => new Map([['a', { claimed: [{ operator, technology: '4G' as const }] }]])
const note = (person: Person, operator: string, version: string) =>
  person.live.note(recordClaims(person.register().marks, claims(operator), version, '2021-12-01'))

describe('two people apart', () => {
  test('P2: edits to different fields of one mark are both kept', () => {
    const { a, b } = twoWithAMark()
    a.edit({ name: 'Bản Mới' })
    b.edit({ households: 12 })
    b.status('verified')
    meet(a, b)
    expect(a.mark()).toMatchObject({ name: 'Bản Mới', households: 12, status: 'verified' })
    expect(b.register()).toEqual(a.register())
    expect(a.register().conflicts).toEqual([])
  })

  test('P3: different values of one field are a conflict, in one order for both, until somebody chooses', () => {
    const { a, b } = twoWithAMark({ name: 'Bản' })
    a.edit({ name: 'Bản Mới' })
    b.edit({ name: 'Bản Cũ' })
    meet(a, b)
    for (const person of [a, b]) {
      expect(person.register().conflicts).toEqual([{ id: 'a', field: 'name', values: ['Bản Cũ', 'Bản Mới'] }])
      expect(person.mark().name).toBe('Bản Cũ')
    }
    b.change(register => resolveConflict(register, 'a', 'name', 'Bản Mới', ENTRY), 'resolveConflict')
    meet(a, b)
    for (const person of [a, b]) {
      expect(person.register().conflicts).toEqual([])
      expect(person.mark().name).toBe('Bản Mới')
    }
  })

  test('P3: the same value set twice is no conflict, nor is one value set by who knew the other', () => {
    const { a, b } = twoWithAMark()
    a.edit({ operators: ['Viettel', 'VinaPhone'] })
    b.edit({ operators: ['VinaPhone', 'Viettel'] })
    meet(a, b)
    a.edit({ name: 'Bản Mới' })
    meet(a, b)
    b.edit({ name: 'Bản Cũ' })
    meet(a, b)
    expect(a.register().conflicts).toEqual([])
    expect(a.mark().name).toBe('Bản Cũ')
  })

  test('P3: stating nothing against a value is a conflict too', () => {
    const { a, b } = twoWithAMark({ note: 'cũ' })
    a.edit({ note: null })
    b.edit({ note: 'mới' })
    meet(a, b)
    expect(a.register().conflicts).toEqual([{ id: 'a', field: 'note', values: ['mới', null] }])
  })

  test('P4: every dated step of the status stays, also of the one that was not chosen', () => {
    const { a, b } = twoWithAMark()
    a.status('verified', '2021-12-01')
    b.status('rejected', '2021-12-02')
    meet(a, b)
    expect(a.mark().history.map(({ status, on }) => [status, on])).toEqual([
      ['reported', '2021-11-30'],
      ['verified', '2021-12-01'],
      ['rejected', '2021-12-02'],
    ])
    expect(a.register().conflicts).toMatchObject([{ field: 'status', values: ['rejected', 'verified'] }])
    a.change(register => resolveConflict(register, 'a', 'status', 'rejected', ENTRY), 'resolveConflict')
    // The reason is the one that was given.
    expect(a.mark().history.at(-1)).toEqual({ ...ENTRY, status: 'rejected', reason: 'vì' })
  })

  test('P5: evidence of both is there; taken away by one it is gone for both', () => {
    const { a, b } = twoWithAMark()
    const piece = (id: string) => ({
      id,
      kind: 'complaint' as const,
      on: null,
      source: null,
      photo: null,
      note: null,
    })
    a.change(register => addEvidence(register, 'a', piece('1')), 'addEvidence')
    b.change(register => addEvidence(register, 'a', piece('2')), 'addEvidence')
    meet(a, b)
    expect(a.mark().evidence.map(({ id }) => id)).toEqual(['1', '2'])
    b.change(register => removeEvidence(register, 'a', '1'), 'removeEvidence')
    meet(a, b)
    expect(a.mark().evidence.map(({ id }) => id)).toEqual(['2'])
  })

  test('P6: a mark removed by one while another works on it stays, as a conflict; either choice settles it', () => {
    for (const removed of [true, false]) {
      const { a, b } = twoWithAMark()
      a.remove()
      b.edit({ name: 'Bản Mới' })
      expect(a.register()).toEqual(EMPTY_REGISTER)
      meet(a, b)
      for (const person of [a, b]) {
        expect(person.mark().name).toBe('Bản Mới')
        expect(person.register().conflicts).toEqual([{ id: 'a', field: 'removed', values: [false, true] }])
      }
      a.change(register => resolveConflict(register, 'a', 'removed', removed, ENTRY), 'resolveConflict')
      meet(a, b)
      expect(b.register().conflicts).toEqual([])
      expect(b.register().marks).toHaveLength(removed ? 0 : 1)
    }
  })

  test('P6: a mark removed by one who knew all edits is gone for both, and comes back whole with undo', () => {
    const { a, b } = twoWithAMark()
    b.edit({ name: 'Bản Mới' })
    meet(a, b)
    const before = b.register()
    a.remove()
    meet(a, b)
    expect(b.register()).toEqual(EMPTY_REGISTER)
    a.live.undo()
    meet(a, b)
    expect(b.register()).toEqual(before)
  })

  test('P6: claims written down by the product do not bring a removed mark back', () => {
    const { a, b } = twoWithAMark()
    a.remove()
    note(b, 'Viettel', 'v1')
    meet(a, b)
    expect(b.register()).toEqual(EMPTY_REGISTER)
  })

  test('P6: a mark taken out on a known day stays readable as it was; kept by somebody it is no longer among them', () => {
    const { a, b } = twoWithAMark({ name: 'Bản' })
    const was = a.mark()
    const removeOn = (person: Person, on: string) =>
      person.change(now => removeMarks(now, ['a'], on), 'removeMarks')
    removeOn(a, '2022-02-02')
    removeOn(b, '2022-01-01')
    expect(a.register()).toEqual({ marks: [], conflicts: [], removed: [{ mark: was, on: '2022-02-02' }] })
    meet(a, b)
    for (const { register } of [a, b, aPerson([a.saved()])])
      expect(register().removed).toEqual([{ mark: was, on: '2022-01-01' }])
    a.live.undo()
    b.live.undo()
    meet(a, b)
    expect(b.register()).toEqual({ marks: [was], conflicts: [] })
  })

  test('P6: a removed mark that is put again is there again', () => {
    const a = aPerson()
    a.add('a', { name: 'Bản', households: 3 })
    a.remove()
    a.add('a', { name: null })
    expect(a.mark()).toMatchObject({ name: null, households: null })
    expect(a.register().conflicts).toEqual([])
    a.live.undo()
    expect(a.register()).toEqual(EMPTY_REGISTER)
  })

  test('P7: what both note is one claim, and the claim of the one before stays', () => {
    const { a, b } = twoWithAMark()
    note(a, 'Viettel', 'v1')
    note(b, 'Viettel', 'v1')
    meet(a, b)
    note(a, 'VinaPhone', 'v2')
    meet(a, b)
    expect(b.mark().claims.map(({ id, covered }) => [claimVersion(id), covered[0].operator])).toEqual([
      ['v1', 'Viettel'],
      ['v2', 'VinaPhone'],
    ])
    expect(b.target.getState().undoStep).toBeNull()
  })

  test('P8: undoing the making of a mark on which another has worked leaves it, as a conflict', () => {
    const { a, b } = twoWithAMark()
    b.edit({ name: 'Bản Mới' })
    expect(a.live.undo()).toBe('addMark')
    expect(a.register()).toEqual(EMPTY_REGISTER)
    meet(a, b)
    expect(b.mark().name).toBe('Bản Mới')
    expect(b.register().conflicts.map(({ field }) => field)).toEqual(['removed'])
    a.live.redo()
    meet(a, b)
    expect(b.register().conflicts).toEqual([])
    expect(b.mark().name).toBe('Bản Mới')
  })

  test('P8: what another wrote over an edit stands when that edit is undone', () => {
    const { a, b } = twoWithAMark({ name: 'Bản' })
    a.edit({ name: 'Bản Mới' })
    meet(a, b)
    b.edit({ name: 'Bản Cũ' })
    a.live.undo()
    expect(a.mark().name).toBe('Bản')
    meet(a, b)
    expect(a.mark().name).toBe('Bản Cũ')
    expect(a.register().conflicts).toEqual([])
  })

  test('P8: an edit brought again meets what was written without knowing it, whatever was noted between', () => {
    const { a, b } = twoWithAMark()
    a.edit({ name: 'Bản Mới' })
    note(a, 'Viettel', 'v1')
    a.live.undo()
    meet(a, b)
    b.edit({ name: 'Bản Cũ' })
    a.live.redo()
    meet(a, b)
    expect(b.register().conflicts).toMatchObject([{ field: 'name', values: ['Bản Cũ', 'Bản Mới'] }])
  })
})

describe('undo of marks', () => {
  test('walks back through every step, exactly, and forth again', () => {
    const a = aPerson()
    const way = [a.register()]
    const acts = [
      () => a.add('a', { name: 'Bản' }),
      () => a.add('b'),
      () => a.edit({ name: null, households: 4 }),
      () => a.status('verified'),
      () => a.change(register => editMarks(register, ['a', 'b'], { funding: 'vtf' }), 'editMarks'),
      () => a.remove('b'),
      () => a.status('rejected'),
    ]
    for (const act of acts) {
      expect(act()).toBe(true)
      way.push(a.register())
    }
    for (const before of way.slice(0, -1).reverse()) {
      a.live.undo()
      expect(a.register()).toEqual(before)
    }
    expect(a.target.getState().undoStep).toBeNull()
    for (const after of way.slice(1)) {
      a.live.redo()
      expect(a.register()).toEqual(after)
    }
    expect(a.target.getState().redoStep).toBeNull()
  })

  test('a bulk edit is one step', () => {
    const a = aPerson()
    const ids = Array.from({ length: 200 }, (_, place) => `m${place}`)
    a.change(
      register =>
        addMarks(
          register,
          ids.map(id => ({ id, fields: { geometry: PLACE } })),
          { day: '2021-11-30', by: null, entryId: 'e' },
        ),
      'addMarks',
    )
    a.change(register => editMarks(register, ids, { assignedOperator: 'Viettel' }), 'editMarks')
    expect(a.register().marks.every(mark => mark.assignedOperator === 'Viettel')).toBe(true)
    expect(a.live.undo()).toBe('editMarks')
    expect(a.register().marks.every(mark => mark.assignedOperator === null)).toBe(true)
    expect(a.live.undo()).toBe('addMarks')
    expect(a.register()).toEqual(EMPTY_REGISTER)
  })

  test('a shape that is dragged is one step, and leaves one edit behind', () => {
    const a = aPerson()
    a.add()
    const before = a.mark()
    const edits = () => a.live.document.getMap('marks').size
    for (let x = 0; x < 40; x++)
      a.edit({ geometry: { type: 'Point', coordinates: [105 + x / 100, 20] } }, 'a', 'drag 1')
    expect(edits()).toBe(2)
    expect(a.mark().geometry.coordinates).toEqual([105.39, 20])
    expect(a.live.undo()).toBe('editMark')
    expect(a.mark()).toEqual(before)
    expect(a.live.redo()).toBe('editMark')
    expect(a.mark().geometry.coordinates).toEqual([105.39, 20])
  })

  test('a drag does not swallow what another says meanwhile', () => {
    const { a, b } = twoWithAMark()
    a.edit({ note: '1' }, 'a', 'typing')
    meet(a, b)
    b.edit({ note: 'của B' })
    a.edit({ note: '12' }, 'a', 'typing')
    meet(a, b)
    expect(a.register().conflicts).toMatchObject([{ field: 'note', values: ['12', 'của B'] }])
  })
})

test('P9: conflicts stand in the order of the marks also after a mark has changed its place', () => {
  const { a, b } = twoWithAMark()
  a.add('c')
  b.live.take(a.saved())
  for (const id of ['a', 'c']) {
    a.edit({ name: 'Bản Mới' }, id)
    b.edit({ name: 'Bản Cũ' }, id)
  }
  meet(a, b)
  expect(a.register().conflicts.map(({ id }) => id)).toEqual(['a', 'c'])
  a.edit({ firstSeen: '2021-12-24' }, 'a')
  expect(a.register().conflicts.map(({ id }) => id)).toEqual(['c', 'a'])
  expect(a.register()).toEqual(aPerson([a.saved()]).register())
})
