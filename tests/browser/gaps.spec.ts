/** The work on gaps: a found gap becomes a mark, marks are drawn, edited, many at once, kept, sent and merged. */
import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { openApp, openAppWithoutMap, withoutMap } from './app'
import { test } from './page'

// Gaps are found and shapes drawn beside a map drawn by software: on a small machine that takes its time.
test.describe.configure({ timeout: 300_000 })

const LINK = '#/gaps?v=1'
/** Finding gaps in a thread of its own, beside a map drawn by software. */
const SLOW = { timeout: 60_000 }

/** The workspace as a person sees it. */
const desk = (page: Page) => ({
  tab: (name: 'Chưa phủ' | 'Sổ điểm' | 'Phân loại' | 'Vùng phủ') =>
    page.getByRole('tab', { name, exact: true }),
  found: page.getByRole('region', { name: 'Các vùng chưa phủ' }),
  sheet: page.getByRole('article', { name: /^Hồ sơ điểm/ }),
  table: page.getByRole('grid', { name: 'Sổ theo dõi vùng lõm' }),
  bulk: page.getByRole('region', { name: 'Sửa nhiều điểm' }),
  undo: page.getByRole('banner').getByRole('button', { name: /^Hoàn tác/ }),
  redo: page.getByRole('banner').getByRole('button', { name: /^Làm lại/ }),
  saved: page
    .getByRole('banner')
    .getByRole('status')
    .filter({ hasText: /^Đã lưu \d/ }),
})

/** Marks the piece at that place of the list without leaving it, 1 = the first. */
const markFound = (found: Locator, at: number) =>
  found
    .locator(`[aria-posinset="${at}"]`)
    .getByRole('button', { name: /^Đánh dấu/ })
    .click()

test('a found gap is marked, edited, undone and redone, and is there after a reload', async ({ page }) => {
  const { found, sheet, undo, redo, saved } = desk(page)
  await openApp(page, LINK)
  await expect(found.getByRole('listitem').first()).toBeVisible(SLOW)
  await found.getByRole('listitem').first().getByRole('button').first().click()
  await found.getByRole('button', { name: 'Đánh dấu', exact: true }).click()
  await expect(sheet).toBeVisible()
  await expect(sheet.getByText(/tính từ \d+ thôn ở trong/).first()).toBeVisible(SLOW)
  await expect(
    sheet
      .getByRole('table', { name: /Trạm gần nhất/ })
      .getByRole('row')
      .first(),
  ).toContainText('km')

  const name = sheet.getByRole('textbox', { name: 'Thôn, bản, cụm dân cư' })
  await name.fill('Bản Tà Cóm')
  await name.press('Enter')
  await expect(sheet.getByRole('heading', { name: 'Bản Tà Cóm' })).toBeVisible()
  await undo.click()
  await expect(sheet.getByRole('heading', { name: 'Chưa đặt tên' })).toBeVisible()
  await redo.click()
  await expect(sheet.getByRole('heading', { name: 'Bản Tà Cóm' })).toBeVisible()

  await sheet.getByRole('button', { name: 'Chuyển sang đã xác minh' }).click()
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Đã xác minh' })).toBeVisible()
  await expect(saved).toBeVisible()

  await page.reload()
  await desk(page).tab('Sổ điểm').click()
  await expect(desk(page).table.getByRole('row').filter({ hasText: 'Bản Tà Cóm' })).toContainText(
    'Đã xác minh',
  )
})

test('an area is drawn on the map and taken as a mark', async ({ page }) => {
  const { sheet } = desk(page)
  await openApp(page, LINK)
  await page.getByRole('button', { name: 'Vùng', exact: true }).click()
  // The tool comes with the first use: corners that are set before it is there are lost.
  await expect(page.getByRole('region', { name: 'Đang vẽ' })).toBeVisible(SLOW)
  const map = page.getByRole('region', { name: 'Bản đồ', exact: true })
  const box = await map.boundingBox()
  if (!box) throw new Error('the map has no place')
  const at = async (x: number, y: number) => {
    await page.mouse.click(box.x + box.width * x, box.y + box.height * y)
    // Two clicks in one breath would be a double click, which ends the shape.
    await page.waitForTimeout(700)
  }
  await at(0.4, 0.3)
  await at(0.5, 0.3)
  await at(0.5, 0.42)
  await page.getByRole('region', { name: 'Đang vẽ' }).getByRole('button', { name: 'Xong' }).click()
  await page
    .getByRole('region', { name: 'Đánh dấu trên bản đồ' })
    .getByRole('button', { name: 'Đánh dấu' })
    .click()
  await expect(sheet).toBeVisible()
  await expect(sheet.getByText(/km² ·/)).toBeVisible(SLOW)
})

