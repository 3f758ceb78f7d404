/** Everything without a mouse. */
import { expect, type Page, test } from '@playwright/test'
import { FIRST_LINK, onePage } from './one-page'

const opened = onePage(test)

/** Presses Tab until the page says that the focus is there. */
async function tabTo(page: Page, reached: () => Promise<boolean>, most = 60): Promise<number> {
  for (let presses = 1; presses <= most; presses++) {
    await page.keyboard.press('Tab')
    if (await reached()) return presses
  }
  throw new Error(`not reached with ${most} presses of Tab`)
}

const focusIn = (page: Page, role: string) =>
  page.evaluate(name => document.activeElement?.closest(name) !== null, role)

test('the list is one stop of Tab; arrows, Home and End move the choice, and the sheet follows', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await app.ranking.focus()
  const chosen = app.ranking.getByRole('option', { selected: true })
  await page.keyboard.press('ArrowDown')
  await expect(chosen).toHaveAttribute('aria-posinset', '1')
  await page.keyboard.press('ArrowDown')
  await expect(chosen).toHaveAttribute('aria-posinset', '2')
  await expect(app.sheet.getByRole('heading', { level: 2 })).toHaveText(
    (await chosen.locator('strong').textContent()) ?? '',
  )
  await page.keyboard.press('End')
  await expect(chosen).toHaveAttribute('aria-posinset', '559')
  await expect(chosen).toBeInViewport()
  await page.keyboard.press('PageUp')
  await expect(chosen).not.toHaveAttribute('aria-posinset', '559')
  await page.keyboard.press('Home')
  await expect(chosen).toHaveAttribute('aria-posinset', '1')
  await expect(chosen).toBeInViewport()
  await expect(app.ranking).toBeFocused()
  await expect(app.ranking).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '')
})

test('from the list one Tab leads into the sheet, whose cross closes it', async () => {
  const { page, app, goTo } = opened()
  await goTo(`${FIRST_LINK}&commune=16123`)
  await expect(app.sheet).toContainText('16123')
  await app.ranking.focus()
  await tabTo(page, () => focusIn(page, 'article'), 2)
  const close = page.getByRole('button', { name: 'Đóng hồ sơ' })
  await tabTo(page, () => close.evaluate(button => button === document.activeElement), 3)
  await page.keyboard.press('Enter')
  await expect(app.sheet).toHaveCount(0)
})

test('the first Tab offers to skip to the answer, and does', async () => {
  const { page, goTo } = opened()
  await goTo(FIRST_LINK)
  await page.reload()
  const { app } = opened()
  await expect(app.place(1)).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('button', { name: 'Đến nội dung chính' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await tabTo(page, () => focusIn(page, 'aside'), 1)
  expect(
    await page.evaluate(() => document.activeElement?.closest('aside')?.getAttribute('aria-label')),
  ).toBe('Kết quả')
  // The address still carries the view.
  await expect(page).toHaveURL(/#\/ranking/)
})

test('the table: sorted by the head, walked by arrows, chosen by Enter', async () => {
  const { page, app, goTo } = opened()
  await goTo(`${FIRST_LINK}&table=1`)
  const grid = page.getByRole('grid', { name: 'Bảng số liệu' })
  const sort = grid.getByRole('button', { name: 'Sắp xếp theo Xã', exact: true })
  await sort.focus()
  await page.keyboard.press('Enter')
  const head = grid
    .getByRole('columnheader')
    .filter({ has: page.getByRole('button', { name: 'Sắp xếp theo Xã', exact: true }) })
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  const names = () => grid.getByRole('rowheader').allInnerTexts()
  const sorted = await names()
  const collator = new Intl.Collator('vi-VN', { numeric: true })
  expect(sorted).toEqual([...sorted].sort(collator.compare))
  await page.keyboard.press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect.poll(async () => (await names())[0]).not.toBe(sorted[0])
  const [first, second] = await names()
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(app.sheet.getByRole('heading', { level: 2 })).toHaveText(second)
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(app.sheet.getByRole('heading', { level: 2 })).toHaveText(first)
})

test('Escape closes what was opened and gives the focus back', async () => {
  const { page, goTo } = opened()
  await goTo(FIRST_LINK)
  for (const name of [
    /Thêm điều kiện/,
    /Thêm tiêu chí/,
    /Thêm nhóm/,
    /^Bộ tiêu chí: Cân bằng/,
    /^Tùy chỉnh: Học sinh ngoài vùng 4G/,
  ]) {
    const opener = page.getByRole('button', { name })
    await opener.focus()
    await page.keyboard.press('Enter')
    await expect(opener).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('Escape')
    await expect(opener).toHaveAttribute('aria-expanded', 'false')
    await expect(opener).toBeFocused()
  }
})

test('the map is moved and zoomed by keys', async () => {
  const { page, app, goTo } = opened()
  await goTo('#/map?v=1&at=105.2,20.1,9')
  const map = app.map.getByRole('region', { name: /^Bản đồ tỉnh Thanh Hóa/ })
  await map.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => Number(/at=([\d.]+)/.exec(page.url())?.[1])).toBeGreaterThan(105.2)
  await page.keyboard.press('+')
  await expect.poll(() => Number(/at=[\d.]+,[\d.]+,([\d.]+)/.exec(page.url())?.[1])).toBeGreaterThan(9)
})

test('every control can be reached by Tab and shows that it has the focus', async () => {
  const { page, goTo } = opened()
  await goTo(`${FIRST_LINK}&commune=16123&table=1`)
  // Buttons come and go while how sure the ranking is is worked out.
  await expect(
    page
      .getByRole('listbox')
      .getByText(/hạng \d/)
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  const wanted = await page.evaluate(() => {
    const seen = [
      ...document.querySelectorAll<HTMLElement>('button, input, select, a[href], [tabindex="0"]'),
    ].filter(
      element =>
        element.checkVisibility() &&
        element.tabIndex >= 0 &&
        !element.hasAttribute('disabled') &&
        // Of buttons of which one is in, Tab stops at that one; the arrows lead to the others.
        !element.matches('input[type="radio"]:not(:checked)'),
    )
    for (const [at, element] of seen.entries()) element.dataset.stop = String(at)
    return seen.length
  })
  expect(wanted).toBeGreaterThan(25)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const reached = new Set<string>()
  const unmarked: string[] = []
  for (let presses = 0; presses < wanted + 20; presses++) {
    await page.keyboard.press('Tab')
    const { stop, name, marked } = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const ring = (each: Element, part?: string) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each, part)
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      }
      const around = [element, element.parentElement, element.nextElementSibling].filter(
        each => each !== null,
      )
      return {
        stop: element.dataset.stop,
        name: element.getAttribute('aria-label') ?? element.textContent ?? element.tagName,
        // The map's mark lies over its canvas.
        marked:
          element === document.body ||
          around.some(each => ring(each)) ||
          (element.tagName === 'CANVAS' &&
            ring(element.closest('[class*="map"]:not(canvas, :has(> canvas))') as Element, '::after')),
      }
    })
    if (stop !== undefined) reached.add(stop)
    if (!marked) unmarked.push(name)
  }
  expect(reached.size).toBe(wanted)
  expect(unmarked).toEqual([])
})
