/** The windows that the product promises to work in: a projector, a large screen, a tablet held upright. */
import { expect, type Locator, type Page, test } from '@playwright/test'
import { en } from '@/i18n/en'
import { vi } from '@/i18n/vi'
import { onePage } from './one-page'

const opened = onePage(test)

const SCREENS = [
  { name: 'a projector', width: 1280, height: 720, leastMap: 500 },
  { name: 'a large screen', width: 1920, height: 1080, leastMap: 900 },
  { name: 'a tablet', width: 820, height: 1180, leastMap: 500 },
] as const

/** A folded map shows one thing at a time: the columns stand over it only when they are asked for. */
async function boxes(things: Readonly<Record<string, Locator>>): Promise<[string, DOMRect][]> {
  const found: [string, DOMRect][] = []
  for (const [name, thing] of Object.entries(things)) {
    for (const each of await thing.all()) {
      if (!(await each.isVisible())) continue
      found.push([
        name,
        (await each.evaluate(element => element.getBoundingClientRect().toJSON())) as DOMRect,
      ])
    }
  }
  return found
}

const overlap = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1

/** A name whose figure is still to be put in, as the start of what is shown. */
const begins = (text: string) => new RegExp(`^${text.split('{{')[0]}`)

type Words = typeof vi | typeof en

const furniture = (page: Page, map: Locator, words: Words) => ({
  legend: page.getByRole('region', { name: words.map.legend }),
  buttons: page.getByRole('region', { name: words.map.camera, exact: true }),
  scale: map.getByRole('img', { name: begins(words.map.scale) }),
  north: map.getByRole('img', { name: words.map.northUp }),
  schematic: map.getByText(words.domain.schematic),
})

for (const [language, words] of [
  ['vi', vi],
  ['en', en],
] as const) {
  for (const { name, width, height, leastMap } of SCREENS) {
    for (const workspace of ['ranking', 'map', 'data', 'gaps', 'devices'] as const) {
      test(`${workspace} on ${name}, ${width} × ${height}, in ${language}: nothing is cut off and nothing lies over another`, async () => {
        const { page, goTo } = opened()
        await page.setViewportSize({ width, height })
        await goTo(`#/${workspace}?v=1&lang=${language}&show=schools,fibre`)
        const map = page.getByRole('region', { name: words.app.mapArea, exact: true })
        // Nothing wider than the window, and the page itself does not scroll.
        await expect
          .poll(
            () =>
              page.evaluate(() => [
                document.documentElement.scrollWidth,
                document.documentElement.scrollHeight,
              ]),
            { timeout: 5000 },
          )
          .toEqual([width, height])
        const header = page.getByRole('banner')
        const button = (label: string) => header.getByRole('button', { name: label, exact: true })
        const inHeader = await boxes({
          brand: header.getByRole('heading'),
          tab: header.getByRole('navigation').getByRole('button'),
          search: header.getByRole('combobox', { name: words.search.label }),
          undo: header.getByRole('button', { name: begins(words.app.undo) }),
          redo: header.getByRole('button', { name: begins(words.app.redo) }),
          table: button(words.app.table),
          link: button(words.app.copyLink),
          plan: button(words.app.planFile),
          saved: header.getByRole('status').filter({ hasText: /./ }),
          language: button(words.app.languageLabel),
        })
        expect(inHeader.length).toBeGreaterThanOrEqual(12)
        for (const [what, box] of inHeader) {
          expect(box.left, what).toBeGreaterThanOrEqual(0)
          expect(box.right, what).toBeLessThanOrEqual(width)
        }
        if (workspace !== 'data') {
          await expect
            .poll(async () => (await map.boundingBox())?.width ?? 0)
            .toBeGreaterThanOrEqual(leastMap)
        }
        const onMap = await boxes(furniture(page, map, words))
        expect(onMap.map(([what]) => what)).toEqual(['legend', 'buttons', 'scale', 'north', 'schematic'])
        const area = (await map.evaluate(element => element.getBoundingClientRect().toJSON())) as DOMRect
        for (const all of [inHeader, onMap]) {
          for (const [at, [what, box]] of all.entries()) {
            for (const [other, its] of all.slice(at + 1))
              expect(overlap(box, its), `${what} over ${other}`).toBe(false)
          }
        }
        for (const [what, box] of onMap) {
          expect(box.left, what).toBeGreaterThanOrEqual(area.left)
          expect(box.right, what).toBeLessThanOrEqual(area.right)
          expect(box.top, what).toBeGreaterThanOrEqual(area.top)
          expect(box.bottom, what).toBeLessThanOrEqual(area.bottom)
        }
      })
    }
  }
}

