import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createAutosave, type SavingState } from '@/store/persistence/autosave'
import { foldUpdates } from '@/store/persistence/plan-updates'

/** A disk that answers when told to. */
function aDisk() {
  const written: Uint8Array[] = []
  const asked: { resolve: () => void; reject: (reason: unknown) => void }[] = []
  return {
    written,
    asked,
    append: (update: Uint8Array) =>
      new Promise<void>((resolve, reject) => {
        asked.push({
          resolve: () => {
            written.push(update)
            resolve()
          },
          reject,
        })
      }),
  }
}

const settled = () => new Promise(resolve => setTimeout(resolve))

function aDocument(add: (update: Uint8Array) => void) {
  const document = new Y.Doc()
  document.on('update', add)
  return document.getMap<number>('numbers')
}

const numbersOn = (written: readonly Uint8Array[]) => {
  const document = new Y.Doc()
  for (const update of written) Y.applyUpdate(document, update)
  return document.getMap<number>('numbers').toJSON()
}

test('says "saved" only once the disk has', async () => {
  const disk = aDisk()
  const states: SavingState['saving'][] = []
  const autosave = createAutosave(disk.append, ({ saving }) => states.push(saving))
  aDocument(autosave.add).set('a', 1)
  await settled()
  expect(states).toEqual(['saving'])
  disk.asked[0].resolve()
  await settled()
  expect(states).toEqual(['saving', 'saved'])
})

test('what comes during a write goes with the next one, and "saved" waits for it', async () => {
  const disk = aDisk()
  const states: SavingState['saving'][] = []
  const autosave = createAutosave(disk.append, ({ saving }) => states.push(saving))
  const numbers = aDocument(autosave.add)
  for (const key of ['a', 'b', 'c', 'd']) numbers.set(key, 1)
  disk.asked[0].resolve()
  await settled()
  expect(states).toEqual(['saving'])
  expect(disk.asked).toHaveLength(2)
  disk.asked[1].resolve()
  await settled()
  expect(states).toEqual(['saving', 'saved'])
  expect(numbersOn(disk.written)).toEqual({ a: 1, b: 1, c: 1, d: 1 })
})

test('a failed write loses nothing: the next change brings it along', async () => {
  const disk = aDisk()
  const states: SavingState[] = []
  const autosave = createAutosave(disk.append, state => states.push(state))
  const numbers = aDocument(autosave.add)
  numbers.set('a', 1)
  const full = new Error('full')
  disk.asked[0].reject(full)
  await settled()
  expect(states.at(-1)).toEqual({ saving: 'failed', reason: full })
  numbers.set('b', 2)
  disk.asked[1].resolve()
  await settled()
  expect(states.at(-1)).toEqual({ saving: 'saved' })
  expect(numbersOn(disk.written)).toEqual({ a: 1, b: 2 })
})

test('retry writes what waits, and does nothing where nothing does', async () => {
  const disk = aDisk()
  const autosave = createAutosave(disk.append, () => {})
  autosave.retry()
  expect(disk.asked).toHaveLength(0)
  aDocument(autosave.add).set('a', 1)
  disk.asked[0].reject(new Error('refused'))
  await settled()
  autosave.retry()
  disk.asked[1].resolve()
  await settled()
  expect(numbersOn(disk.written)).toEqual({ a: 1 })
})

test('a folded document says what its updates said, in a third of the room', () => {
  const updates: Uint8Array[] = []
  const numbers = aDocument(update => updates.push(update))
  for (let i = 0; i < 500; i++) numbers.set(`slider ${i % 5}`, i)
  const folded = foldUpdates(updates)
  expect(numbersOn([folded])).toEqual(numbers.toJSON())
  expect(folded.length).toBeLessThan(updates.reduce((sum, update) => sum + update.length, 0) / 3)
})

test('updates that another tab wrote during the folding still merge with the snapshot', () => {
  const updates: Uint8Array[] = []
  const numbers = aDocument(update => updates.push(update))
  for (const key of ['a', 'b', 'c']) numbers.set(key, 1)
  expect(numbersOn([foldUpdates(updates.slice(0, 2)), ...updates])).toEqual({ a: 1, b: 1, c: 1 })
})
