/** Building the index: presets, one's own by name and in files, groups, the order of comparison, method, help with weights. */
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { firstPlaces } from './app'
import { bundledTable, FIRST_LINK, onePage } from './one-page'

const opened = onePage(test, { map: false })

const menu = () => opened().page.getByRole('button', { name: /^Bộ tiêu chí:/ })

async function usePreset(name: string) {
  await menu().click()
  await opened().page.getByRole('button', { name, exact: true }).click()
  await expect(menu()).toHaveAccessibleName(`Bộ tiêu chí: ${name}`)
}

const indexFile = (index: object) => ({
  name: 'bo-tieu-chi.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(index)),
})

const PLAIN = { normalise: 'min-max', aggregate: 'arithmetic', missing: 'renormalise', groups: [] }

test('the order of the plan: first the communes at level 3–4 that teach online, and the reader sees places, not weights', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await usePreset('Theo Kế hoạch')
  await expect(page.getByRole('img', { name: 'Xét thứ 1' })).toBeVisible()
  await expect(app.controls).toContainText('Đang xét lần lượt')
  const levels = bundledTable('covid-levels').filter(({ level }) => Number(level) >= 3)
  const first = await app.place(1).locator('strong').textContent()
  const named = bundledTable('communes').filter(({ commune_name }) => commune_name === first)
  expect(named.some(({ commune_code }) => levels.some(record => record.commune_code === commune_code))).toBe(
    true,
  )
  // Need first, by keyboard: another order of communes, undone in one step.
  const places = await firstPlaces(app.ranking, 5)
  const up = page.getByRole('button', { name: 'Xét sớm hơn: Mức thiếu' })
  await up.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect.poll(() => firstPlaces(app.ranking, 5)).not.toEqual(places)
  await expect(up).toHaveAttribute('aria-disabled', 'true')
  await expect(menu()).toHaveAccessibleName('Bộ tiêu chí: Tự đặt')
  await app.undo.click()
  await app.undo.click()
  await expect.poll(() => firstPlaces(app.ranking, 5)).toEqual(places)
  await expect(menu()).toHaveAccessibleName('Bộ tiêu chí: Theo Kế hoạch')
})

test('one’s own criteria are kept by name, used again, renamed and deleted', async () => {
  const { page, goTo } = opened()
  await goTo(FIRST_LINK)
  await page.getByRole('slider', { name: 'Trọng số: Địa bàn ưu tiên' }).focus()
  await page.keyboard.press('End')
  await menu().click()
  await page.getByRole('textbox', { name: 'Lưu thành…' }).fill('Ưu tiên miền núi')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Ưu tiên miền núi', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu()).toHaveAccessibleName('Bộ tiêu chí: Ưu tiên miền núi')
  await usePreset('Hạ tầng')
  await usePreset('Ưu tiên miền núi')
  await expect(page.getByRole('slider', { name: 'Trọng số: Địa bàn ưu tiên' })).toHaveValue('100')
  await menu().click()
  await page.getByRole('button', { name: 'Đổi tên “Ưu tiên miền núi”' }).click()
  await page.getByRole('textbox', { name: 'Tên mới' }).fill('Miền núi trước')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Xóa “Miền núi trước”' }).click()
  await expect(page.getByRole('button', { name: 'Miền núi trước', exact: true })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(menu()).toHaveAccessibleName('Bộ tiêu chí: Tự đặt')
})

test('a file that is wrong is told where and how to mend it, and nothing changes; a right one goes out as it came in', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  const places = await firstPlaces(app.ranking, 5)
  await menu().click()
  const input = app.controls.locator('input[type="file"]')
  await input.setInputFiles(
    indexFile({ ...PLAIN, criteria: [{ column: 'mobile_gap', direction: 'higher-first', weight: -3 }] }),
  )
  const said = app.controls.getByRole('status').filter({ hasText: 'Chưa mở được tệp' })
  await expect(said).toContainText('Tiêu chí thứ 1, mục weight')
  await expect(said).toContainText('Ghi một số từ 0 trở lên')
  expect(await firstPlaces(app.ranking, 5)).toEqual(places)
  const criteria = [
    { column: 'fibre_gap', direction: 'higher-first', weight: 70, group: 'Kết nối', error: 0.1 },
    { column: 'poor_share', direction: 'lower-first', weight: 30, group: null, bounds: [0, 0.5] },
  ]
  await input.setInputFiles(
    indexFile({ ...PLAIN, criteria, groups: [{ name: 'Kết nối', weight: 40, parent: null }] }),
  )
  await expect(app.controls.getByText('Đang dùng bộ tiêu chí trong tệp.')).toBeVisible()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Lưu ra tệp (.json)' }).click()
  const saved = JSON.parse(readFileSync(await (await coming).path(), 'utf8'))
  expect(saved.criteria).toMatchObject(criteria.map(({ column, weight }) => ({ column, weight })))
  expect(saved.groups).toMatchObject([{ name: 'Kết nối', weight: 40 }])
  expect(saved.criteria[0].error).toBe(0.1)
  expect(saved.criteria[1].bounds).toEqual([0, 0.5])
  await page.keyboard.press('Escape')
})

