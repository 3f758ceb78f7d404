/** Finding a place by its name, with or without diacritics. */
import { expect, test } from '@playwright/test'
import { bundledTable, FIRST_LINK, onePage } from './one-page'

const opened = onePage(test, { map: false })

test.beforeEach(async () => {
  const { app, goTo } = opened()
  await app.search.fill('')
  await goTo(FIRST_LINK)
})

test('typed without diacritics, a name finds all that are written so; the choice opens the sheet', async () => {
  const { page, app } = opened()
  await app.search.fill('nga thanh')
  const found = page.getByRole('listbox', { name: 'Tìm xã, trường' }).getByRole('option')
  await expect(found.nth(0)).toHaveText('Nga ThanhHuyện Nga Sơn · 16123')
  await expect(found.nth(1)).toHaveText('Nga ThànhHuyện Nga Sơn · 16141')
  await found.nth(1).click()
  await expect(app.sheet).toContainText('16141')
  await expect(app.ranking.getByRole('option', { selected: true })).toContainText('Nga Thành')
  await expect(app.search).toHaveValue('')
})

test('typed with diacritics, the name written so stands first', async () => {
  const { page, app } = opened()
  await app.search.fill('Nga Thành')
  await expect(
    page.getByRole('listbox', { name: 'Tìm xã, trường' }).getByRole('option').first(),
  ).toContainText('16141')
  await page.keyboard.press('Enter')
  await expect(app.sheet).toContainText('16141')
})

test('communes of one name in several districts are all shown, each with its district', async () => {
  const { page, app } = opened()
  const communes = bundledTable('communes')
  const count = new Map<string, number>()
  for (const { commune_name } of communes) count.set(commune_name, (count.get(commune_name) ?? 0) + 1)
  const [name, most] = [...count].sort((a, b) => b[1] - a[1])[0]
  expect(most).toBeGreaterThan(1)
  await app.search.fill(name)
  const list = page.getByRole('listbox', { name: 'Tìm xã, trường' })
  for (const { commune_code, district_name } of communes.filter(commune => commune.commune_name === name))
    await expect(
      list
        .getByRole('option')
        .filter({ hasText: `${district_name} · ${commune_code}` })
        .first(),
    ).toBeVisible()
})

test('Ctrl K leads to the box from anywhere, arrows choose, Escape leaves it empty', async () => {
  const { page, app } = opened()
  await app.ranking.focus()
  await page.keyboard.press('Control+k')
  await expect(app.search).toBeFocused()
  await page.keyboard.type('quang trung')
  const list = page.getByRole('listbox', { name: 'Tìm xã, trường' })
  await expect(list.getByRole('option', { selected: true })).toHaveCount(1)
  const first = await list.getByRole('option', { selected: true }).textContent()
  await page.keyboard.press('ArrowDown')
  await expect(list.getByRole('option', { selected: true })).not.toHaveText(first ?? '')
  await page.keyboard.press('Escape')
  await expect(app.search).toHaveValue('')
  await expect(list).toBeHidden()
})

test('a name that is nowhere is said so, with what to try', async () => {
  const { page, app } = opened()
  await app.search.fill('không có xã nào tên thế')
  await expect(page.getByText('Thử gõ không dấu, hoặc mã xã.')).toBeVisible()
  await page.keyboard.press('Escape')
})
