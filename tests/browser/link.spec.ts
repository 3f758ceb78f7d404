/** A view can be sent: what the address carries, and that it is all there for who opens it. And both languages, whole. */
import { type Browser, expect, type Page, test } from '@playwright/test'
import { SCHOOL_LEVELS } from '@/domain/dataset/records'
import { en } from '@/i18n/en'
import { vi } from '@/i18n/vi'
import { appOf, computed, firstPlaces, mapDrawn } from './app'
import { FIRST_LINK, onePage } from './one-page'
import { watch } from './page'

const opened = onePage(test)

/** Another person, who has never opened the product, opens the link. */
async function send(browser: Browser, link: string, complaints: string[]): Promise<Page> {
  const context = await browser.newContext()
  watch(context, link, complaints)
  const page = await context.newPage()
  await page.goto(link)
  return page
}

test('a link carries which two rankings are laid side by side, and says plainly where one is not in the plan', async ({
  browser,
}) => {
  const { page, goTo } = opened()
  await goTo(FIRST_LINK)
  await page.getByRole('radio', { name: 'Biến động', exact: true }).check({ force: true })
  await page.getByLabel('Bảng trước').selectOption({ label: 'Bộ có sẵn: Thiết bị' })
  const after = page.getByLabel('Bảng sau')
  const day = await after.locator('option', { hasText: 'Theo dịch ngày' }).first().innerText()
  await after.selectOption({ label: day })
  await expect(page).toHaveURL(/answer=moved&before=preset:thiet-bi&after=day:\d{4}-\d\d-\d\d/)

  const complaints: string[] = []
  const other = await send(browser, page.url(), complaints)
  await mapDrawn(other)
  await computed(other)
  // Both work their figures out when the choice has rested.
  await expect(async () => {
    const [ours, theirs] = [page, other].map(each => each.getByText(/Spearman ρ = /).innerText())
    expect(await theirs).toBe(await ours)
  }).toPass()
  await expect(other.getByLabel('Bảng trước').locator('option:checked')).toHaveText('Bộ có sẵn: Thiết bị')
  await expect(other.getByLabel('Bảng sau').locator('option:checked')).toHaveText(day)
  // Somebody's own decision is named by its id: here nobody has it.
  await other.goto('./#/ranking?v=1&answer=moved&before=decision:2021-12-01T08%3A00%3A00.000Z%20a1b2c3d4')
  await expect(other.getByText('Một bảng không có trong kế hoạch này', { exact: false })).toBeVisible()
  await expect(other.getByLabel('Bảng trước').locator('option:checked')).toHaveText(
    'Bảng không có trong kế hoạch này',
  )
  expect(complaints).toEqual([])
  await other.context().close()
})

test('a link carries workspace, criteria, filter, commune, camera and table to another person', async ({
  browser,
}) => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await page.getByRole('slider', { name: 'Trọng số: Địa bàn ưu tiên' }).focus()
  await page.keyboard.press('End')
  await page.getByRole('button', { name: /Thêm điều kiện/ }).click()
  await page.getByRole('checkbox', { name: 'Cấp độ dịch 3–4' }).check()
  await page.keyboard.press('Escape')
  await app.place(2).click()
  await page.getByRole('button', { name: 'Phóng to', exact: true }).click()
  await page.getByRole('banner').getByRole('button', { name: 'Bảng số liệu' }).click()
  await expect(page).toHaveURL(/geography:100.*alert=1/)
  await expect(page).toHaveURL(/commune=\d{5}/)
  await expect(page).toHaveURL(/table=1/)
  // The map has come to rest when the camera in the address no longer changes.
  let camera = ''
  await expect(async () => {
    const now = /at=[\d.,]+/.exec(page.url())?.[0] ?? ''
    const still = now !== '' && now === camera
    camera = now
    expect(still).toBe(true)
  }).toPass({ intervals: [1500] })
  const places = await firstPlaces(app.ranking, 6)
  const sheet = await app.sheet.getByRole('heading', { level: 2 }).textContent()

  const complaints: string[] = []
  const other = await send(browser, page.url(), complaints)
  const theirs = appOf(other)
  // It is said that criteria came with the link.
  await expect(
    other.getByText('Liên kết vừa mở mang theo bộ tiêu chí, điều kiện của người gửi.'),
  ).toBeVisible()
  await mapDrawn(other)
  await computed(other)
  await expect(theirs.workspace('Xếp hạng')).toHaveAttribute('aria-current', 'page')
  await expect(theirs.sheet.getByRole('heading', { level: 2 })).toHaveText(sheet ?? '')
  await expect(other.getByRole('slider', { name: 'Trọng số: Địa bàn ưu tiên' })).toHaveValue('100')
  await expect.poll(() => firstPlaces(theirs.ranking, 6)).toEqual(places)
  await expect(other.getByRole('grid', { name: 'Bảng số liệu' })).toBeVisible()
  expect(other.url()).toContain(camera)
  // They can be taken back.
  await theirs.undo.click()
  await expect(other.getByRole('slider', { name: 'Trọng số: Địa bàn ưu tiên' })).toHaveValue('8')
  await other.context().close()
  expect(complaints).toEqual([])
})

