/** The map of the devices workspace: its own figures, now and after the allocation, and the communes behind them. */
import { expect, test } from '@playwright/test'
import { onePage } from './one-page'

const opened = onePage(test)

const legend = () => opened().page.getByRole('region', { name: 'Chú giải' })
const card = () => opened().page.getByRole('region', { name: 'Thiết bị ở Mường Lát' })

test('now and after the allocation are told by the same classes; the link keeps the figure and the side', async () => {
  const { page, goTo } = opened()
  await goTo('#/devices?v=1')
  await expect(legend()).toContainText('Còn thiếu máy (tỷ lệ học sinh)')
  const before = await legend().textContent()
  await page.getByRole('region', { name: 'Bản đồ thiết bị' }).getByText('Sau phân bổ').click()
  await expect(page).toHaveURL(/map=after/)
  expect(await legend().textContent()).toBe(before)
  await page.getByLabel('Bản đồ cho xem').selectOption('both')
  await expect(legend()).toContainText('Có cả sóng và máy')
  await expect(page).toHaveURL(/figure=both/)
})

test('a commune that is chosen shows its units, and each opens; the sheet’s end leads back to the commune', async () => {
  const { page, goTo } = opened()
  await goTo('#/devices?v=1&commune=14845')
  await card().getByRole('button', { name: 'Tiểu học Mường Lát 2' }).click()
  const sheet = page.getByRole('region', { name: /Tiểu học Mường Lát 2/ })
  await expect(sheet).toBeVisible()
  await expect(card()).toBeHidden()
  await sheet.getByRole('button', { name: 'Đóng' }).click()
  await expect(card()).toBeVisible()
})

test('a school that is searched for opens as a unit of the programme', async () => {
  const { page, app, goTo } = opened()
  await goTo('#/devices?v=1')
  await app.search.fill('tieu hoc muong lat 2')
  await page.getByRole('option', { name: /Tiểu học Mường Lát 2/ }).click()
  await expect(page.getByRole('region', { name: /Tiểu học Mường Lát 2/ })).toBeVisible()
})
