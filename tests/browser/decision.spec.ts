/** Choosing communes with reasons, freezing the decision, and asking later what has changed since. */
import { expect, type Locator, test } from '@playwright/test'
import { FIRST_LINK, onePage } from './one-page'

const opened = onePage(test, { map: false })

const view = (name: 'Xếp hạng' | 'Đã chọn' | 'Quyết định' | 'Biến động') =>
  opened().page.getByRole('radio', { name, exact: true }).check({ force: true })
const button = (name: string | RegExp) => opened().page.getByRole('button', { name, exact: true })
const rowsOf = (list: Locator) =>
  list
    .getByRole('row')
    .filter({ has: opened().page.getByRole('button') })
    .allInnerTexts()

/** Takes back everything that was put on record, so that no test rests on the one before. */
async function takeBackAll(): Promise<void> {
  const { app } = opened()
  for (let step = 0; step < 40 && (await app.undo.getAttribute('aria-disabled')) === null; step++)
    await app.undo.click()
}

test.beforeEach(async () => {
  await takeBackAll()
  await opened().goTo(FIRST_LINK)
  await view('Xếp hạng')
})

/** Names of the first places, wherever the list was left by the test before. */
async function firstNames(count: number): Promise<readonly string[]> {
  const { page, app } = opened()
  await app.ranking.focus()
  await page.keyboard.press('Home')
  const places = Array.from({ length: count }, (_, at) => app.place(at + 1).locator('strong'))
  return Promise.all(places.map(async place => (await place.textContent()) ?? ''))
}

/** Brings the commune of that place before everybody and presses what is said of it. */
async function say(place: number, state: 'Chọn' | 'Không chọn', reason?: string): Promise<void> {
  const { page, app } = opened()
  await app.ranking.focus()
  await page.keyboard.press('Home')
  for (let at = 1; at < place; at++) await page.keyboard.press('ArrowDown')
  await expect(app.place(place)).toHaveAttribute('aria-selected', 'true')
  await app.sheet.getByRole('button', { name: state, exact: true }).click()
  if (reason === undefined) return
  await app.sheet.getByLabel('Lý do', { exact: true }).fill(reason)
  await app.sheet.getByLabel('Người ghi').fill('Lê Thị An')
  await app.sheet.getByRole('button', { name: 'Ghi', exact: true }).click()
}

test('who stands where and why is one sentence, and the points make up the score', async () => {
  const { app } = opened()
  await firstNames(1)
  await app.place(1).click()
  await expect(app.sheet.getByText(/^Đứng thứ 1 vì: .*điểm\)/)).toBeVisible()
  await expect(app.sheet).toContainText('Tổng điểm')
})

test('why a commune is not among the first fifty is worked out when asked, and what is said is enough', async () => {
  const { page, app } = opened()
  await app.ranking.focus()
  await page.keyboard.press('End')
  const ask = app.sheet.getByRole('button', { name: 'Vì sao chưa vào nhóm 50?' })
  await ask.click()
  const answer = app.sheet.getByRole('region', { name: 'Vì sao chưa vào nhóm 50?' })
  await expect(answer).toContainText('Nếu trọng số khác đi', { timeout: 60_000 })
  await expect(answer).toContainText(/kể cả khi là .* cũng chưa vào|là vào nhóm/)
  await ask.click()
  await expect(answer).toHaveCount(0)
})

test('the first three are chosen in one step, one is passed over with its reason, and undo takes each back', async () => {
  const { page, app } = opened()
  const [first, second, third, fourth] = await firstNames(4)
  // Within the first so many nobody is passed over without a reason.
  await say(2, 'Không chọn')
  await expect(app.sheet).toContainText('Không chọn thì phải ghi lý do')
  await app.sheet.getByRole('button', { name: 'Thôi' }).click()
  await say(2, 'Không chọn', 'Đã có dự án của tỉnh')
  await expect(app.place(2)).toContainText('không chọn')
  await view('Đã chọn')
  await page.getByLabel('Số xã đứng đầu').fill('3')
  await button('Chọn các xã đứng đầu').click()
  const chosen = page.getByRole('list', { name: 'Được chọn' })
  await expect(chosen.getByRole('listitem')).toHaveCount(2)
  await expect(chosen).toContainText(first)
  await expect(chosen).toContainText(third)
  await expect(chosen).not.toContainText(fourth)
  const passed = page.getByRole('list', { name: 'Không chọn' })
  await expect(passed).toContainText(second)
  await expect(passed).toContainText('Lý do: Đã có dự án của tỉnh')
  await expect(passed).toContainText('ngược thứ hạng')
  await app.undo.click()
  await expect(chosen).toHaveCount(0)
  await app.undo.click()
  await expect(page.getByText('Chưa chọn xã nào')).toBeVisible()
})