/** The province's own extent, degrees. */
const [WEST, SOUTH, EAST, NORTH] = [104.37, 19.28, 106.08, 20.68]
/** Pixels that a fitted province keeps clear of: left and right, above, and below for the credits. */
const CLEAR = { side: 28, above: 24, below: 112 }

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a place lies on the screen when the whole province is fitted into the map, in Mercator's projection. */
function fitted(map: Box, lon: number, lat: number): { readonly x: number; readonly y: number } {
  const northing = (degrees: number) =>
    (Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) * 180) / Math.PI
  const [low, high] = [northing(SOUTH), northing(NORTH)]
  const scale = Math.min(
    (map.width - 2 * CLEAR.side) / (EAST - WEST),
    (map.height - CLEAR.above - CLEAR.below) / (high - low),
  )
  return {
    x: map.x + map.width / 2 + (lon - (WEST + EAST) / 2) * scale,
    y: map.y + (CLEAR.above + map.height - CLEAR.below) / 2 - (northing(lat) - (low + high) / 2) * scale,
  }
}

for (const { name, width, height } of [
  { name: 'a projector', width: 1280, height: 720 },
  { name: 'a tablet held across', width: 1024, height: 768 },
]) {
  test(`on ${name} the criteria, once opened, cover nothing of the map: province and legend stay in sight`, async () => {
    const { page, app, goTo } = opened()
    await page.setViewportSize({ width, height })
    await goTo('#/ranking?v=1')
    await page.getByRole('button', { name: 'Mở rộng: Tiêu chí' }).click()
    await expect(app.sliders).toHaveCount(5)
    const [column, map, legend] = await Promise.all(
      [page.locator('#controls'), app.map, app.legend].map(async thing => {
        const box = await thing.boundingBox()
        if (!box) throw new Error('not in the page')
        return box
      }),
    )
    expect(map.x).toBeGreaterThanOrEqual(column.x + column.width)
    expect(map.width).toBeGreaterThanOrEqual(480)
    expect(legend.x).toBeGreaterThanOrEqual(map.x)
    // Where the far west and the far east must lie if the province fills the map that is left: the pointer finds them.
    for (const [district, lon, lat] of [
      ['Huyện Mường Lát', 104.6, 20.5],
      ['Huyện Nga Sơn', 105.97, 20],
    ] as const) {
      const at = fitted(map, lon, lat)
      // Until the map has come to rest in its new size the pointer must move again to be heard.
      await expect(async () => {
        await page.mouse.move(at.x - 2, at.y)
        await page.mouse.move(at.x, at.y)
        await expect(app.map.getByText(district, { exact: true })).toBeVisible({ timeout: 2000 })
      }).toPass()
    }
    await page.getByRole('button', { name: 'Thu gọn: Tiêu chí' }).click()
    await expect(app.sliders).toHaveCount(0)
    // On a tablet the list folded for them: as it was, for the next test.
    const list = page.getByRole('button', { name: 'Mở rộng: Danh sách' })
    if (await list.isVisible()) await list.click()
    await expect(app.ranking).toBeVisible()
  })
}

test('on a tablet the list stands over the map, one column at a time, and each rail says what is behind it', async () => {
  const { page, app, goTo } = opened()
  await page.setViewportSize({ width: 820, height: 1180 })
  await goTo('#/ranking?v=1')
  await expect(app.place(1)).toBeVisible()
  await app.place(1).click()
  await expect(app.sheet).toBeVisible()
  const criteria = page.getByRole('button', { name: 'Mở rộng: Tiêu chí' })
  await expect(criteria).toContainText('Tiêu chí')
  await criteria.click()
  await expect(app.sliders).toHaveCount(5)
  await expect(app.ranking).toBeHidden()
  await page.getByRole('button', { name: 'Mở rộng: Danh sách' }).click()
  await expect(app.place(1)).toBeVisible()
  await expect(app.sliders).toHaveCount(0)
  await page.getByRole('button', { name: 'Thu gọn: Danh sách' }).click()
  await expect(app.ranking).toBeHidden()
})

test('where the header is narrow the search is an icon that opens', async () => {
  const { page, app, goTo } = opened()
  await page.setViewportSize({ width: 820, height: 1180 })
  await goTo('#/map?v=1')
  const width = async () => (await app.search.boundingBox())?.width ?? 0
  expect(await width()).toBeLessThan(40)
  await page.keyboard.press('Control+K')
  await expect.poll(width).toBeGreaterThan(200)
  await app.search.fill('quang trung')
  await page.getByRole('option').filter({ hasText: 'Quang Trung' }).first().click()
  await expect(app.sheet).toBeVisible()
  await expect.poll(width).toBeLessThan(40)
})
