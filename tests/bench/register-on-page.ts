/**
 * A register of 20,000 marks on the page: put in through a plan file, its table scrolled, its map moved and zoomed. What
 * is told of each: tasks of the page's thread over 50 ms by the clock and by their own processor time (a machine that
 * draws by software, or is shared, makes the clock say more), and the longest of both.
 */
import type { CDPSession, Page } from '@playwright/test'
import { planFileBytes } from '@/store/document/plan-file'
import { openApp } from '../browser/app'
import { LARGE_REGISTER, largePlan } from '../builders/large-register'

const LONG_MICROSECONDS = 50_000
const SLOW = { timeout: 600_000 }

interface Told {
  readonly tasks: number
  readonly over50Ms: number
  readonly over50MsOwnTime: number
  readonly longestMs: number
  readonly longestOwnMs: number
}

export async function registerOnPage(page: Page): Promise<object> {
  const file = Buffer.from(planFileBytes(largePlan().document))
  const cdp = await page.context().newCDPSession(page)
  await openApp(page, '#/gaps?v=1')
  await page.getByRole('button', { name: 'Bảng số liệu' }).click()
  await page.getByRole('tab', { name: 'Sổ điểm', exact: true }).click()
  await page.getByRole('button', { name: 'Tệp phương án' }).click()
  const chooser = page.locator('input[type=file][accept=".phusong"]')
  await chooser.waitFor({ state: 'attached' })
  const opening = await watched(page, cdp, async () => {
    await chooser.setInputFiles({ name: 'so.phusong', mimeType: 'application/octet-stream', buffer: file })
    await page.getByText(/^Đã gộp/).waitFor(SLOW)
  })
  await page.keyboard.press('Escape')
  const settling = await watched(page, cdp, () => calm(page))

  const grid = page.getByRole('grid', { name: 'Sổ theo dõi vùng lõm' })
  const table = await grid.locator('xpath=..').boundingBox()
  const map = await page.getByRole('region', { name: 'Bản đồ', exact: true }).boundingBox()
  if (!table || !map) throw new Error('no table or no map')
  const scrolling = await watched(page, cdp, async () => {
    await page.mouse.move(table.x + table.width / 3, table.y + table.height / 2)
    for (let turn = 0; turn < 60; turn++) {
      await page.mouse.wheel(0, turn % 10 === 9 ? 20_000 : 300)
      await page.waitForTimeout(30)
    }
  })
  const moving = await watched(page, cdp, async () => {
    const [x, y] = [map.x + map.width * 0.6, map.y + map.height * 0.25]
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let step = 1; step <= 30; step++) await page.mouse.move(x - step * 6, y + step * 2)
    await page.mouse.up()
    for (let turn = 0; turn < 10; turn++) {
      await page.mouse.wheel(0, turn < 5 ? -240 : 240)
      await page.waitForTimeout(120)
    }
  })
  return { marks: LARGE_REGISTER, opening, settling, scrolling, moving }
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** The browser's own record of its tasks while the work goes on. */
async function watched(page: Page, cdp: CDPSession, work: () => Promise<void>): Promise<Told> {
  const events: TraceEvent[] = []
  const take = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]))
  cdp.on('Tracing.dataCollected', take)
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'], recordMode: 'recordContinuously' },
  })
  await work()
  await page.waitForTimeout(500)
  const complete = new Promise(resolve => cdp.once('Tracing.tracingComplete', resolve))
  await cdp.send('Tracing.end')
  await complete
  cdp.off('Tracing.dataCollected', take)
  const place = ({ pid, tid }: TraceEvent) => `${pid}.${tid}`
  const threads = events.filter(({ ph, args }) => ph === 'M' && args?.name === 'CrRendererMain').map(place)
  const calls = (thread: string) =>
    events.filter(event => event.name === 'FunctionCall' && place(event) === thread).length
  const main = threads.sort((a, b) => calls(b) - calls(a))[0]
  const tasks = events.filter(event => /RunTask$/.test(event.name) && place(event) === main)
  const ms = (micros: readonly number[]) => Math.round(Math.max(0, ...micros) / 1000)
  const [wall, own] = [tasks.map(({ dur = 0 }) => dur), tasks.map(({ tdur = 0 }) => tdur)]
  const over = (micros: readonly number[]) => micros.filter(each => each > LONG_MICROSECONDS).length
  return {
    tasks: tasks.length,
    over50Ms: over(wall),
    over50MsOwnTime: over(own),
    longestMs: ms(wall),
    longestOwnMs: ms(own),
  }
}

/** Until facts and claims of all marks are there: nothing long has run for a while. */
async function calm(page: Page): Promise<void> {
  for (let quiet = 0, turn = 0; quiet < 2 && turn < 60; turn++) {
    const long = await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          let count = 0
          const observer = new PerformanceObserver(list => {
            count += list.getEntries().length
          })
          observer.observe({ type: 'longtask' })
          setTimeout(() => {
            observer.disconnect()
            resolve(count)
          }, 2000)
        }),
    )
    quiet = long <= 1 ? quiet + 1 : 0
  }
}