test('a group shares its weight out inside, folds, and when removed leaves its criteria behind', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await page.getByRole('button', { name: /Thêm nhóm/ }).click()
  await page.getByRole('textbox', { name: 'Tên nhóm' }).fill('Kết nối')
  await page.keyboard.press('Enter')
  await expect(app.controls).toContainText('Nhóm trống')
  for (const name of ['Học sinh ngoài vùng 4G', 'Trường chưa có cáp quang']) {
    await page.getByRole('button', { name: `Tùy chỉnh: ${name}` }).click()
    await page.getByRole('combobox', { name: 'Thuộc nhóm' }).selectOption({ label: 'Kết nối' })
    await page.keyboard.press('Escape')
  }
  // The group 50 beside 30 + 12 + 8: half of the whole, and 32 : 18 inside.
  const slider = (name: string) => page.getByRole('slider', { name: `Trọng số: ${name}` })
  await expect(slider('Kết nối')).toHaveAttribute('aria-valuetext', /50\s%/)
  await expect(slider('Học sinh ngoài vùng 4G')).toHaveAttribute('aria-valuetext', /32\s%/)
  await expect(slider('Trường chưa có cáp quang')).toHaveAttribute('aria-valuetext', /18\s%/)
  const head = page.getByRole('button', { name: 'Kết nối', exact: true })
  await head.press('Enter')
  await expect(head).toHaveAttribute('aria-expanded', 'false')
  await expect(slider('Học sinh ngoài vùng 4G')).toHaveCount(0)
  await head.press('Enter')
  await page.getByRole('button', { name: 'Tùy chỉnh nhóm: Kết nối' }).click()
  await page.getByRole('button', { name: 'Bỏ nhóm Kết nối' }).click()
  await expect(app.sliders).toHaveCount(5)
})

