import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createMarkDocument } from '@/store/document/mark-document'
import { firstUpdate, readPlan } from '@/store/document/plan-document'
import { mergedPlan, planFileBytes, readPlanFile } from '@/store/document/plan-file'
import { sha256 } from '@/store/document/sha-256'
import { FORMAT } from '@/store/document/vocabulary'
import { aPerson } from './person'

function aFile(change: (document: Y.Doc) => void = () => {}) {
  const person = aPerson()
  person.add('a', { name: 'Bản Mới', technologies: ['4G'] })
  person.status('verified')
  change(person.live.document)
  return { person, file: planFileBytes(person.live.document) }
}

/** The file with some of it changed and the hash right again: what a later version, or malice, would write. */
function rewritten(file: Uint8Array, change: (view: DataView, file: Uint8Array) => Uint8Array | undefined) {
  let copy = file.slice()
  copy = change(new DataView(copy.buffer), copy)?.slice() ?? copy
  const rest = new Uint8Array([...copy.subarray(0, 20), ...copy.subarray(52)])
  copy.set(sha256(rest), 20)
  return copy
}

describe('a plan file', () => {
  test('holds the whole plan: what is read from it is what was saved', () => {
    const { person, file } = aFile()
    const read = readPlanFile(file)
    if (!('update' in read)) throw new Error(read.failure)
    const document = mergedPlan([read.update])
    expect(readPlan(document)).toEqual(person.target.getState().plan)
    expect(createMarkDocument(document).register()).toEqual(person.register())
    expect(planFileBytes(document)).toEqual(file)
  })

  test('begins with the words that a person sees in it', () => {
    expect(Buffer.from(aFile().file.subarray(0, 8)).toString('latin1')).toBe('PHUSONG\0')
  })

  test('is read from a view into other bytes as from bytes of its own', () => {
    const { file } = aFile()
    const around = new Uint8Array(file.length + 10)
    around.set(file, 7)
    expect(readPlanFile(around.subarray(7, 7 + file.length))).toEqual(readPlanFile(file))
  })
})

describe('a file that is not believed', () => {
  const { file } = aFile()

  test.each([
    ['nothing', new Uint8Array(), 'foreign'],
    ['a table', new TextEncoder().encode('commune_code,population\n14845,1200\n'), 'foreign'],
    ['a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]), 'foreign'],
    ['the beginning of its first word', file.subarray(0, 5), 'damaged'],
    ['its first words', file.subarray(0, 30), 'damaged'],
    ['all but its last byte', file.subarray(0, -1), 'damaged'],
    ['one byte too many', Uint8Array.from([...file, 0]), 'damaged'],
  ] as const)('%s is refused', (_, bytes, failure) => {
    expect(readPlanFile(bytes)).toEqual({ failure })
  })

  test('is one of a later layout, or of a later plan', () => {
    const later = (at: number) => rewritten(file, view => void view.setUint16(at, FORMAT + 1, true))
    expect(readPlanFile(later(8))).toEqual({ failure: 'later' })
    expect(readPlanFile(later(10))).toEqual({ failure: 'later' })
    const inside = aFile(document => document.getMap('about').set('format', 99)).file
    expect(readPlanFile(rewritten(inside, view => void view.setUint16(10, 2, true)))).toEqual({
      failure: 'later',
    })
  })

  test('is one with any bit altered', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(7), (at, bit) => {
        const altered = file.slice()
        altered[at] ^= 1 << bit
        expect(readPlanFile(altered)).toHaveProperty('failure')
      }),
      { numRuns: 500 },
    )
  })

  test('is one that would unpack to more than it says, or to less, however right its hash', () => {
    const bomb = deflateSync(new Uint8Array(50_000_000))
    const says = (bytes: number, body: Uint8Array) =>
      rewritten(file, (_, copy) => {
        const all = new Uint8Array([...copy.subarray(0, 52), ...body])
        const view = new DataView(all.buffer)
        view.setUint32(12, body.length, true)
        view.setUint32(16, bytes, true)
        return all
      })
    expect(readPlanFile(says(1000, bomb))).toEqual({ failure: 'damaged' })
    expect(readPlanFile(says(4_000_000_000, bomb))).toEqual({ failure: 'too-large' })
    expect(readPlanFile(says(60_000, deflateSync(firstUpdate())))).toEqual({ failure: 'damaged' })
    expect(readPlanFile(says(firstUpdate().length, deflateSync(firstUpdate())))).toEqual({
      update: firstUpdate(),
    })
  })

  test('is one that holds a part of a plan, or no plan', () => {
    const person = aPerson()
    const before = Y.encodeStateVector(person.live.document)
    person.add()
    const part = Y.encodeStateAsUpdate(person.live.document, before)
    const other = new Y.Doc()
    other.getMap('shopping').set('milk', 2)
    for (const update of [part, Y.encodeStateAsUpdate(other), Uint8Array.from([1, 2, 3])]) {
      const body = deflateSync(update)
      const bytes = rewritten(file, (_, copy) => {
        const all = new Uint8Array([...copy.subarray(0, 52), ...body])
        new DataView(all.buffer).setUint32(12, body.length, true)
        new DataView(all.buffer).setUint32(16, update.length, true)
        return all
      })
      expect(readPlanFile(bytes)).toEqual({ failure: 'damaged' })
    }
  })
})
