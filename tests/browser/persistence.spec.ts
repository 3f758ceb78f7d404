/** What is kept on the person's disk, in the real database of a real browser: the plan, the imports, the last view. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from '@playwright/test'
import { appOf, openAppWithoutMap, withoutMap } from './app'
import { NO_MAP, ownBrowser } from './own-browser'
import { expect, test } from './page'

// The map has no part in this.
test.beforeEach(({ context }) => withoutMap(context))

const firstSlider = (page: Page) => appOf(page).sliders.first()
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Đã lưu/ })).toBeVisible()
const undone = (page: Page) => page.getByRole('button', { name: /^Hoàn tác/ })

/** Moves the first weight by the keyboard, and waits until it is safe. */
async function moveWeight(page: Page, presses = 3): Promise<string> {
  await firstSlider(page).focus()
  for (let i = 0; i < presses; i++) await page.keyboard.press('ArrowRight')
  await saved(page)
  return firstSlider(page).inputValue()
}

/** Loads the page anew and waits until the plan on disk has been opened. */
async function reload(page: Page): Promise<void> {
  await page.reload()
  await saved(page)
}

const SCHOOLS_FILE = fileURLToPath(new URL('../fixtures/files/truong-hoc.csv', import.meta.url))

/** The records of one store, read past the product's own code. */
const onDisk = (page: Page, store: string) =>
  page.evaluate(
    name =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('phu-song')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const count = request.result.transaction([name]).objectStore(name).count()
          count.onsuccess = () => {
            request.result.close()
            resolve(count.result)
          }
        }
      }),
    store,
  )

/** Another tab of the same person, without the link of the first. */
async function anotherTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await openAppWithoutMap(page)
  return page
}

test('a weight that was moved is there after a reload at any moment, and the address does not take it back', async ({
  page,
}) => {
  await openAppWithoutMap(page)
  const before = await firstSlider(page).inputValue()
  // The address lags behind the plan by a moment; each of these reloads comes inside it.
  for (const presses of [3, 1, 2]) {
    const moved = await moveWeight(page, presses)
    expect(moved).not.toBe(before)
    await reload(page)
    await expect(firstSlider(page)).toHaveValue(moved)
    await expect(undone(page)).toHaveAttribute('aria-disabled', 'true')
  }
  expect(await onDisk(page, 'plan-updates')).toBeGreaterThan(0)
})

test('a closed tab opens where it was', async ({ page, context }) => {
  await openAppWithoutMap(page)
  await appOf(page).workspace('Bản đồ').click()
  await expect(page).toHaveURL(/#\/map\?/)
  await expect.poll(() => onDisk(page, 'views')).toBe(1)
  await page.close()
  const again = await anotherTab(context)
  await expect(appOf(again).workspace('Bản đồ')).toHaveAttribute('aria-current', 'page')
})

test('two tabs open at once show each other’s edits and keep both', async ({ page, context }) => {
  await openAppWithoutMap(page)
  const other = await anotherTab(context)
  const moved = await moveWeight(page)
  await expect(firstSlider(other)).toHaveValue(moved)
  // The other tab did nothing, so it has nothing to take back.
  await expect(undone(other)).toHaveAttribute('aria-disabled', 'true')
  await expect(undone(page)).not.toHaveAttribute('aria-disabled', 'true')
  const second = appOf(other).sliders.nth(1)
  await second.focus()
  await other.keyboard.press('ArrowLeft')
  await saved(other)
  const value = await second.inputValue()
  await page.reload()
  await expect(firstSlider(page)).toHaveValue(moved)
  await expect(appOf(page).sliders.nth(1)).toHaveValue(value)
})

test('many small updates are folded into one and say the same', async ({ page }) => {
  await openAppWithoutMap(page)
  for (let i = 0; i < 32; i++) {
    await moveWeight(page, 1)
    await page.keyboard.press('ArrowLeft')
    await saved(page)
  }
  const value = await moveWeight(page, 5)
  expect(await onDisk(page, 'plan-updates')).toBeGreaterThan(60)
  await reload(page)
  await expect(firstSlider(page)).toHaveValue(value)
  await expect.poll(() => onDisk(page, 'plan-updates')).toBeLessThan(5)
  await reload(page)
  await expect(firstSlider(page)).toHaveValue(value)
})

test('what was saved outlives a browser that is killed the moment it says so', async ({ baseURL }) => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'))
  const first = await ownBrowser(folder, NO_MAP)
  await openAppWithoutMap(first.page, `${baseURL}#/ranking?v=1`)
  const value = await moveWeight(first.page, 7)
  await first.kill()

  const second = await ownBrowser(folder, NO_MAP)
  await openAppWithoutMap(second.page, `${baseURL}`)
  await expect(firstSlider(second.page)).toHaveValue(value)
  await appOf(second.page).workspace('Dữ liệu').click()
  await second.page.getByLabel('Chọn tệp để kiểm tra và đưa vào bản đồ').first().setInputFiles(SCHOOLS_FILE)
  await second.page.getByRole('button', { name: 'Đưa vào bản đồ' }).click()
  const inUse = (page: Page) => page.getByRole('listitem').filter({ hasText: 'truong-hoc.csv' })
  await expect(inUse(second.page)).toContainText('1.977 bản ghi')
  await second.kill()

  const third = await ownBrowser(folder, NO_MAP)
  await openAppWithoutMap(third.page, `${baseURL}#/data?v=1`)
  await expect(inUse(third.page)).toContainText('1.977 bản ghi')
  await expect(inUse(third.page)).not.toContainText('chỉ dùng đến khi đóng trang')
  await third.kill()
})

test('without a database the product works and says that it does not save', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
  })
  await openAppWithoutMap(page)
  await expect(page.getByText('Chưa lưu được')).toBeVisible()
  const before = await firstSlider(page).inputValue()
  await firstSlider(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(firstSlider(page)).not.toHaveValue(before)
  await expect(page.getByText('Chưa lưu được')).toBeVisible()
})
