import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { recordClaims } from '@/domain/plan/operations/record-claims'
import { setTheme } from '@/domain/plan/operations/set-theme'
import { setWeight } from '@/domain/plan/operations/set-weight'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { type CurrentPlan, currentPlan } from '@/store/document/current-plan'
import { createLivePlan } from '@/store/document/live-plan'
import { keepPlan, type PlanStorage } from '@/store/persistence/keep-plan'
import { joinOtherTabs } from '@/store/persistence/other-tabs'
import { foldUpdates } from '@/store/persistence/plan-updates'
import { StorageFailure } from '@/store/persistence/storage-failure'
import { twoWithAMark } from '../document/person'

let channels = 0

/** Tabs over one list of updates, with the real channel between them. */
function aBrowser(storage: Partial<PlanStorage> = {}) {
  const disk: Uint8Array[] = []
  const channel = `tabs ${++channels}`
  return {
    disk,
    async openTab() {
      const target = createStore<CurrentPlan>(() => currentPlan.getInitialState())
      const live = createLivePlan(target)
      const tabs = joinOtherTabs(channel)
      const { catchUp } = await keepPlan(
        live,
        target,
        {
          load: async () => [...disk],
          append: async update => void disk.push(update),
          now: () => 1234,
          ...storage,
        },
        tabs,
      )
      const now = () => target.getState()
      return {
        live,
        now,
        catchUp,
        tabs,
        weigh: (id: string, w: number) => live.change(setWeight(now().plan, id, w), 'setWeight'),
      }
    },
  }
}

const until = async (condition: () => boolean) => {
  for (let i = 0; i < 200 && !condition(); i++) await new Promise(resolve => setTimeout(resolve, 5))
  expect(condition()).toBe(true)
}

test('a plan closed is a plan opened again', async () => {
  const browser = aBrowser()
  const first = await browser.openTab()
  first.weigh('alert', 77)
  await until(() => first.now().saving === 'saved')
  expect(first.now().savedAt).toBe(1234)
  first.tabs.leave()
  const second = await browser.openTab()
  expect(second.now().plan).toEqual(first.now().plan)
  expect(second.now().saving).toBe('saved')
  second.tabs.leave()
})

test('two tabs open at once show and keep the edits of both', async () => {
  const browser = aBrowser()
  const [a, b] = [await browser.openTab(), await browser.openTab()]
  a.weigh('alert', 77)
  b.weigh('fibre_gap', 5)
  await until(() => JSON.stringify(a.now().plan) === JSON.stringify(b.now().plan))
  expect(a.now().plan.criteria.map(({ weight }) => weight)).toEqual([32, 5, 30, 77, 8])
  await until(() => a.now().saving === 'saved' && b.now().saving === 'saved')
  a.tabs.leave()
  b.tabs.leave()
  const later = await browser.openTab()
  expect(later.now().plan).toEqual(a.now().plan)
  later.tabs.leave()
})

test('what a plan file brings, and what the product notes, is saved and told to the other tab', async () => {
  const browser = aBrowser()
  const [a, b] = [await browser.openTab(), await browser.openTab()]
  const { a: sender } = twoWithAMark({ name: 'Bản' })
  expect(a.live.take(sender.saved())).toBe(true)
  const claimed = [{ operator: 'Viettel', technology: '4G' as const }]
  a.live.note(recordClaims(a.now().register.marks, new Map([['a', { claimed }]]), 'v1', '2021-12-01'))
  await until(() => b.now().register.marks[0]?.claims.length === 1)
  await until(() => a.now().saving === 'saved')
  expect(a.now().undoStep).toBeNull()
  a.tabs.leave()
  b.tabs.leave()
  const later = await browser.openTab()
  expect(later.now().register).toEqual(a.now().register)
  expect(later.now().register.marks[0]).toMatchObject({
    name: 'Bản',
    claims: [{ covered: claimed }],
  })
  later.tabs.leave()
})

test('what is not on disk is told to nobody, so that nobody saves on top of it', async () => {
  let stuck = false
  const disk: Uint8Array[] = []
  const append = (update: Uint8Array) =>
    stuck ? new Promise<void>(() => {}) : Promise.resolve(void disk.push(update))
  const one = aBrowser({ load: async () => [...disk], append })
  const a = await one.openTab()
  await until(() => a.now().saving === 'saved')
  const b = await one.openTab()
  stuck = true
  a.weigh('alert', 77)
  await new Promise(resolve => setTimeout(resolve, 40))
  expect(a.now().saving).toBe('saving')
  stuck = false
  b.weigh('alert', 33)
  await until(() => b.now().saving === 'saved')
  a.tabs.leave()
  b.tabs.leave()
  const document = new Y.Doc()
  for (const update of disk) Y.applyUpdate(document, update)
  expect(document.store.pendingStructs).toBeNull()
  const later = await one.openTab()
  expect(later.now().plan.criteria.find(({ id }) => id === 'alert')?.weight).toBe(33)
  later.tabs.leave()
})

