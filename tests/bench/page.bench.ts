/**
 * The page: how much JavaScript comes before the first map picture (gzip, as a server would send it), and the longest
 * task on the main thread while a weight's slider moves, and while a register of 20,000 marks is opened, scrolled and
 * looked at on the map. A task's own processor time is told beside the wall's, since the machine draws by software.
 */
import { gzipSync } from 'node:zlib'
import type { Page, Response } from '@playwright/test'
import { appOf, mapDrawn, openApp } from '../browser/app'
import { visit } from '../browser/visit'
import { registerOnPage } from './register-on-page'

const MOVES = 60

export async function pageBench(): Promise<object> {
  const { open, close } = await visit()
  try {
    return {
      firstLoad: await firstLoad(await open()),
      slider: await slider(await open()),
      register: await registerOnPage(await open()),
    }
  } finally {
    await close()
  }
}

async function firstLoad(page: Page): Promise<object> {
  const responses: Response[] = []
  page.context().on('response', response => responses.push(response))
  const begun = performance.now()
  await page.goto('./')
  await mapDrawn(page)
  const pictureMs = performance.now() - begun
  const scripts = await Promise.all(
    responses
      .filter(response => /\.m?js$/.test(new URL(response.url()).pathname))
      .map(async response => ({
        file: new URL(response.url()).pathname.split('/').pop() ?? '',
        gzipBytes: gzipSync(await response.body(), { level: 9 }).length,
      })),
  )
  scripts.sort((a, b) => b.gzipBytes - a.gzipBytes)
  // A worker's own script is not in the page's list of resources; it is asked for before the ground is drawn.
  const early = new Set(
    await page.evaluate(() => {
      const ground = performance.getEntriesByName('map-ground')[0]?.startTime ?? Number.POSITIVE_INFINITY
      return performance
        .getEntriesByType('resource')
        .filter(entry => entry.startTime < ground)
        .map(entry => new URL(entry.name).pathname.split('/').pop() ?? '')
    }),
  )
  const first = scripts.filter(({ file }) => early.has(file) || file.includes('worker'))
  const groundMs = await page.evaluate(() => performance.getEntriesByName('map-ground')[0]?.startTime ?? null)
  const sum = (files: typeof scripts) =>
    Math.round(files.reduce((total, file) => total + file.gzipBytes, 0) / 100) / 10
  return {
    /** Ground, borders and names are on screen. */
    beforeFirstPictureGzipKb: sum(first),
    ofWhichWorkersGzipKb: sum(first.filter(({ file }) => file.includes('worker'))),
    firstPictureMs: groundMs === null ? null : Math.round(groundMs),
    /** The data is drawn over it. */
    beforeDataGzipKb: sum(scripts),
    dataDrawnMs: Math.round(pictureMs),
    scripts,
  }
}

async function slider(page: Page): Promise<object> {
  await openApp(page)
  const { workspace, sliders, ranking } = appOf(page)
  await workspace('Xếp hạng').click()
  await ranking.getByRole('option').first().waitFor()
  await page.waitForTimeout(3000)
  await page.evaluate(() => {
    const tasks: number[] = []
    new PerformanceObserver(list => tasks.push(...list.getEntries().map(entry => entry.duration))).observe({
      type: 'longtask',
    })
    Object.assign(window, { longTasks: tasks })
  })
  await sliders.first().focus()
  const values = new Set<string>()
  for (let move = 0; move < MOVES; move++) {
    await page.keyboard.press(move < MOVES / 2 ? 'ArrowRight' : 'ArrowLeft')
    await page.waitForTimeout(16)
    values.add(await sliders.first().inputValue())
  }
  // A bench of a slider that stands still would be a fine figure for nothing.
  if (values.size < MOVES / 4) throw new Error(`the slider took only ${values.size} values`)
  await page.waitForTimeout(1000)
  const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks)
  return { moves: MOVES, tasksOver50Ms: tasks.length, longestTaskMs: Math.round(Math.max(0, ...tasks)) }
}
