/** The windows that the product promises to work in: a projector, a large screen, a tablet held upright. */
import { expect, type Locator, type Page, test } from '@playwright/test'
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

const furniture = (page: Page, map: Locator) => ({
  legend: page.getByRole('region', { name: 'Chú giải' }),
  buttons: page.getByRole('region', { name: 'Phóng to, thu nhỏ', exact: true }),
  scale: map.getByRole('img', { name: /^Thước tỷ lệ/ }),
  north: map.getByRole('img', { name: 'Hướng bắc ở phía trên' }),
  schematic: map.getByText('Ranh giới sơ đồ, không có giá trị pháp lý'),
})

for (const { name, width, height, leastMap } of SCREENS) {
  for (const workspace of ['ranking', 'map', 'data'] as const) {
    test(`${workspace} on ${name}, ${width} × ${height}: nothing is cut off and nothing lies over another`, async () => {
      const { page, app, goTo } = opened()
      await page.setViewportSize({ width, height })
      await goTo(`#/${workspace}?v=1&show=schools,fibre`)
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
      const inHeader = await boxes({
        brand: header.getByRole('heading'),
        tab: header.getByRole('navigation').getByRole('button'),
        search: app.search,
        undo: app.undo,
        redo: app.redo,
        table: header.getByRole('button', { name: 'Bảng số liệu' }),
        saved: header.getByRole('status').filter({ hasText: /./ }),
        language: header.getByRole('button', { name: 'Chuyển sang tiếng Anh' }),
      })
      expect(inHeader.length).toBeGreaterThanOrEqual(9)
      for (const [what, box] of inHeader) {
        expect(box.left, what).toBeGreaterThanOrEqual(0)
        expect(box.right, what).toBeLessThanOrEqual(width)
      }
      if (workspace !== 'data') {
        await expect
          .poll(async () => (await app.map.boundingBox())?.width ?? 0)
          .toBeGreaterThanOrEqual(leastMap)
      }
      const onMap = await boxes(furniture(page, app.map))
      expect(onMap.map(([what]) => what)).toEqual(['legend', 'buttons', 'scale', 'north', 'schematic'])
      const area = (await app.map.evaluate(element => element.getBoundingClientRect().toJSON())) as DOMRect
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

test('on a tablet the columns open over the map and fold away again', async () => {
  const { page, app, goTo } = opened()
  await page.setViewportSize({ width: 820, height: 1180 })
  await goTo('#/ranking?v=1')
  await expect(app.ranking).toBeHidden()
  await page.getByRole('button', { name: 'Mở rộng: Kết quả' }).click()
  await expect(app.place(1)).toBeVisible()
  await app.place(1).click()
  await expect(app.sheet).toBeVisible()
  await page.getByRole('button', { name: 'Thu gọn: Kết quả' }).click()
  await expect(app.ranking).toBeHidden()
  await page.getByRole('button', { name: 'Mở rộng: Tùy chọn' }).click()
  await expect(app.sliders).toHaveCount(5)
})
