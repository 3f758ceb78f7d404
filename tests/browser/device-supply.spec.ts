/** Where devices come from: rounds and their gifts, what is late, and the flow from donors to districts. */
import { expect, type Locator, test } from '@playwright/test'
import { bundledTable, onePage } from './one-page'

const opened = onePage(test)
const LINK = '#/devices?v=1&part=supply'

/** "1.234" of a Vietnamese cell. */
const numberIn = (text: string) => Number(text.replace(/[^\d]/g, ''))
const handedOver = () => bundledTable('handovers').reduce((sum, row) => sum + Number(row.quantity), 0)

test.beforeEach(async () => {
  await opened().goTo(LINK)
  await expect(opened().app.answer.getByRole('heading', { name: 'Nguồn theo đợt' })).toBeVisible()
})

const rounds = () =>
  opened()
    .app.answer.getByRole('table')
    .filter({ has: opened().page.getByRole('columnheader', { name: 'Đợt' }) })
const cells = async (row: Locator) => (await row.getByRole('cell').allInnerTexts()).map(numberIn)

test('the rounds hold what their gifts hold, money is turned into devices in the open, and all hand-overs are among them', async () => {
  const { page } = opened()
  // 1000 + 640 + 300 + 85 devices; 1.6 + 0.75 billion đồng; the 1000 SIM cards are none of them.
  const first = rounds().getByRole('row', { name: /D01/ })
  expect(await cells(first)).toEqual([2025, 2_350_000_000, 2025, 0])
  await page.getByRole('button', { name: 'Xem các khoản của đợt D06' }).click()
  // 318.5 million at 2.5 million a tablet.
  const gift = rounds().getByRole('listitem').filter({ hasText: 'Cá nhân ủng hộ qua tài khoản' })
  await expect(gift).toContainText('127 máy tính bảng')
  await expect(gift).toContainText('tính từ tiền, theo định mức')
  await expect(gift).toContainText('đã nhận tiền 18/11/2021')
  const [devices, , given, left] = await cells(rounds().getByRole('row', { name: /^Cộng/ }))
  expect(given).toBe(handedOver())
  expect(left).toBe(devices - given)
})

test('a round that stands too long is named with its days and what to do, and today is counted when asked', async () => {
  const { page, app } = opened()
  await expect(app.answer.getByText('Không có khoản nào đứng ở một bước quá 30 ngày.')).toBeVisible()
  await app.answer.getByLabel('Số ngày cho mỗi bước').fill('14')
  await app.answer.getByLabel('Tính đến ngày', { exact: true }).fill('4/12/2021')
  await page.keyboard.press('Enter')
  // The money of D06 came on 18 November.
  const late = app.answer.getByRole('listitem').filter({ hasText: 'Đợt D06' })
  await expect(late).toContainText('đã nhận tiền từ 18/11/2021, đã 16 ngày: 1.499 máy')
  await expect(late).toContainText('Giục mua sắm')
  await app.answer.getByRole('button', { name: 'Tính đến hôm nay' }).click()
  await expect(late).not.toContainText('đã 16 ngày')
})

test('the flow is drawn and told as a table; what the records hand over reaches the districts, all else is said to wait', async () => {
  const { page, app } = opened()
  await app.answer.getByRole('button', { name: 'Xem dòng máy' }).click()
  const dialog = page.getByRole('dialog', { name: 'Từ nhà tài trợ đến các huyện' })
  await expect(dialog.getByRole('img', { name: /Dòng máy từ nhà tài trợ/ })).toBeVisible()
  await expect(dialog.getByText(/^Các nhà tài trợ khác \(\d+\)$/)).toBeVisible()
  await expect(dialog.getByText('Dữ liệu minh họa').first()).toBeVisible()
  await dialog.getByRole('radio', { name: 'Đã bàn giao' }).check({ force: true })
  await dialog.getByRole('radio', { name: 'Bảng' }).check({ force: true })
  const rows = await dialog.getByRole('row').allInnerTexts()
  const sumTo = (to: RegExp) =>
    rows.reduce((sum, row) => {
      const [, end, devices] = row.split('\t')
      return end !== undefined && to.test(end) ? sum + numberIn(devices) : sum
    }, 0)
  expect(sumTo(/^(Huyện|Thành phố|Thị xã) /)).toBe(handedOver())
  const said = await dialog.getByText(/^Đã bàn giao [\d.]+ máy trong [\d.]+ máy/).innerText()
  const [reached, total] = said.split(' trong ').map(numberIn)
  expect(reached).toBe(handedOver())
  expect(reached + sumTo(/^(Chưa bàn giao|Ở trường)/)).toBe(total)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
