/** Sharing out devices: by which rule, who gets how many and why, and what is decided apart from the rule. */
import { expect, test } from '@playwright/test'
import { bundledTable, onePage } from './one-page'

const opened = onePage(test)

const summary = () => opened().page.getByRole('region', { name: 'Kết quả phân bổ' })
const units = () => opened().page.getByRole('listbox', { name: 'Các trường, xã theo thứ tự được xét' })
const sheet = () => opened().page.getByRole('region', { name: /^Trường / })
const numberOf = (text: string | null) => Number((text ?? '').replace(/\D/g, ''))

/** Devices that are given out, as the card says it. */
const given = async () => numberOf(await summary().locator('b').first().textContent())

test('need by class stands with who reported, and adds up to the files', async () => {
  const { page, goTo } = opened()
  await goTo('#/devices?v=1')
  const row = page.getByRole('row', { name: /^Hộ nghèo/ })
  const stated = bundledTable('device-need').filter(each => each.class === 'poor')
  const sum = stated.reduce((total, each) => total + Number(each.without_device || 0), 0)
  await expect(row.getByRole('cell').first()).toHaveText(sum.toLocaleString('vi-VN'))
  await expect(page.getByText(/\/27 Phòng GD&ĐT và .* đơn vị trực thuộc Sở đã báo cáo đủ/)).toBeVisible()
})

test('the rule changes how many places get devices, not how many devices there are', async () => {
  const { page, app, goTo } = opened()
  await goTo('#/devices?v=1&part=allocation')
  const all = await given()
  const places = summary().locator('b').nth(1)
  const before = numberOf(await places.textContent())
  await page.getByRole('button', { name: 'Theo tỷ lệ nhu cầu' }).click()
  await expect.poll(async () => numberOf(await places.textContent())).toBeGreaterThan(2 * before)
  expect(await given()).toBe(all)
  await app.undo.click()
  await expect(places).toHaveText(before.toLocaleString('vi-VN'))
})

test('a unit says why it gets what it gets; fixed apart from the rule it says by whom and why', async () => {
  const { page, app, goTo } = opened()
  await goTo('#/devices?v=1&part=allocation')
  await units().getByRole('option').first().click()
  await expect(sheet()).toContainText(/máy cho hộ nghèo|hộ nghèo được/)
  await sheet().getByRole('button', { name: 'Không chia', exact: true }).click()
  await sheet().getByRole('button', { name: 'Ghi quyết định' }).click()
  await expect(sheet()).toContainText('thì cần nêu lý do')
  await sheet().getByLabel('Lý do', { exact: true }).fill('Nhà tài trợ khác đã hẹn tặng đủ')
  await sheet().getByRole('button', { name: 'Ghi quyết định' }).click()
  await expect(sheet()).toContainText(
    /Không nhận máy từ kho chung theo quyết định \(Nhà tài trợ khác đã hẹn tặng đủ\)/,
  )
  await page.getByLabel('Hiện', { exact: true }).selectOption('decided')
  await expect(units().getByRole('option')).toHaveCount(1)
  await app.undo.click()
  await expect(page.getByText('Không có nơi nào.')).toBeVisible()
})
