import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OVERLAYS, PLAN_UPDATES, type Place, VIEWS } from '@/store/persistence/place'
import { StorageFailure } from '@/store/persistence/storage-failure'
import { type TwoPlaces, twoPlaces } from '@/store/persistence/two-places'
import { aFragileFile, aLife, type Life } from './a-fragile-disk'

/** Lets one work at a time through, as the browser's locks do for all tabs. */
function aLock() {
  let last: Promise<unknown> = Promise.resolve()
  return (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }
}

/** A place that lives for ever, with its own troubles. */
function aPlace(trouble: Partial<Place> = {}): Place {
  return { ...aFragileFile().start(aLife(Number.POSITIVE_INFINITY)), ...trouble }
}

const both = (first: Place, second: Place | null) => twoPlaces(first, async () => second, aLock())
const put = (key: string, value: unknown) => ({ put: [{ key, value }], removed: [] })
const fails = (reason: 'full' | 'refused') => () => Promise.reject(new StorageFailure(reason))
const keysOf = async (kept: Pick<TwoPlaces, 'entries'>, store: Parameters<TwoPlaces['entries']>[0]) =>
  (await kept.entries(store)).map(({ key }) => key).sort()
const settled = () => new Promise(resolve => setTimeout(resolve))

/** Numbers saved so far; a folded record holds many. */
const numbersOf = async (kept: TwoPlaces) =>
  new Set((await kept.entries(PLAN_UPDATES)).flatMap(({ value }) => value as number[]))

interface Session {
  /** Steps until the kill. */
  readonly steps: number
  /** What each of the tabs does, in its order. */
  readonly tabs: readonly (readonly ('write' | 'fold')[])[]
}

/**
 * Lives the sessions one after another. @returns the numbers that were confirmed and are not there at some start.
 */
async function lostIn(
  sessions: readonly Session[],
  start: (life: Life) => readonly [Place, Place | null],
  killed: () => void = () => {},
): Promise<number[]> {
  const confirmed = new Set<number>()
  let next = 0
  const lost: number[] = []
  for (const { steps, tabs } of [
    ...sessions,
    { steps: Number.POSITIVE_INFINITY, tabs: [['write']] } as Session,
  ]) {
    const life = aLife(steps)
    const [first, second] = start(life)
    const lock = aLock()
    const work = async (acts: Session['tabs'][number]) => {
      const kept = twoPlaces(first, async () => second, lock)
      const found = await numbersOf(kept)
      for (const number of confirmed) if (!found.has(number)) lost.push(number)
      for (const act of acts) {
        if (act === 'write') {
          next += 1
          const number = next
          await kept.write(PLAN_UPDATES, put(`u${number}`, [number]))
          confirmed.add(number)
          continue
        }
        const entries = await kept.entries(PLAN_UPDATES)
        next += 1
        const folded = entries.flatMap(({ value }) => value as number[])
        await kept.write(PLAN_UPDATES, { ...put(`f${next}`, folded), removed: entries.map(({ key }) => key) })
      }
    }
    await Promise.race([Promise.all(tabs.map(work)), life.over])
    await settled()
    killed()
  }
  return lost
}

/** Written, cut in half by a kill, written behind the half, killed. */
const TWO_KILLS: readonly Session[] = [
  { steps: 5, tabs: [['write', 'write', 'write']] },
  { steps: 5, tabs: [['write', 'write']] },
]

test('one place alone loses what it had confirmed: the second kill after a record cut in half takes everything', async () => {
  const file = aFragileFile()
  expect(await lostIn(TWO_KILLS, life => [file.start(life), null])).not.toEqual([])
  expect(file.thrownAway()).toBe(1)
})

test('two places lose nothing that was confirmed, however often the browser is killed, while at most one of them carries a half record', async () => {
  const act = fc.constantFrom('write' as const, 'write' as const, 'write' as const, 'fold' as const)
  const session = fc.record({
    steps: fc.integer({ min: 1, max: 40 }),
    tabs: fc.array(fc.array(act, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 2 }),
  })
  let [held, thrownAway] = [0, 0]
  await fc.assert(
    fc.asyncProperty(fc.array(session, { minLength: 2, maxLength: 12 }), async sessions => {
      const files = [aFragileFile(), aFragileFile()] as const
      let bothWounded = false
      const lost = await lostIn(
        sessions,
        life => [files[0].start(life), files[1].start(life)],
        () => {
          bothWounded ||= files[0].wounded() && files[1].wounded()
        },
      )
      if (bothWounded) return
      held += 1
      expect(lost).toEqual([])
      thrownAway += files[0].thrownAway() + files[1].thrownAway()
    }),
    { numRuns: 400 },
  )
  // Were no file ever thrown away, nothing would have been survived.
  expect(thrownAway).toBeGreaterThan(100)
  expect(held).toBeGreaterThan(100)
}, 60_000)

