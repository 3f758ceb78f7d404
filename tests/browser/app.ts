/** The work in words: what a browser test, the bench and the screenshots do with the page. */
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import { en } from '@/i18n/en'
import { vi } from '@/i18n/vi'

/** The page as a person sees it: found by role and name, never by style. */
export const appOf = (page: Page) => ({
  map: page.getByRole('region', { name: 'Bản đồ', exact: true }),
  controls: page.getByRole('complementary', { name: 'Tùy chọn' }),
  answer: page.getByRole('complementary', { name: 'Kết quả' }),
  ranking: page.getByRole('listbox', { name: 'Danh sách xã theo thứ hạng' }),
  sliders: page.getByRole('slider'),
  /** The commune at that place of the ranking, 1 = first. Only places in sight are in the page. */
  place: (at: number) =>
    page
      .getByRole('listbox', { name: 'Danh sách xã theo thứ hạng' })
      .locator(`[role="option"][aria-posinset="${at}"]`),
  sheet: page.getByRole('article', { name: /^Hồ sơ xã/ }),
  legend: page.getByRole('region', { name: 'Chú giải' }),
  undo: page.getByRole('banner').getByRole('button', { name: /^Hoàn tác/ }),
  redo: page.getByRole('banner').getByRole('button', { name: /^Làm lại/ }),
  search: page.getByRole('combobox', { name: /Tìm/ }).or(page.getByRole('textbox', { name: /Tìm/ })),
  workspace: (name: 'Dữ liệu' | 'Bản đồ' | 'Vùng lõm' | 'Xếp hạng' | 'Thiết bị') =>
    page.getByRole('navigation').getByRole('button', { name, exact: true }),
})

/**
 * Opens the page at a link of the product (`''`, `#…` or a whole address) and waits until the map is drawn and the figures are there.
 * @throws after the test's timeout where either never comes.
 */
export async function openApp(page: Page, link = ''): Promise<ReturnType<typeof appOf>> {
  await page.goto(link.startsWith('http') ? link : `./${link}`)
  await mapDrawn(page)
  await computed(page)
  return appOf(page)
}

/**
 * From now on the context's pages are those of a browser without WebGL, where the product says so and does everything else.
 * For tests in which the map has no part: drawing it by software is most of what a page costs.
 */
export const withoutMap = (context: BrowserContext) =>
  context.addInitScript(() => {
    const give = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...more: unknown[]
    ) {
      return kind.startsWith('webgl') ? null : Reflect.apply(give, this, [kind, ...more])
    } as typeof give
  })

/** As `openApp`, in a context `withoutMap`. */
export async function openAppWithoutMap(page: Page, link = ''): Promise<ReturnType<typeof appOf>> {
  await page.goto(link.startsWith('http') ? link : `./${link}`)
  await expect(page.getByText(vi.map.noWebgl).or(page.getByText(en.map.noWebgl))).toBeVisible()
  await computed(page)
  return appOf(page)
}

/** The ground is drawn and data can be laid on it. */
export const mapDrawn = (page: Page) =>
  expect(page.getByRole('main').locator('[data-ready="true"] canvas').first()).toBeVisible({
    timeout: 60_000,
  })

const WORKING = new RegExp(`^\\s*(${[vi, en].flatMap(({ app }) => [app.loading, app.computing]).join('|')})`)

/** Nothing is being read or computed any more. */
export const computed = (page: Page) =>
  expect(page.getByRole('main').getByRole('status').filter({ hasText: WORKING })).toHaveCount(0, {
    timeout: 60_000,
  })

/** Names of the first communes of the ranking, as they stand in the list. */
export const firstPlaces = async (ranking: Locator, count: number): Promise<readonly string[]> => {
  await expect(ranking.getByRole('option').first()).toBeVisible()
  return (await ranking.getByRole('option').locator('strong').allTextContents()).slice(0, count)
}

/** Chooses one of a few by its name: in the browser's own list box or in one that opens. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const box = page
    .getByRole('combobox', { name: label, exact: true })
    .or(page.getByRole('textbox', { name: label, exact: true }))
  if ((await box.evaluate(element => element.tagName)) === 'SELECT') {
    await box.selectOption({ label: option })
    return
  }
  await box.click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
