/** A department's own files: brought, checked row by row before anything is taken, kept, and taken away again. */
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { mapDrawn } from './app'
import { bundledTable, onePage } from './one-page'

const opened = onePage(test)
const DATA = '#/data?v=1'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/files/${name}`, import.meta.url))

/** By the button of the data workspace. */
const bring = (page: Page, name: string, buffer = fixture(name)) =>
  page
    .getByLabel('Chọn tệp để kiểm tra và đưa vào bản đồ')
    .first()
    .setInputFiles({ name, mimeType: 'text/csv', buffer })

/** By letting it fall on the page. */
async function drop(page: Page, name: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ text, name }) => {
      const data = new DataTransfer()
      data.items.add(new File([text], name))
      return data
    },
    { text: fixture(name).toString('utf8'), name },
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
  await expect(page.getByRole('status').filter({ hasText: 'Thả tệp vào đây' })).toHaveCount(1)
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
}

const reviewOf = (page: Page) => page.getByRole('region', { name: 'Kiểm tra tệp' })
const counts = (page: Page) => page.getByRole('region', { name: 'Kết quả đọc tệp' })
const accept = (page: Page) => page.getByRole('button', { name: 'Đưa vào bản đồ' })
const resource = (page: Page, name: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name: new RegExp(`^${name}`) }) })
const schoolsInUse = (page: Page) => resource(page, 'Trường học').getByRole('heading')

/** Rows enough that a person has the time to change their mind. */
const LONG = 200_000
const ALL_SCHOOLS = bundledTable('schools').length
const written = (count: number) => `${count.toLocaleString('vi-VN')} bản ghi`

/** Opens a group of findings and gives its line. Only lines in sight are in the page, so the list is scrolled to it. */
async function finding(page: Page, title: string, place: string) {
  const list = reviewOf(page).getByRole('region').first()
  const group = page.getByRole('button', { name: new RegExp(`${title}`) })
  await expect(async () => {
    if (!(await group.isVisible())) await list.evaluate(section => section.scrollBy(0, 300))
    await expect(group).toBeVisible({ timeout: 500 })
  }).toPass()
  if ((await group.getAttribute('aria-expanded')) === 'false') await group.click()
  await group.scrollIntoViewIfNeeded()
  const line = page.getByRole('listitem').filter({ hasText: place })
  await expect(line.first()).toBeVisible()
  return { group: page.getByRole('listitem').filter({ has: group }), line: line.first() }
}

/** Nothing under review, nothing but the bundled data in use. */
async function fresh() {
  const { page, goTo, app } = opened()
  await goTo(DATA)
  const discard = page.getByRole('button', { name: 'Bỏ tệp này' })
  while (await discard.isVisible()) await discard.click()
  const back = page.getByRole('button', { name: 'Trở về dữ liệu đi kèm' })
  if (await back.isVisible()) await back.click()
  await expect(schoolsInUse(page)).toContainText(written(ALL_SCHOOLS))
  return { page, goTo, app }
}

test('a good table with Vietnamese headers is recognised, taken, kept over a reload, and taken away by one click', async () => {
  const { page } = await fresh()
  await drop(page, 'truong-hoc.csv')
  await expect(reviewOf(page)).toContainText('truong-hoc.csv')
  await expect(reviewOf(page).getByLabel('Tệp này chứa').first()).toHaveValue(/Trường học|schools/)
  await expect(counts(page)).toContainText('Đọc 6 dòng')
  await expect(counts(page)).toContainText('6 dùng được')
  await expect(reviewOf(page)).toContainText('chấm phẩy')
  await expect(reviewOf(page)).toContainText('6 trong 6 cột khớp với dữ liệu chuẩn')
  // Nothing is taken before it is asked for.
  await expect(schoolsInUse(page)).toContainText(written(ALL_SCHOOLS))
  // A file of a few communes is not proposed to empty the others; whoever wants that is told what it means.
  await page.getByText('Thay thế', { exact: true }).click()
  await expect(reviewOf(page)).toContainText(/Khi đó \d+ trong 559 xã không có số liệu loại này/)
  await accept(page).click()
  await expect(schoolsInUse(page)).toContainText(written(6))
  await expect(resource(page, 'Trường học')).toContainText('truong-hoc.csv')
  await expect(resource(page, 'Trường học')).toContainText('Thay thế')
  await expect(resource(page, 'Trường học')).not.toContainText('Dữ liệu minh họa')

  await page.reload()
  await mapDrawn(page)
  await expect(schoolsInUse(page)).toContainText(written(6))
  await page.goto('./#/ranking?v=1&commune=16123')
  const { app } = opened()
  await expect(app.sheet).toContainText('Tiểu học Nga Thanh')
  await expect(app.sheet.getByText(/^Nguồn: .*truong-hoc\.csv/)).toBeVisible()

  await page.goto(`./${DATA}`)
  await page.getByRole('button', { name: 'Trở về dữ liệu đi kèm' }).click()
  await expect(schoolsInUse(page)).toContainText(written(ALL_SCHOOLS))
  await expect(resource(page, 'Trường học')).toContainText('Dữ liệu minh họa')
})

test('a table wrong in many ways: each fault with row, column and what to do; the good rows can be taken', async () => {
  const { page } = await fresh()
  await bring(page, 'truong-hoc-loi.csv')
  await expect(counts(page)).toContainText('Đọc 9 dòng')
  await expect(counts(page)).toContainText('4 dùng được')
  await expect(counts(page)).toContainText('1 chờ trả lời')
  await expect(counts(page)).toContainText('4 bị loại')
  for (const [title, place, says, advice] of [
    ['Mã xã không có', 'Dòng 3 · cột “Mã xã”', '99999', 'Tổng cục Thống kê'],
    ['Không đọc được số', 'Dòng 4 · cột “Số học sinh”', 'ba trăm', 'Ghi bằng chữ số'],
    ['Tên xã trùng với nhiều xã', 'Dòng 5 · cột “Tên xã”', 'Quang Trung', 'Chọn đúng xã'],
    ['Tọa độ đảo trục', 'Dòng 6', 'đã đổi lại', 'Xem vị trí trên bản đồ'],
    ['Có công thức trong chữ', 'Dòng 7 · cột “Tên trường”', '=HYPERLINK', 'Xóa dấu ở đầu'],
    ['Có mã HTML trong chữ', 'Dòng 8 · cột “Tên trường”', '<img src=x', 'Xóa phần mã'],
    ['Giá trị ngoài danh mục', 'Dòng 9 · cột “Cấp học”', 'đại học', 'Chọn một giá trị'],
    ['Mã bị trùng', 'Dòng 10', 'T01', 'Mỗi mã chỉ được xuất hiện một lần'],
  ] as const) {
    const { group, line } = await finding(page, title, place)
    await expect(line).toContainText(says)
    await expect(group).toContainText(`Cách xử lý: `)
    await expect(group).toContainText(advice)
    await group.getByRole('button').click()
  }
  // Written as text: nothing of it has become part of the page.
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
  await expect(schoolsInUse(page)).toContainText(written(ALL_SCHOOLS))
  await page.getByText('Bổ sung', { exact: true }).click()
  await accept(page).click()
  await expect(schoolsInUse(page)).toContainText(written(ALL_SCHOOLS + 4))
  await expect(reviewOf(page)).toContainText('truong-hoc-loi.csv')
  // The rows left out stay in the report.
  await page.getByRole('button', { name: /^Báo cáo/ }).click()
  await expect(counts(page)).toContainText('4 bị loại')
})

test('an unclear commune is asked, not guessed; the answer makes the row good', async () => {
  const { page } = await fresh()
  await bring(page, 'truong-hoc-loi.csv')
  await page
    .getByRole('textbox', { name: /Dòng 5: “Quang Trung” là xã nào/ })
    .or(page.getByRole('combobox', { name: /Dòng 5: “Quang Trung” là xã nào/ }))
    .click()
  await page.getByRole('option').filter({ hasText: 'Quang Trung' }).first().click()
  await page.getByRole('button', { name: 'Áp dụng 1 câu trả lời' }).click()
  await expect(counts(page)).toContainText('5 dùng được')
  await expect(counts(page)).not.toContainText('chờ trả lời')
})

test('alert levels: 7 is no level, and a level without a date is none', async () => {
  const { page } = await fresh()
  await bring(page, 'cap-do-dich-loi.csv')
  await expect(reviewOf(page).getByLabel('Tệp này chứa').first()).toHaveValue(/Cấp độ dịch|covid/)
  await expect(counts(page)).toContainText('2 dùng được')
  await expect(counts(page)).toContainText('2 bị loại')
  const level = await finding(page, 'Cấp độ dịch ngoài 1–4', 'Dòng 3 · cột “Cấp độ dịch”')
  await expect(level.line).toContainText('“7”')
  await level.group.getByRole('button').click()
  const date = await finding(page, 'Cấp độ dịch thiếu ngày áp dụng', 'Dòng 4 · cột “Ngày áp dụng”')
  await expect(date.group).toContainText('Điền ngày bắt đầu áp dụng')
})

test('a table without a required column says which, and cannot be taken', async () => {
  const { page } = await fresh()
  await bring(page, 'truong-thieu-cot.csv')
  await expect(reviewOf(page)).toContainText('Thiếu 2 cột cần có')
  await expect(accept(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByText(/^Không có dòng nào dùng được/)).toBeVisible()
  await expect(schoolsInUse(page)).toContainText(written(ALL_SCHOOLS))
})

test('an empty file and one of an old encoding are told apart, and change nothing', async () => {
  const { page } = await fresh()
  await bring(page, 'trong.csv')
  await expect(reviewOf(page)).toContainText('Tệp không có dữ liệu.')
  await expect(accept(page)).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: 'Bỏ tệp này' }).click()
  await bring(page, 'truong-hoc-1258.csv')
  await expect(reviewOf(page)).toContainText('Tệp không dùng bảng mã UTF-8')
  await expect(reviewOf(page)).toContainText('CSV UTF-8')
  await expect(accept(page)).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: 'Bỏ tệp này' }).click()
  await expect(schoolsInUse(page)).toContainText(written(ALL_SCHOOLS))
})

test('coverage of a new operator joins what is there and can be shown on the map', async () => {
  const { page, app, goTo } = await fresh()
  await drop(page, 'vung-phu-moi.geojson')
  await expect(counts(page)).toContainText('Đọc 1 đối tượng')
  await expect(counts(page)).toContainText('1 dùng được')
  await page.getByText('Bổ sung', { exact: true }).click()
  await accept(page).click()
  await expect(resource(page, 'Vùng phủ sóng di động')).toContainText('vung-phu-moi.geojson')
  await goTo('#/map?v=1&hide=choropleth,alerts&show=coverage&signal=M%E1%BA%A1ng%20M%E1%BB%9Bi:4G')
  await expect(app.legend).toContainText('Mạng Mới')
})

test('while a long file is read the page answers, says how far it is, and the reading can be stopped', async () => {
  const { page } = await fresh()
  const rows = Array.from(
    { length: LONG },
    (_, at) => `T${at},=Trường <b>${at}</b>,TH,16123,ba trăm,105.9,20.0`,
  )
  const text = ['Mã trường,Tên trường,Cấp học,Mã xã,Số học sinh,Kinh độ,Vĩ độ', ...rows].join('\n')
  // Watched and clicked from inside the page, from before the file comes: the hand of a test is slower than the reading.
  const watching = page.evaluate(async () => {
    const named = (name: string) =>
      [...document.querySelectorAll('button')].find(
        button => (button.getAttribute('aria-label') ?? button.textContent) === name,
      )
    const reading = () =>
      [...document.querySelectorAll('[role="status"]')].some(
        status => status.textContent === 'Đang đọc và kiểm tra từng dòng',
      )
    const until = async (holds: () => boolean) => {
      // By the clock, not by frames: a painter without a graphics card may rest longer than the reading lasts.
      for (let looks = 0; looks < 3000 && !holds(); looks++) await new Promise(next => setTimeout(next, 10))
      return holds()
    }
    const begun = await until(reading)
    const progress = document.querySelectorAll('[role="progressbar"]').length
    named('Thu gọn: Dữ liệu')?.click()
    const answered = await until(() => named('Mở rộng: Dữ liệu') !== undefined)
    const meanwhile = reading()
    named('Dừng')?.click()
    return { begun, progress, answered, meanwhile }
  })
  await bring(page, 'rat-dai.csv', Buffer.from(text))
  const seen = await watching
  expect(seen).toEqual({ begun: true, progress: 1, answered: true, meanwhile: true })
  await expect(reviewOf(page)).toContainText('Đã dừng đọc tệp này')
  await expect(reviewOf(page)).toContainText('Dữ liệu đang dùng không thay đổi.')
  await page.getByRole('button', { name: 'Mở rộng: Dữ liệu' }).click()
  await expect(schoolsInUse(page)).toContainText(written(ALL_SCHOOLS))
})