test('what a tab does that cannot save, the tab that hears it saves', async () => {
  const browser = aBrowser()
  const b = await browser.openTab()
  await until(() => b.now().saving === 'saved')
  const broken = createStore<CurrentPlan>(() => currentPlan.getInitialState())
  const live = createLivePlan(broken)
  const load = () => Promise.reject(new StorageFailure('unavailable'))
  const tabs = joinOtherTabs(`tabs ${channels}`)
  await keepPlan(live, broken, { load, append: async () => {}, now: () => 1 }, tabs)
  live.change(setWeight(broken.getState().plan, 'alert', 77), 'setWeight')
  const weight = () => b.now().plan.criteria.find(({ id }) => id === 'alert')?.weight
  await until(() => weight() === 77 && b.now().saving === 'saved')
  tabs.leave()
  b.tabs.leave()
  const later = await browser.openTab()
  expect(later.now().plan).toEqual(b.now().plan)
  later.tabs.leave()
})

test('marks of many small updates are the same once they are folded', () => {
  const { a } = twoWithAMark()
  const updates: Uint8Array[] = [a.saved()]
  a.live.document.on('update', (update: Uint8Array) => updates.push(update))
  for (let n = 0; n < 70; n++) a.edit({ note: `ghi chú ${n}` })
  a.live.undo()
  a.add('b')
  const again = createStore<CurrentPlan>(() => currentPlan.getInitialState())
  createLivePlan(again).open([foldUpdates(updates)])
  expect(again.getState().register).toEqual(a.register())
})

test('a tab that heard nothing catches up from the disk', async () => {
  const browser = aBrowser()
  const [a, b] = [await browser.openTab(), await browser.openTab()]
  b.tabs.leave()
  a.weigh('alert', 77)
  await until(() => a.now().saving === 'saved')
  expect(b.now().plan).toEqual(FIRST_PLAN)
  await b.catchUp()
  expect(b.now().plan).toEqual(a.now().plan)
  a.tabs.leave()
})

test('without a database the plan works and says why it is not saved', async () => {
  const failure = async () => {
    throw new StorageFailure('unavailable')
  }
  const tab = await aBrowser({ load: failure, append: failure }).openTab()
  expect(tab.now()).toMatchObject({ saving: 'failed', savingFailure: 'unavailable', plan: FIRST_PLAN })
  tab.live.change(setTheme(FIRST_PLAN, 'rank'), 'setTheme')
  expect(tab.now().plan.theme).toBe('rank')
  expect(tab.now().saving).toBe('failed')
  expect(tab.live.undo()).toBe('setTheme')
  tab.tabs.leave()
})

test('what cannot be read is not written over', async () => {
  const browser = aBrowser({
    load: async () => {
      throw new StorageFailure('refused')
    },
  })
  const tab = await browser.openTab()
  tab.weigh('alert', 77)
  await new Promise(resolve => setTimeout(resolve, 10))
  expect(browser.disk).toEqual([])
  tab.tabs.leave()
})

test('a full disk is said, and saving goes on when there is room', async () => {
  let full = true
  const kept: Uint8Array[] = []
  const tab = await aBrowser({
    append: async update => {
      if (full) throw new StorageFailure('full')
      kept.push(update)
    },
  }).openTab()
  await until(() => tab.now().saving === 'failed')
  expect(tab.now().savingFailure).toBe('full')
  full = false
  tab.weigh('alert', 77)
  await until(() => tab.now().saving === 'saved')
  expect(tab.now().savingFailure).toBeNull()
  const again = createStore<CurrentPlan>(() => currentPlan.getInitialState())
  createLivePlan(again).open(kept)
  expect(again.getState().plan).toEqual(tab.now().plan)
  tab.tabs.leave()
})

test('a damaged record on disk is neither fatal nor written over: what can be read opens, and it says that it cannot save', async () => {
  const browser = aBrowser()
  const first = await browser.openTab()
  first.weigh('alert', 77)
  await until(() => first.now().saving === 'saved')
  first.tabs.leave()
  browser.disk.push(Uint8Array.from([9, 250, 3, 7, 1]))
  const kept = browser.disk.length
  const second = await browser.openTab()
  expect(second.now().saving).toBe('failed')
  expect(second.now().plan.criteria.find(({ id }) => id === 'alert')?.weight).toBe(77)
  expect(second.weigh('alert', 5)).toBe(true)
  expect(browser.disk).toHaveLength(kept)
  second.tabs.leave()
})