test('a place that lost everything has it again before the next record is kept', async () => {
  const [first, second] = [aPlace(), aPlace()]
  await both(first, second).write(PLAN_UPDATES, put('a', 1))
  const empty = aPlace()
  const kept = both(empty, second)
  expect(await keysOf(kept, PLAN_UPDATES)).toEqual(['a'])
  await kept.write(PLAN_UPDATES, put('b', 2))
  expect(await keysOf(empty, PLAN_UPDATES)).toEqual(['a', 'b'])
  const anew = aPlace()
  expect(await both(first, anew).get(PLAN_UPDATES, 'a')).toBe(1)
  expect(await keysOf(both(first, anew), PLAN_UPDATES)).toEqual(['a'])
  await settled()
  expect(await keysOf(anew, PLAN_UPDATES)).toEqual(['a'])
})

test('a place that cannot be mended keeps nothing for saved, until it can', async () => {
  let full = true
  const first = aPlace()
  await first.write(PLAN_UPDATES, put('a', 1))
  const inner = aPlace()
  const second: Place = {
    ...inner,
    write: (store, writing) => (full ? fails('full')() : inner.write(store, writing)),
  }
  const kept = both(first, second)
  await kept.entries(PLAN_UPDATES)
  await expect(kept.write(PLAN_UPDATES, put('b', 2))).rejects.toMatchObject({ reason: 'full' })
  full = false
  await kept.write(PLAN_UPDATES, put('c', 3))
  expect(await keysOf(inner, PLAN_UPDATES)).toEqual(['a', 'c'])
  expect(await keysOf(first, PLAN_UPDATES)).toEqual(['a', 'c'])
})

test('a file with room for one copy only is in neither place, and the plan is saved all the same', async () => {
  const [first, inner] = [aPlace(), aPlace()]
  const second: Place = {
    ...inner,
    write: (store, writing) =>
      store === OVERLAYS && writing.put.length > 0 ? fails('full')() : inner.write(store, writing),
  }
  const kept = both(first, second)
  await expect(kept.write(OVERLAYS, put('large', 'x'))).rejects.toMatchObject({ reason: 'full' })
  expect(await keysOf(kept, OVERLAYS)).toEqual([])
  await kept.write(PLAN_UPDATES, put('a', 1))
  expect(await keysOf(first, PLAN_UPDATES)).toEqual(['a'])
  expect(await keysOf(inner, PLAN_UPDATES)).toEqual(['a'])
})

test('what is removed is removed from both, also where only one has it', async () => {
  const [first, second] = [aPlace(), aPlace()]
  await second.write(OVERLAYS, put('a', 1))
  const kept = both(first, second)
  await kept.write(OVERLAYS, { put: [], removed: ['a'] })
  expect(await keysOf(kept, OVERLAYS)).toEqual([])
  expect(await keysOf(second, OVERLAYS)).toEqual([])
})

test('a place that cannot be read is passed over only where the other has something to say', async () => {
  const broken = () => aPlace({ entries: fails('refused'), keys: fails('refused'), get: fails('refused') })
  const full = aPlace()
  await full.write(PLAN_UPDATES, put('a', 1))
  expect(await keysOf(both(broken(), full), PLAN_UPDATES)).toEqual(['a'])
  expect(await keysOf(both(full, broken()), PLAN_UPDATES)).toEqual(['a'])
  expect(await both(broken(), full).get(PLAN_UPDATES, 'a')).toBe(1)
  for (const kept of [both(broken(), aPlace()), both(aPlace(), broken()), both(broken(), null)])
    await expect(kept.entries(PLAN_UPDATES)).rejects.toBeInstanceOf(StorageFailure)
  await expect(both(broken(), aPlace()).get(VIEWS, 'last')).rejects.toBeInstanceOf(StorageFailure)
})

test('of a key that is written over, the first place has the newer; records without a second place are kept once', async () => {
  const [first, second] = [aPlace(), aPlace()]
  await both(first, second).write(VIEWS, put('last', '#old'))
  await first.write(VIEWS, put('last', '#new'))
  expect(await both(first, second).get(VIEWS, 'last')).toBe('#new')
  expect(await both(aPlace(), second).get(VIEWS, 'last')).toBe('#old')
  const alone = aPlace()
  await both(alone, null).write(VIEWS, put('last', '#one'))
  expect(await both(alone, null).get(VIEWS, 'last')).toBe('#one')
  expect(await keysOf(both(alone, null), VIEWS)).toEqual(['last'])
})