test('a frozen decision shows the same when weights move, and says who moved since', async () => {
  const { page, app } = opened()
  const [first] = await firstNames(1)
  await say(1, 'Chọn')
  await app.sheet.getByRole('button', { name: 'Đóng hồ sơ' }).click()
  await view('Quyết định')
  await expect(page.getByText('Chưa chốt quyết định nào')).toBeVisible()
  await button('Chốt quyết định').click()
  await page.getByLabel('Tên quyết định').fill('Đợt 1')
  await page.getByLabel('Ghi chú').fill('Họp ngày 3/12')
  await button('Chốt').click()
  const decision = page.getByRole('article', { name: 'Đợt 1' })
  await expect(decision).toContainText('Đã chốt ngày')
  await expect(decision).toContainText('Học sinh ngoài vùng 4G 32')
  await expect(decision).toContainText('Dữ liệu minh họa')
  const before = await rowsOf(decision.getByRole('table'))
  expect(before[0]).toContain(first)
  expect(before[0]).toContain('đã chọn')
  expect(before.length).toBeGreaterThanOrEqual(50)

  const slider = page.getByRole('slider', { name: 'Trọng số: Học sinh ngoài vùng 4G' })
  await slider.focus()
  await page.keyboard.press('Home')
  expect(await rowsOf(decision.getByRole('table'))).toEqual(before)
  await expect(decision).toContainText('Học sinh ngoài vùng 4G 32')

  await decision.getByRole('button', { name: 'So với hôm nay' }).click()
  const moved = page.getByRole('list', { name: 'Xã đổi hạng, nhiều nhất trước' })
  await expect(moved.getByRole('listitem').first()).toBeVisible()
  await expect(page.getByText(/Spearman ρ = 0,\d+, Kendall τ = 0,\d+/)).toBeVisible()
  const farthest = moved.getByRole('listitem').first()
  await farthest.getByRole('button').click()
  // Only a weight was moved: the causes name it and nothing else.
  await expect(farthest).toContainText(/(Lên|Xuống) \d+ bậc là do trọng số \([+−]\d+ bậc\)\./)
  await expect(farthest).toContainText('Học sinh ngoài vùng 4G')
  await page.getByRole('radio', { name: 'Vào nhóm' }).check({ force: true })
  const entered = await moved.getByRole('listitem').count()
  await expect(page.getByText(`${entered} xã mới vào nhóm 50`)).toBeVisible()

  // The weight as it was: nobody has moved.
  await app.undo.click()
  await expect(page.getByText('Hai bảng giống hệt nhau')).toBeVisible()
  await app.undo.click()
  await view('Quyết định')
  await expect(page.getByText('Chưa chốt quyết định nào')).toBeVisible()
})

test('against the ranking nothing is recorded without a name, and the example is a reason for just that', async () => {
  const { page, app } = opened()
  await app.ranking.focus()
  await page.keyboard.press('End')
  await app.sheet.getByRole('button', { name: 'Chọn', exact: true }).click()
  await expect(app.sheet).toContainText('Chọn ngược thứ hạng thì phải ghi lý do và tên người ghi')
  const reason = app.sheet.getByLabel('Lý do', { exact: true })
  await expect(reason).toHaveAttribute('placeholder', /lòng hồ chia cắt/)
  await reason.fill('Bản xa nhất chưa có đường dây')
  const by = app.sheet.getByLabel('Người ghi')
  await by.fill('')
  const record = app.sheet.getByRole('button', { name: 'Ghi', exact: true })
  await expect(record).toHaveAttribute('aria-disabled', 'true')
  await expect(record).toHaveAttribute('title', /ghi tên người ghi trước/)
  await by.fill('Lê Thị An')
  await record.click()
  await expect(app.sheet).toContainText('Đã chọn · Lê Thị An')
  await expect(app.sheet).toContainText('Lý do: Bản xa nhất chưa có đường dây')
  await expect(app.sheet).toContainText('ngược thứ hạng')
})

test('two presets are laid side by side, and a ranking beside itself says so', async () => {
  const { page } = opened()
  await view('Biến động')
  await page.getByLabel('Bảng trước').selectOption({ label: 'Bộ có sẵn: Thiết bị' })
  await page.getByLabel('Bảng sau').selectOption({ label: 'Bộ có sẵn: Hạ tầng' })
  await expect(page.getByText(/xã ra khỏi nhóm 50/)).toBeVisible()
  await page.getByLabel('Bảng trước').selectOption({ label: 'Bộ có sẵn: Hạ tầng' })
  await expect(page.getByText('Hai bảng là một')).toBeVisible()
})

test('communes stand side by side, by keyboard, and the link carries them', async () => {
  const { page, app, goTo } = opened()
  const [first, second] = await firstNames(2)
  await app.place(1).click()
  await app.sheet.getByRole('button', { name: 'So sánh', exact: true }).click()
  await app.place(2).click()
  await app.sheet.getByRole('button', { name: 'So sánh', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'So sánh các xã' })
  await expect(dialog.getByRole('columnheader')).toHaveText([new RegExp(first), new RegExp(second)])
  await expect(dialog.getByRole('row', { name: /^Hạng/ }).getByRole('cell')).toHaveText(['1', '2'])
  await expect(dialog).toContainText('Cần hơn cả')
  await dialog.getByLabel('Thêm xã').fill('muong ly')
  await expect(dialog.getByRole('button', { name: /^Mường Lý/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('columnheader')).toHaveCount(3)
  await expect(page).toHaveURL(/compare=\d+,\d+,\d+&beside=1/)
  const link = new URL(page.url()).hash
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await goTo(FIRST_LINK)
  await goTo(link)
  await expect(dialog.getByRole('columnheader')).toHaveCount(3)
  await page.keyboard.press('Escape')
})
