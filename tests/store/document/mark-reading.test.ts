/** What the reader of marks makes of a document, and what it leaves alone. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createMarkDocument } from '@/store/document/mark-document'
import { aPerson, PLACE, twoWithAMark } from './person'

describe('reading', () => {
  test('only the mark that changed is another object, and the list keeps its order', () => {
    const a = aPerson()
    a.add('c', { firstSeen: '2021-11-02' })
    a.add('b', { firstSeen: '2021-11-01' })
    a.add('a', { firstSeen: '2021-11-02' })
    const before = a.register()
    expect(before.marks.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
    a.edit({ name: 'Bản' })
    const after = a.register()
    expect(after.marks.map((mark, place) => mark === before.marks[place])).toEqual([true, false, true])
    expect(after.marks[1].geometry).toBe(before.marks[1].geometry)
    expect(after.conflicts).toBe(before.conflicts)
    a.edit({ firstSeen: '2021-10-01' })
    expect(a.register().marks.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('a change of settings leaves the register as it is, and a change of marks the plan', () => {
    const { a } = twoWithAMark()
    const { plan, register } = a.target.getState()
    a.edit({ name: 'Bản' })
    expect(a.target.getState().plan).toBe(plan)
    const marked = a.register()
    a.live.document.getMap('settings').set('theme', 'rank')
    expect(a.target.getState().plan).not.toBe(plan)
    expect(a.register()).toBe(marked)
    expect(marked).not.toBe(register)
  })

  test('what no version of ours would write is passed over, and stays in the document', () => {
    const { a } = twoWithAMark({ name: 'Bản' })
    const marks = a.live.document.getMap<unknown>('marks')
    const odd: [string, unknown][] = [
      ['no key of ours', 7],
      ['a/', { set: { name: 'x' } }],
      ['a/x.1', null],
      ['a/x.2', { over: 'all', set: ['name'], statuses: [{ status: 'reported' }, 3], claims: {} }],
      ['a/x.3', { over: {}, set: { households: -4, status: 'flying', deadline: '2022-Q9', colour: 'red' } }],
      ['nowhere/x.4', { over: {}, set: { name: 'Không có chỗ' } }],
      [
        'far/x.5',
        { over: {}, set: { geometry: { type: 'Point', coordinates: [999, 0] }, 'first-seen': '2021-11-30' } },
      ],
    ]
    const before = a.register()
    for (const [key, value] of odd) marks.set(key, value)
    expect(a.register()).toEqual(before)
    expect(marks.get('a/x.3')).toMatchObject({ set: { colour: 'red' } })
  })

  test('edits that claim to know each other in a circle all count', () => {
    const document = new Y.Doc()
    const marks = document.getMap('marks')
    const set = { geometry: PLACE, 'first-seen': '2021-11-30' }
    marks.set('a/x.1', { over: { y: 1 }, set: { ...set, name: '1' } })
    marks.set('a/y.1', { over: { x: 1 }, set: { ...set, name: '2' } })
    const { conflicts } = createMarkDocument(document).register()
    expect(conflicts).toEqual([{ id: 'a', field: 'name', values: ['1', '2'] }])
  })
})