test('with snapping on an area is drawn by mouse, a corner of it is dragged, and one undo takes the drag back', async ({
  page,
}) => {
  const { sheet, undo } = desk(page)
  await openApp(page, LINK)
  await expect(page.getByRole('checkbox', { name: /^Bắt dính/ })).toBeChecked()
  await page.getByRole('button', { name: 'Vùng', exact: true }).click()
  const bar = page.getByRole('region', { name: 'Đang vẽ' })
  await expect(bar).toBeVisible(SLOW)
  const box = await page.getByRole('region', { name: 'Bản đồ', exact: true }).boundingBox()
  if (!box) throw new Error('the map has no place')
  const spot = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  for (const [x, y] of [
    [0.4, 0.3],
    [0.52, 0.3],
    [0.52, 0.45],
    [0.4, 0.45],
  ] as const) {
    await page.mouse.move(...spot(x, y))
    await page.mouse.click(...spot(x, y))
    // Two clicks in one breath would be a double click, which ends the shape.
    await page.waitForTimeout(700)
  }
  await bar.getByRole('button', { name: 'Xong' }).click()
  await page
    .getByRole('region', { name: 'Đánh dấu trên bản đồ' })
    .getByRole('button', { name: 'Đánh dấu' })
    .click()
  const line = sheet.getByText(/km² ·/)
  await expect(line).toBeVisible(SLOW)
  const area = async () =>
    Number((await line.innerText()).split(' ')[0].replaceAll('.', '').replace(',', '.'))
  const drawn = await area()

  await page.getByRole('button', { name: 'Sửa hình', exact: true }).click()
  await expect(bar).toBeVisible(SLOW)
  await page.waitForTimeout(700)
  const [x, y] = spot(0.52, 0.45)
  const [toX, toY] = spot(0.6, 0.55)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move((x + toX) / 2, (y + toY) / 2, { steps: 5 })
  await page.mouse.move(toX, toY, { steps: 5 })
  await page.mouse.up()
  await bar.getByRole('button', { name: 'Đóng' }).click()
  await expect.poll(area, SLOW).toBeGreaterThan(drawn * 1.2)
  await expect(undo).toHaveAccessibleName('Hoàn tác: sửa hình của điểm chưa đặt tên')
  await undo.click()
  await expect.poll(area, SLOW).toBe(drawn)
})

test('many marks are edited at once, as one step', async ({ page, context }) => {
  const { tab, found, table, bulk, undo } = desk(page)
  await withoutMap(context)
  await openAppWithoutMap(page, LINK)
  await expect(found.getByRole('listitem').first()).toBeVisible(SLOW)
  for (const at of [1, 2, 3]) await markFound(found, at)
  await tab('Sổ điểm').click()
  await table.getByRole('checkbox', { name: 'Chọn mọi điểm đang hiện' }).check()
  await expect(bulk).toContainText('3 điểm đã chọn')
  await bulk.getByRole('button', { name: 'Giao cho' }).click()
  await page.getByRole('button', { name: 'Viettel', exact: true }).click()
  await expect(table.getByRole('row').filter({ hasText: 'Viettel' })).toHaveCount(3)
  await undo.click()
  await expect(table.getByRole('row').filter({ hasText: 'Viettel' })).toHaveCount(0)
})

test('a plan file is kept, and merged into a fresh machine; merging it again brings nothing', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const { found } = desk(page)
  await withoutMap(context)
  await openAppWithoutMap(page, LINK)
  await expect(found.getByRole('listitem').first()).toBeVisible(SLOW)
  await markFound(found, 1)
  await markFound(found, 2)
  await page.getByRole('button', { name: 'Tệp phương án' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Lưu thành tệp' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d\.phusong$/)
  const file = {
    name: download.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: readFileSync(await download.path()),
  }

  const theirs = await browser.newContext({ baseURL })
  await withoutMap(theirs)
  const other = await theirs.newPage()
  await openAppWithoutMap(other, LINK)
  await other.getByRole('button', { name: 'Tệp phương án' }).click()
  const input = other.getByLabel('Mở và gộp tệp').and(other.locator('input'))
  await input.setInputFiles(file)
  await expect(other.getByText('Đã gộp: thêm 2 điểm')).toBeVisible()
  await input.setInputFiles(file)
  await expect(other.getByText('Tệp này không có gì mới')).toBeVisible()
  await theirs.close()
})