test('a link carries layers, operator, theme and language to another person', async ({ browser }) => {
  const { page, goTo } = opened()
  await goTo(
    '#/map?v=1&lang=en&hide=alerts&show=schools,fibre,coverage&signal=any:3G&theme=population_density',
  )
  await expect(page).toHaveURL(/theme=population_density/)
  const complaints: string[] = []
  const other = await send(browser, page.url(), complaints)
  await mapDrawn(other)
  await computed(other)
  await expect(other.locator('html')).toHaveAttribute('lang', 'en')
  await expect(other.getByRole('button', { name: 'Map', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
  for (const [name, checked] of [
    [en.layers.schools, true],
    [en.layers.fibre, true],
    [en.layers.coverage, true],
    [en.layers.alerts, false],
    [en.layers.sites, false],
  ] as const)
    await expect(other.getByRole('checkbox', { name, exact: true })).toBeChecked({ checked })
  const legend = other.getByRole('region', { name: en.map.legend })
  await expect(legend).toContainText(en.domain.indicator.population_density)
  await expect(legend).toContainText(en.map.coverage.replace('{{technology}}', '3G'))
  await other.context().close()
  expect(complaints).toEqual([])
})

test('text that is no link of ours changes nothing', async () => {
  const { page, app, goTo } = opened()
  await goTo(`${FIRST_LINK}&commune=16123`)
  await expect(app.sheet).toContainText('16123')
  await page.goto('./#nothing-of-ours')
  await expect(app.sheet).toContainText('16123')
  await goTo('#/ranking?v=1&commune=no such&weights=x:y:z&at=1,2&theme=%E0')
  await expect(app.sliders).toHaveCount(5)
})

/** Every text without figures in it, by its key. */
function texts(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? value.includes('{{')
        ? []
        : [[`${path}.${key}`, value] as [string, string]]
      : texts(value as object, `${path}.${key}`),
  )
}

/** What can be read or heard: every text of its own, every label, hint and placeholder. */
const words = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>()
    for (const element of document.querySelectorAll('body *')) {
      if (!element.checkVisibility()) continue
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        found.add(element.getAttribute(name) ?? '')
      for (const node of element.childNodes)
        if (node.nodeType === 3) found.add(node.textContent?.trim() ?? '')
    }
    found.delete('')
    return [...found]
  })

test('in English no Vietnamese word of the product is left, and the other way round', async () => {
  const { page, goTo } = opened()
  const ours = { vi: texts(vi), en: texts(en) }
  const all = { vi: new Set(ours.vi.map(([, text]) => text)), en: new Set(ours.en.map(([, text]) => text)) }
  expect(ours.vi.length).toBeGreaterThan(300)
  for (const [language, other] of [
    ['en', 'vi'],
    ['vi', 'en'],
  ] as const) {
    // Words that are the same in both, and codes that files are written in, prove nothing.
    const codes: readonly string[] = SCHOOL_LEVELS
    const foreign = new Set([...all[other]].filter(text => !all[language].has(text) && !codes.includes(text)))
    const known = new Set([...all[language]].filter(text => !all[other].has(text)))
    for (const workspace of ['data', 'map', 'ranking']) {
      await goTo(
        `#/${workspace}?v=1&lang=${language}&commune=15010&show=schools,sites,fibre,coverage&table=1`,
      )
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect
        .poll(async () => (await words(page)).filter(text => known.has(text)).length)
        .toBeGreaterThan(20)
      await expect
        .poll(async () => (await words(page)).filter(text => foreign.has(text)), {
          message: `${workspace} in ${language}`,
        })
        .toEqual([])
    }
  }
})

test('one press switches the language, and the page says which it is in', async () => {
  const { page, goTo } = opened()
  await goTo(FIRST_LINK)
  await page.getByRole('button', { name: vi.app.languageLabel }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 2, name: en.ranking.title })).toBeVisible()
  await expect(page).toHaveURL(/lang=en/)
  await page.getByRole('button', { name: en.app.languageLabel }).click()
  await expect(page.getByRole('heading', { level: 2, name: vi.ranking.title })).toBeVisible()
})
