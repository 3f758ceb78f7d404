/** A frozen decision on the map: the colours of its day, whatever is changed since. */
import { expect, test } from '@playwright/test'
import { FIRST_LINK, onePage } from './one-page'

const opened = onePage(test)

const view = (name: 'Đã chọn' | 'Quyết định') =>
  opened().page.getByRole('radio', { name, exact: true }).check({ force: true })
const button = (name: string | RegExp) => opened().page.getByRole('button', { name, exact: true })

test('the map of an open decision is that of its day, whatever the weights do, and says so; one press leads back', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await view('Đã chọn')
  await page.getByLabel('Số xã đứng đầu').fill('12')
  await button('Chọn các xã đứng đầu').click()
  await view('Quyết định')
  const today = await app.legend.innerText()
  await button('Chốt quyết định').click()
  await page.getByLabel('Tên quyết định').fill('Đợt 2')
  await button('Chốt').click()
  const banner = page.getByRole('region', { name: 'Bản đồ của một quyết định đã chốt' })
  await expect(banner).toContainText(
    /Quyết định: Đợt 2\. Bản đồ chốt ngày \d+\/\d+\/\d+, không phải hôm nay\./,
  )
  await expect(app.legend).toContainText(/Quyết định ngày \d+\/\d+\/\d+, không phải hôm nay/)
  await expect(app.legend).toContainText('12 xã được chọn (viền xanh)')
  // How sure the ranking of today is belongs to today.
  await expect(app.legend).not.toContainText('Còn tùy')
  const drawn = page.getByRole('main').locator('canvas').first()
  const then = await drawn.screenshot()
  const said = await app.legend.innerText()

  const slider = page.getByRole('slider', { name: 'Trọng số: Học sinh ngoài vùng 4G' })
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(page).toHaveURL(/mobile_gap:0/)
  await page.waitForTimeout(1000)
  expect(await app.legend.innerText()).toBe(said)
  expect((await drawn.screenshot()).equals(then)).toBe(true)

  await banner.getByRole('button', { name: 'Về hôm nay' }).click()
  await expect(banner).toHaveCount(0)
  await expect(app.ranking).toBeVisible()
  await expect(app.legend).not.toContainText('Quyết định')
  expect(await app.legend.innerText()).not.toBe(today)
  await expect.poll(async () => (await drawn.screenshot()).equals(then)).toBe(false)

  // Opened again, it is that day again; elsewhere the map is today's.
  await view('Quyết định')
  await button(/^Đợt 2/).click()
  await expect(app.legend).toContainText('12 xã được chọn')
  await app.workspace('Bản đồ').click()
  await expect(app.legend).not.toContainText('Quyết định')
  await app.workspace('Xếp hạng').click()
  await banner.getByRole('button', { name: 'So với hôm nay' }).click()
  await expect(page.getByText(/Spearman ρ = 0,\d+/)).toBeVisible()
  await expect(page.getByLabel('Bảng trước').locator('option:checked')).toContainText('Đợt 2')
})
