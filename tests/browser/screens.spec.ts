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
    for (const workspace of ['ranking', 'map', 'data', 'gaps'] as const) {
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
