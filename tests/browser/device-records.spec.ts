/** Records of hand-overs and the papers of devices, as a person makes them: every total follows, undo and reload keep. */
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { choose, computed } from './app'
import { onePage } from './one-page'

const opened = onePage(test)

const all = (page: Page) => page.getByText(/^Tất cả các đợt: đã giao/)
const digits = (text: string | null) => Number((text ?? '').replace(/\D/g, ''))
const handedOver = async (page: Page) =>
  digits(/đã giao ([\d.]+) máy/.exec((await all(page).textContent()) ?? '')?.[1] ?? null)
const part = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()
const needHandedOver = async (page: Page) => {
  await part(page, 'Nhu cầu')
  const row = page.getByRole('row', { name: /^Ba diện/ })
  const text = await row.getByRole('cell').nth(2).textContent()
  await part(page, 'Bàn giao')
  return digits(text)
}

test('a recorded hand-over moves every total, undo takes it back, a reload keeps it', async () => {
  const { page, app, goTo } = opened()
  await goTo('#/devices?v=1&part=handover')
  await expect(all(page)).toBeVisible()
  const before = await handedOver(page)
  const neededBefore = await needHandedOver(page)
  const form = page.getByRole('form', { name: 'Ghi nhận bàn giao' })
  // Nothing is chosen: each fault stands beside its field, and nothing is recorded.
  await form.getByRole('button', { name: /Ghi nhận/ }).click()
  await expect(form.getByText('Chưa chọn đợt.')).toBeVisible()
  await expect(form.getByText(/Số máy phải là số nguyên/)).toBeVisible()
  const rounds = form.getByRole('combobox', { name: 'Đợt', exact: true })
  await rounds.selectOption({ index: 1 })
  await form.getByRole('combobox', { name: 'Trường hoặc xã nhận máy' }).fill('trung xuan')
  await form.getByRole('option').filter({ hasText: 'Quan Sơn' }).first().click()
  await form.getByRole('textbox', { name: 'Số máy' }).fill('3')
  await form.getByRole('textbox', { name: 'Ngày bàn giao' }).fill('22/11/2021')
  await form.getByRole('button', { name: /hi nhận$/ }).click()
  await expect(form.getByText(/^Đã ghi 3 máy cho/)).toBeVisible()
  await expect.poll(() => handedOver(page)).toBe(before + 3)
  expect(await needHandedOver(page)).toBe(neededBefore + 3)
  await app.undo.click()
  await expect.poll(() => handedOver(page)).toBe(before)
  await app.redo.click()
  await expect.poll(() => handedOver(page)).toBe(before + 3)
  await expect(page.getByRole('banner').getByText(/Đã lưu/)).toBeVisible()
  await page.reload()
  await computed(page)
  await expect(all(page)).toBeVisible({ timeout: 60_000 })
  expect(await handedOver(page)).toBe(before + 3)
})

test('the workbook of form 1 holds the total that its preview shows', async () => {
  const { page, goTo } = opened()
  await goTo('#/devices?v=1&part=publish')
  const preview = page.getByRole('region', { name: /BIỂU TỔNG HỢP NHU CẦU/ })
  await expect(preview).toBeVisible()
  await choose(page, 'Phạm vi', 'Đơn vị trực thuộc Sở')
  const total = preview.getByRole('row', { name: /Tổng cộng/ }).getByRole('cell')
  const shown = (await total.allTextContents()).slice(2, 9).map(text => (text === '' ? null : digits(text)))
  expect(shown.some(value => value !== null && value > 0)).toBe(true)
  const coming = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('button', { name: 'Tải XLSX' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toMatch(/^nhu-cau-thiet-bi-truc-thuoc-so-\d{4}-\d\d-\d\d\.xlsx$/)
  const { sheets } = await readXlsx(readFileSync(await file.path()))
  const written = sheets[0]?.rows.find(row => row[1] === 'Tổng cộng')
  expect(written?.slice(2, 9).map(value => (value === '' ? null : value))).toEqual(shown)
})
