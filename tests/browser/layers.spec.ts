/** What is drawn on the map, and the legend that lists it and nothing else. */
import { expect, type Locator, type Page, test } from '@playwright/test'
import { choose } from './app'
import { bundledTable, onePage } from './one-page'

const opened = onePage(test)
/** Nothing but the ground. */
const BARE = '#/map?v=1&hide=choropleth,alerts,districts,labels'

/** The switch of each layer, and the headings that it brings to the legend. */
const LAYERS = [
  ['Tô màu theo xã', ['Điểm ưu tiên']],
  ['Cấp độ dịch COVID-19', ['Cấp độ dịch']],
  ['Vùng phủ sóng di động', ['Vùng phủ 4G']],
  ['Trạm phát sóng', ['Trạm phát sóng']],
  ['Cáp quang và trường đã nối', ['Cáp quang']],
  ['Trường học', ['Trường học']],
  ['Ranh giới huyện', []],
  ['Tên địa danh', []],
] as const

test('each layer changes the picture, and the legend lists it while it is drawn', async () => {
  const { page, app, goTo } = opened()
  await goTo(BARE)
  await expect(app.legend).toHaveCount(0)
  const picture = await middleOf(page, app.map)
  let bare = await picture()
  await expect(async () => {
    const next = await picture()
    const still = next.equals(bare)
    bare = next
    expect(still).toBe(true)
  }).toPass()
  for (const [name, headings] of LAYERS) {
    const box = page.getByRole('checkbox', { name, exact: true })
    await box.check()
    await expect.poll(async () => (await picture()).equals(bare), { message: name }).toBe(false)
    if (headings.length === 0) await expect(app.legend).toHaveCount(0)
    else {
      await expect(app.legend.getByRole('heading')).toHaveCount(headings.length)
      for (const heading of headings)
        await expect(app.legend.getByRole('heading', { name: new RegExp(`^${heading}`) })).toBeVisible()
    }
    await box.uncheck()
    await expect(app.legend).toHaveCount(0)
    await expect.poll(async () => (await picture()).equals(bare), { message: `without ${name}` }).toBe(true)
  }
})

/** Takes pictures of the middle of the map, where the province is whatever the window. */
async function middleOf(page: Page, map: Locator): Promise<() => Promise<Buffer>> {
  const box = await map.boundingBox()
  if (!box) throw new Error('the map is not there')
  const clip = { x: box.x + box.width / 2 - 150, y: box.y + box.height / 2 - 150, width: 300, height: 300 }
  return () => page.screenshot({ clip })
}

test('alert zones: the levels in effect, with the moment of the papers, by day', async () => {
  const { page, app, goTo } = opened()
  await goTo('#/map?v=1&hide=choropleth')
  await expect(app.legend).toContainText('Cấp độ dịch cập nhật đến 9 giờ ngày 22/11/2021')
  for (const level of ['Cấp 4 · rất cao', 'Cấp 3 · cao', 'Chưa đánh giá'])
    await expect(app.legend).toContainText(level)
  const first = bundledTable('covid-levels')
    .map(record => record.effective_from)
    .sort()[0]
  const [year, month, day] = first.split('-').map(Number)
  await choose(page, 'Ngày áp dụng', `${day}/${month}/${year}`)
  await expect(app.legend).toContainText(`cập nhật đến 9 giờ ngày ${day}/${month}/${year}`)
  await expect(page).toHaveURL(new RegExp(`date=${first}`))
})

test('coverage: one operator and one technology at a time', async () => {
  const { page, app, goTo } = opened()
  await goTo('#/map?v=1&hide=choropleth,alerts&show=coverage')
  const heading = app.legend.getByRole('heading')
  await expect(heading).toHaveText('Vùng phủ 4G Ít nhất một nhà mạng')
  const operator = bundledTable('sites')[0].operator
  await choose(page, 'Nhà mạng', operator)
  await expect(heading).toHaveText(`Vùng phủ 4G ${operator}`)
  await page.getByRole('radiogroup', { name: 'Công nghệ' }).getByText('3G', { exact: true }).click()
  await expect(heading).toHaveText(`Vùng phủ 3G ${operator}`)
  await expect(app.legend).toContainText('theo công bố của nhà mạng')
})

test('schools: only the levels asked for stand in the legend', async () => {
  const { page, app, goTo } = opened()
  await goTo('#/map?v=1&hide=choropleth,alerts&show=schools')
  await expect(app.legend).toContainText('Tiểu học')
  await page.getByRole('checkbox', { name: 'Tiểu học', exact: true }).uncheck()
  await expect(app.legend).not.toContainText('Tiểu học')
  await expect(app.legend).toContainText('THCS')
})

test('the theme that colours the communes names the legend, with its unit', async () => {
  const { page, app, goTo } = opened()
  await goTo('#/map?v=1&hide=alerts')
  await expect(app.legend.getByRole('heading')).toContainText('Điểm ưu tiên')
  await choose(page, 'Tô màu xã theo', 'Mật độ dân số')
  await expect(app.legend.getByRole('heading')).toContainText('Mật độ dân số (người/km²)')
  await choose(page, 'Tô màu xã theo', 'Học sinh ngoài vùng 4G')
  await expect(app.legend.getByRole('heading')).toContainText('Học sinh ngoài vùng 4G (%)')
  await expect(app.map).toContainText('Dữ liệu minh họa')
  await expect(app.map).toContainText('Ranh giới sơ đồ, không có giá trị pháp lý')
})
