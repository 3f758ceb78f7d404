/** The ranking: criteria and their weights, which communes count, and the file that is handed out. */
import { readFileSync } from 'node:fs'
import { expect, type Locator, test } from '@playwright/test'
import { firstPlaces } from './app'
import { bundledTable, FIRST_LINK, onePage } from './one-page'

const opened = onePage(test, { map: false })
const LAST_PLACES = 8

/** Every slider with its weight and the share that it says to have. */
async function weights(sliders: Locator): Promise<{ weight: number; share: number }[]> {
  return await sliders.evaluateAll(inputs =>
    inputs.map(input => ({
      weight: (input as HTMLInputElement).valueAsNumber,
      share: Number.parseFloat(
        input
          .getAttribute('aria-valuetext')
          ?.match(/[\d,]+/)?.[0]
          .replace(',', '.') ?? '',
      ),
    })),
  )
}

const scoreOf = async (place: Locator) =>
  Number(/[\d,]+$/.exec((await place.textContent()) ?? '')?.[0].replace(',', '.'))

const inView = (ranking: Locator) =>
  ranking.getByRole('option').first().getAttribute('aria-setsize').then(Number)

test.describe('beside the map', () => {
  const opened = onePage(test)

  test('a weight moved by keyboard moves the list, the bars and the map together', async () => {
    const { page, app, goTo } = opened()
    await goTo(FIRST_LINK)
    const places = await firstPlaces(app.ranking, LAST_PLACES)
    const bar = await app.place(1).locator('svg').first().innerHTML()
    const legend = await app.legend.textContent()
    await page.getByRole('slider', { name: 'Trọng số: Học sinh thiếu thiết bị' }).focus()
    await page.keyboard.press('Home')
    await expect.poll(() => firstPlaces(app.ranking, LAST_PLACES)).not.toEqual(places)
    await expect.poll(() => app.place(1).locator('svg').first().innerHTML()).not.toBe(bar)
    await expect.poll(() => app.legend.textContent()).not.toBe(legend)
  })

  test('only alert levels 3 and 4: as many communes as the papers of the latest day name', async () => {
    const { page, app, goTo } = opened()
    await goTo(FIRST_LINK)
    const levels = bundledTable('covid-levels')
    const day =
      levels
        .map(record => record.effective_from)
        .sort()
        .at(-1) ?? ''
    const alerted = levels.filter(
      ({ level, effective_from, effective_until }) =>
        Number(level) >= 3 && effective_from <= day && (effective_until === '' || effective_until >= day),
    )
    await page.getByRole('button', { name: /Thêm điều kiện/ }).click()
    await page.getByRole('checkbox', { name: 'Cấp độ dịch 3–4' }).check()
    await expect.poll(() => inView(app.ranking)).toBe(alerted.length)
    await page.keyboard.press('Escape')
    const first = await app.place(1).locator('strong').textContent()
    const names = bundledTable('communes')
      .filter(commune => alerted.some(record => record.commune_code === commune.commune_code))
      .map(commune => commune.commune_name)
    expect(names).toContain(first)
    await expect(app.legend).toContainText('Ngoài điều kiện đang xét')
  })
})

test('each slider says its share of the weights, and the shares make 100 %', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await page.getByRole('slider', { name: 'Trọng số: Địa bàn ưu tiên' }).focus()
  await page.keyboard.press('End')
  await expect(async () => {
    const all = await weights(app.sliders)
    const total = all.reduce((sum, { weight }) => sum + weight, 0)
    expect(all).toHaveLength(5)
    expect(total).toBe(32 + 18 + 30 + 12 + 100)
    for (const { weight, share } of all)
      expect(Math.abs(share - (100 * weight) / total)).toBeLessThanOrEqual(0.5)
    // Each is written as a whole percent.
    const written = all.reduce((sum, { share }) => sum + share, 0)
    expect(Math.abs(written - 100)).toBeLessThanOrEqual(all.length / 2)
  }).toPass()
})

test('undo takes the whole drag back, redo brings it again', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  const places = await firstPlaces(app.ranking, LAST_PLACES)
  const slider = page.getByRole('slider', { name: 'Trọng số: Học sinh ngoài vùng 4G' })
  const box = await slider.boundingBox()
  if (!box) throw new Error('the slider is not there')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * 0.32, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.95, y, { steps: 12 })
  await page.mouse.up()
  await expect.poll(() => slider.inputValue().then(Number)).toBeGreaterThan(85)
  const dragged = await slider.inputValue()
  await expect.poll(() => firstPlaces(app.ranking, LAST_PLACES)).not.toEqual(places)
  const moved = await firstPlaces(app.ranking, LAST_PLACES)
  await app.undo.click()
  await expect(slider).toHaveValue('32')
  await expect.poll(() => firstPlaces(app.ranking, LAST_PLACES)).toEqual(places)
  await app.redo.click()
  await expect(slider).toHaveValue(dragged)
  await expect.poll(() => firstPlaces(app.ranking, LAST_PLACES)).toEqual(moved)
})