test('an empty group says what to do, an only child has nothing to slide, and keys alone find and add a criterion', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await page.getByRole('button', { name: /Thêm nhóm/ }).click()
  await page.getByRole('textbox', { name: 'Tên nhóm' }).fill('Nghèo')
  await page.keyboard.press('Enter')
  const slider = (name: string) => page.getByRole('slider', { name: `Trọng số: ${name}` })
  await expect(app.controls).toContainText('Nhóm trống nên chưa tính điểm. Thêm tiêu chí vào đây')
  await expect(slider('Nghèo')).toHaveCount(0)
  await page.getByRole('button', { name: '+ Thêm tiêu chí vào nhóm' }).click()
  // One match: Enter takes it, into the group.
  const search = page.getByRole('searchbox', { name: 'Tìm tiêu chí' })
  await search.fill('ty le ho can ngheo')
  await expect(app.controls).toContainText('1 tiêu chí phù hợp. Nhấn Enter để thêm.')
  await search.press('Enter')
  await expect(app.controls).toContainText('Duy nhất trong nhóm: 100 % của nhóm.')
  await expect(slider('Tỷ lệ hộ cận nghèo')).toHaveCount(0)
  await expect(slider('Nghèo')).toBeVisible()
  await page.keyboard.press('Escape')

  // Of many: the arrows lead to one, Enter takes it; what is there already is told, not taken away.
  await page.getByRole('button', { name: '+ Thêm tiêu chí', exact: true }).click()
  await search.fill('ho ngheo')
  await search.press('Enter')
  const option = (name: string) => app.controls.getByRole('button', { name, exact: true, pressed: false })
  await expect(option('Tỷ lệ hộ nghèo')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(slider('Tỷ lệ hộ nghèo')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(search).toBeFocused()
  await search.fill('ty le ho can ngheo')
  await search.press('Enter')
  await expect(app.controls).toContainText('“Tỷ lệ hộ cận nghèo” đã có trong danh sách.')
  // The first Escape empties the field, as browsers do; the second closes the sheet.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(search).toBeHidden()
  await expect(app.controls).toContainText('Duy nhất trong nhóm')
})

test('a share of coverage is chosen by operator, technology and measure, and low values come first', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await page.getByRole('button', { name: /Thêm tiêu chí/ }).click()
  await page.getByRole('button', { name: /^Sóng di động/ }).click()
  await page.getByRole('combobox', { name: 'Tính theo' }).selectOption({ label: 'trường' })
  await page.getByRole('combobox', { name: 'Nhà mạng' }).selectOption({ label: 'Viettel' })
  await page.getByRole('button', { name: 'Thêm “Tỷ lệ trường có 4G của Viettel”' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('slider', { name: 'Trọng số: Tỷ lệ trường có 4G của Viettel' })).toBeVisible()
  await expect(app.controls).toContainText('thấp hơn xếp trước')
})

test('levels are typed in percent under fixed levels, and a wrong pair is refused with its reason', async () => {
  const { page, app, goTo } = opened()
  await goTo(`${FIRST_LINK}&scale=fixed`)
  await page.getByRole('button', { name: 'Tùy chỉnh: Học sinh ngoài vùng 4G' }).click()
  const score = await app.place(1).textContent()
  const high = page.getByRole('textbox', { name: 'Mức cao (1 điểm)' })
  await high.fill('20')
  await high.press('Enter')
  await expect.poll(() => app.place(1).textContent()).not.toBe(score)
  const low = page.getByRole('textbox', { name: 'Mức thấp (0 điểm)' })
  await low.fill('30')
  await expect(app.controls).toContainText('Mức thấp phải nhỏ hơn mức cao')
  await low.press('Escape')
})

test('a mean that is not defined cannot be chosen and says which criterion stands in the way', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  const choose = async (rule: RegExp, name: string | RegExp) => {
    await page.getByRole('button', { name: rule }).click()
    await page.getByRole('button', { name }).click()
  }
  const method = page.locator('summary').getByText('Cách tính', { exact: true })
  if (!(await page.getByRole('button', { name: /^Thang đo:/ }).isVisible())) await method.click()
  await choose(/^Thang đo:/, /^Theo độ lệch chuẩn/)
  await page.getByRole('button', { name: /^Cách tổng hợp:/ }).click()
  const geometric = page.getByRole('button', { name: /^Nhân điểm/ })
  await expect(geometric).toHaveAttribute('aria-disabled', 'true')
  await expect(geometric).toContainText('Học sinh ngoài vùng 4G')
  await page.keyboard.press('Escape')
  await choose(/^Thang đo:/, /^Từ thấp nhất/)
  await choose(/^Cách tổng hợp:/, /^Nhân điểm/)
  await expect(app.place(1)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Cách tổng hợp: Nhân điểm/ })).toBeVisible()
  // Nearly everybody is at 0 on this data: said where it is chosen and above the list, with a way out.
  await expect(app.controls).toContainText('557 xã có điểm 0 vì ít nhất một tiêu chí bằng 0')
  const answer = page.getByRole('region', { name: 'Xã ưu tiên' })
  await expect(answer).toContainText('nhóm 50 chỉ còn 48 chỗ')
  await answer.getByRole('button', { name: 'Đổi sang cộng điểm' }).click()
  await expect(page.getByRole('button', { name: /^Cách tổng hợp: Cộng điểm/ })).toBeVisible()
  await expect(answer).not.toContainText('điểm 0')
})

test('communes with too few values are counted, named with what they lack, and shown on a press', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  if (!(await page.getByRole('button', { name: /^Thang đo:/ }).isVisible()))
    await page.locator('summary').getByText('Cách tính', { exact: true }).click()
  const known = page.getByRole('textbox', { name: /^Chỉ xếp hạng xã có số liệu/ })
  await known.fill('100')
  await known.press('Enter')
  await page.getByRole('button', { name: '1 xã chưa xếp hạng' }).click()
  const commune = app.controls.getByRole('button', { name: /Thiếu: Học sinh thiếu thiết bị/ })
  const name = (await commune.textContent())?.split(',')[0] ?? ''
  await commune.click()
  await expect(app.sheet.getByRole('heading', { level: 2 })).toHaveText(name)
})

test('weights found by comparing pairs are one step, and undo takes them back', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await usePreset('Hạ tầng')
  await page.getByRole('button', { name: 'Giúp đặt trọng số' }).click()
  await page.getByRole('button', { name: /^So sánh từng cặp/ }).click()
  const dialog = page.getByRole('dialog', { name: 'So sánh từng cặp tiêu chí' })
  await dialog.getByRole('radio', { name: /^“Học sinh ngoài vùng 4G”.*gấp 9 lần/ }).press('Space')
  await dialog.getByRole('button', { name: 'Dùng trọng số này' }).click()
  await expect(dialog).toHaveCount(0)
  // Nine times as important: nine tenths.
  await expect(page.getByRole('slider', { name: 'Trọng số: Học sinh ngoài vùng 4G' })).toHaveAttribute(
    'aria-valuetext',
    /90\s%/,
  )
  await app.undo.click()
  await expect(page.getByRole('slider', { name: 'Trọng số: Học sinh ngoài vùng 4G' })).toHaveValue('60')
})
