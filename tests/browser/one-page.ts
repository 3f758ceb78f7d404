/**
 * One page for all tests of a file, opened once: a map drawn by software takes seconds to open. Each test begins with
 * `goTo`, which puts the whole view and plan where a complete link says, so that none rests on the one before. After
 * each, what the page complained of fails that test.
 */
import { readFileSync } from 'node:fs'
import { type BrowserContextOptions, type test as base, expect, type Page } from '@playwright/test'
import { type appOf, computed, openApp, openAppWithoutMap, withoutMap } from './app'
import { watch } from './page'

export interface OnePage {
  readonly page: Page
  readonly app: ReturnType<typeof appOf>
  /** To a link of the product, without loading the page anew. */
  readonly goTo: (link: string) => Promise<void>
}

/** A link with `v=1` says everything about view and plan: what it does not name is as in a new installation. */
export const FIRST_LINK = '#/ranking?v=1'

/**
 * Call it once, at the top of a file.
 * @param map false: in a browser without WebGL, for work in which the map has no part.
 * @returns the page, to be asked for inside a test.
 */
export function onePage(
  test: typeof base,
  { map = true, ...options }: BrowserContextOptions & { map?: boolean } = {},
): () => OnePage {
  let opened: OnePage | null = null
  const complaints: string[] = []
  test.beforeAll(async ({ browser, baseURL }) => {
    const context = await browser.newContext(options)
    watch(context, baseURL, complaints)
    if (!map) await withoutMap(context)
    const page = await context.newPage()
    const app = await (map ? openApp : openAppWithoutMap)(page)
    let times = 0
    const goTo = async (link: string) => {
      times += 1
      // A word that the product passes over: the same link twice running must still be followed twice.
      await page.goto(`./${link}&time=${times}`)
      await computed(page)
      // A list stays where it was scrolled to, as a person would want it; it goes to the chosen commune by itself.
      if (!link.includes('commune=') && (await app.ranking.isVisible()))
        await app.ranking.evaluate(list => list.scrollTo(0, 0))
    }
    opened = { page, app, goTo }
  })
  test.afterEach(() => {
    expect(complaints.splice(0), 'what the page complained of').toEqual([])
  })
  test.afterAll(async () => {
    await opened?.page.context().close()
  })
  return () => {
    if (!opened) throw new Error('the page is not open yet: ask for it inside a test')
    return opened
  }
}

/** The rows of a bundled table, read past the product's own code: no cell of these files holds a comma or a quote. */
export function bundledTable(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../../data/${name}.csv`, import.meta.url), 'utf8').replace(/^\uFEFF/, '')
  const [head, ...lines] = text.trim().split(/\r?\n/)
  const columns = head.split(',')
  return lines.map(line => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
  })
}
