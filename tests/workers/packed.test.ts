import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buffersOf, packing, unpacked, unpacking } from '@/workers/packed'
import { anyMarks } from '../builders/marks'

test('what is packed comes out the same, whatever texts and places marks hold', () => {
  fc.assert(
    fc.property(anyMarks, marks => {
      expect(unpacked([...packing(marks)])).toEqual(marks)
    }),
  )
})

test('a long list is packed and unpacked in short parts, in its order', () => {
  const list = Array.from({ length: 1234 }, (_, at) => ({ at }))
  const packed = [...packing(list)]
  expect(packed.length).toBeGreaterThan(4)
  const parts = [...unpacking<{ at: number }>(packed)]
  expect(Math.max(...parts.map(part => part.length))).toBeLessThan(400)
  expect(parts.flat()).toEqual(list)
  expect(unpacked([...packing([])])).toEqual([])
})

test('parts move whole: each has a buffer of its own', () => {
  const packed = [...packing(Array.from({ length: 700 }, (_, at) => at))]
  expect(buffersOf(packed)).toHaveLength(packed.length)
})