test('one district: its communes alone, first among themselves', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  const communes = bundledTable('communes').filter(commune => commune.district_name === 'Huyện Mường Lát')
  await page.getByRole('button', { name: /Thêm điều kiện/ }).click()
  const district = page
    .getByRole('textbox', { name: 'Huyện, thị xã, thành phố' })
    .or(page.getByRole('combobox', { name: 'Huyện, thị xã, thành phố' }))
  await district.fill('muong lat')
  await page.getByRole('option', { name: 'Huyện Mường Lát', exact: true }).click()
  await expect.poll(() => inView(app.ranking)).toBe(communes.length)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(district).toBeHidden()
  await expect(app.ranking.getByRole('option')).toHaveCount(communes.length)
  const names = await app.ranking.getByRole('option').locator('strong').allTextContents()
  expect([...names].sort()).toEqual(communes.map(commune => commune.commune_name).sort())
  await expect(app.place(1)).toHaveText(/^1/)
  await page.getByRole('button', { name: /Bỏ điều kiện: Mường Lát/ }).click()
  await expect.poll(() => inView(app.ranking)).toBe(559)
})

test('the rule for missing values changes the score of who lacks them, and of nobody else', async () => {
  const { page, app, goTo } = opened()
  const { without, other, district } = communeWithoutDeviceFigure()
  const points = async () =>
    Number(
      (await app.sheet.getByText(/điểm$/).first().textContent())
        ?.match(/([\d,]+) điểm$/)?.[1]
        .replace(',', '.'),
    )
  const at = (code: string, rule = '') => `${FIRST_LINK}&districts=${district}&commune=${code}${rule}`
  await goTo(at(other))
  await expect(app.sheet).toContainText(other)
  const ofOther = await points()
  await goTo(at(without))
  await expect(app.sheet).toContainText(without)
  await expect(app.ranking.getByRole('option', { selected: true })).toContainText(
    'Thiếu số liệu: Học sinh thiếu thiết bị',
  )
  await expect(app.sheet).toContainText('chia lại trọng số')
  const before = await points()
  await page.locator('summary').getByText('Cách tính', { exact: true }).click()
  await page.getByRole('button', { name: /^Khi xã thiếu số liệu:/ }).click()
  await page.getByRole('button', { name: 'Coi như mức kém nhất', exact: true }).click()
  await expect.poll(points).toBeGreaterThan(before)
  await expect(app.sheet).toContainText('coi như mức kém nhất')
  await goTo(at(other, '&missing=worst'))
  await expect(app.sheet).toContainText(other)
  expect(await points()).toBe(ofOther)
})

/** The one bundled commune whose need of devices nobody reported, and a neighbour in its district. */
function communeWithoutDeviceFigure(): { without: string; other: string; district: string } {
  const needs = new Set(bundledTable('device-need').map(record => record.unit_code))
  const schools = bundledTable('schools')
  const communes = bundledTable('communes')
  const found = communes.filter(
    ({ commune_code: code }) =>
      !needs.has(code) &&
      !schools.some(school => school.commune_code === code && needs.has(school.school_code)),
  )
  expect(found).toHaveLength(1)
  const { commune_code: without, district_code: district } = found[0]
  const other = communes.find(each => each.district_code === district && each.commune_code !== without)
  return { without, other: other?.commune_code ?? '', district }
}

test('any column of figures can become a criterion, and be taken away again', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await page.getByRole('button', { name: /Thêm tiêu chí/ }).click()
  await page.getByRole('searchbox', { name: 'Tìm tiêu chí' }).fill('ho ngheo')
  await page.getByRole('button', { name: 'Hộ nghèo', exact: true }).click()
  await page.keyboard.press('Escape')
  const slider = page.getByRole('slider', { name: 'Trọng số: Hộ nghèo' })
  await expect(slider).toBeVisible()
  await slider.focus()
  await page.keyboard.press('End')
  await expect(app.sliders).toHaveCount(6)
  for (const name of ['Học sinh ngoài vùng 4G', 'Trường chưa có cáp quang', 'Học sinh thiếu thiết bị']) {
    await page.getByRole('slider', { name: `Trọng số: ${name}` }).focus()
    await page.keyboard.press('Home')
  }
  for (const name of ['Cấp độ dịch 3–4 và học trực tuyến', 'Địa bàn ưu tiên']) {
    await page.getByRole('slider', { name: `Trọng số: ${name}` }).focus()
    await page.keyboard.press('Home')
  }
  // With all weight on one column the first place is its greatest value.
  const poorest = bundledTable('communes').sort(
    (a, b) => Number(b.poor_households) - Number(a.poor_households),
  )[0]
  await expect(app.place(1).locator('strong')).toHaveText(poorest.commune_name)
  await page.getByRole('button', { name: 'Tùy chỉnh: Hộ nghèo' }).click()
  await page.getByRole('button', { name: 'Bỏ tiêu chí Hộ nghèo' }).click()
  await expect(app.sliders).toHaveCount(5)
  await expect(page.getByText('Chưa có trọng số')).toBeVisible()
})

test('the export opens in a spreadsheet with its marks, and says what the screen says', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  const name = await app.place(1).locator('strong').textContent()
  const score = await scoreOf(app.place(1))
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Xuất CSV' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  const bytes = readFileSync(await download.path())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = bytes.subarray(3).toString('utf8').split('\r\n')
  const end = lines.indexOf('')
  expect(end - 1).toBe(await inView(app.ranking))
  expect(lines[0]).toContain('Tên xã')
  // A Vietnamese spreadsheet parts cells by semicolons and writes 0,5.
  const first = lines[1].split(';')
  expect(first[0]).toBe('1')
  expect(first).toContain(name)
  expect(Number(first[4].replace(',', '.')).toFixed(1)).toBe(score.toFixed(1))
  const notes = lines.slice(end).join('\n')
  expect(notes).toContain('Dữ liệu minh họa')
  expect(notes).toContain('Ranh giới sơ đồ')
  expect(notes).toContain('Học sinh ngoài vùng 4G 32')
})
