/**
 * The browser is killed at random moments while somebody works, on the ranking and on the gap marks by turns; whatever the
 * page had shown as saved is there when it opens again. Twelve kills with every change, each work in two turns; for the long
 * run, before a release or after a change of saving: `KILLS=50 npx playwright test tests/browser/killed.spec.ts`. Kills come from outside, to the whole group of
 * processes: no page, worker or disk thread is asked. What such a kill does to a file once in some hundred times, a record
 * cut in half, is done here to each file on purpose as well.
 */
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { NO_MAP, type OwnBrowser, ownBrowser } from './own-browser'
import { MARK_WORK, SLIDER_WORK, type Work } from './work-under-way'

const KILLS = Number(process.env.KILLS ?? 12)
/** The work changes with every third kill. */
const TURN = 3
/** A failing seed stays here as the next run's seed until the fault is found. */
const SEED = 20211122
/** More than anybody does before the kill. */
const STEPS = 50

declare global {
  interface Window {
    shownSaved(shown: string): void
  }
}

/** Numbers 0…1, the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Tells what stands on the page in every moment when it turns to "saved". */
async function watch(page: Page, { shown }: Work, told: (shown: string) => void): Promise<void> {
  await page.exposeFunction('shownSaved', told)
  await page.evaluate(`(() => {
    const status = document.querySelector('[role="status"][data-state]')
    if (!status) throw new Error('the page has no place that says saved')
    new MutationObserver(() => {
      if (status.getAttribute('data-state') === 'saved') window.shownSaved((${shown.toString()})())
    }).observe(status, { attributes: true, attributeFilter: ['data-state'] })
  })()`)
}

const saved = (page: Page) => page.locator('[role="status"][data-state="saved"]').waitFor({ timeout: 60_000 })

async function open(page: Page, baseURL: string | undefined, { link }: Work): Promise<void> {
  // A change of the fragment alone would open nothing.
  if (page.url() !== 'about:blank') await page.goto('about:blank')
  await page.goto(`${baseURL}${link}`)
  await saved(page)
}

/** Where everything of one browser after another lies; gone at the end, with whatever still runs on it. */
async function onOneProfile(work: (folder: string, start: () => Promise<OwnBrowser>) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'))
  const started: OwnBrowser[] = []
  try {
    await work(folder, async () => {
      const browser = await ownBrowser(folder, NO_MAP)
      started.push(browser)
      return browser
    })
  } finally {
    for (const browser of started) await browser.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

test(`what was shown as saved is there after a kill at ${KILLS} random moments`, async ({ baseURL }) => {
  test.setTimeout(900_000)
  const roll = dice(SEED)
  /** The last work, and what may be found of it: what was last shown as saved, and what was asked for after it. */
  let before: { work: Work; allowed: string[] } | null = null
  const shown = new Map<Work, number>()
  await onOneProfile(async (_, start) => {
    for (let kill = 0; kill <= KILLS; kill++) {
      const { page, kill: end } = await start()
      const work = Math.floor(kill / TURN) % 2 === 0 ? SLIDER_WORK : MARK_WORK
      if (before) {
        await open(page, baseURL, before.work)
        expect(before.allowed, `after kill ${kill}, seed ${SEED}`).toContain(await before.work.found(page))
      }
      if (before?.work !== work) await open(page, baseURL, work)
      const found = await work.found(page)
      const asked = [found]
      let safe = 0
      await watch(page, work, stands => {
        shown.set(work, (shown.get(work) ?? 0) + 1)
        safe = Math.max(safe, asked.lastIndexOf(stands))
      })
      await work.begin(page)
      let dead = false
      const killed = (async () => {
        await new Promise(resolve => setTimeout(resolve, 50 + roll() * work.within))
        dead = true
        await end()
      })()
      for (let step = 1; step <= STEPS && !dead; step++) {
        asked.push(work.after(found, step))
        await work.step(page, found, step).catch(() => {})
        await new Promise(resolve => setTimeout(resolve, roll() * 60))
      }
      await killed
      before = { work, allowed: asked.slice(safe) }
    }
  })
  // Were nothing ever shown as saved, every kill would have been survived for nothing.
  const [weights, marks] = [shown.get(SLIDER_WORK) ?? 0, shown.get(MARK_WORK) ?? 0]
  expect(weights + marks).toBeGreaterThan(KILLS)
  expect(Math.min(weights, marks)).toBeGreaterThan(KILLS / 4)
})

test('a record that a kill cut in half costs nothing, in whichever of the two files', async ({ baseURL }) => {
  test.setTimeout(300_000)
  await onOneProfile(async (folder, start) => {
    let value: string | null = null
    const workAndKill = async () => {
      const { page, kill } = await start()
      await open(page, baseURL, SLIDER_WORK)
      const found = await SLIDER_WORK.found(page)
      if (value !== null) expect(found).toBe(value)
      await SLIDER_WORK.begin(page)
      value = SLIDER_WORK.after(found, 1)
      await SLIDER_WORK.step(page, found, 1)
      await expect.poll(() => SLIDER_WORK.found(page)).toBe(value)
      await saved(page)
      await kill()
    }
    await workAndKill()
    for (const place of ['IndexedDB', 'WebStorage', 'IndexedDB']) {
      cutLastRecord(join(folder, 'Default', place))
      // Behind the half record: the browser forgets it in silence, and calls the whole file damaged when it next opens.
      await workAndKill()
      await workAndKill()
    }
  })
})

/** Takes a few bytes from the end of the one log of the databases below `folder`. */
function cutLastRecord(folder: string): void {
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /indexeddb\.leveldb\/\d+\.log$/.test(path))
    .map(path => join(folder, path))
  if (logs.length !== 1)
    throw new Error(`this browser keeps its databases in another way: ${logs.length} logs`)
  truncateSync(logs[0], statSync(logs[0]).size - 5)
}
