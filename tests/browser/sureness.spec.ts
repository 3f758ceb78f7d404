/** How sure the ranking is: asked of the bundled data, on list, map, card and sheet, and what changing the question does. */
import { expect, type Page, test } from '@playwright/test'
import { readPackage } from '@/cli/read-package'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import { needTable } from '@/domain/need/need-table'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import { robustness } from '@/domain/ranking/robustness/robustness'
import { choose } from './app'
import { FIRST_LINK, onePage } from './one-page'

const opened = onePage(test)
const WORKED_OUT = { timeout: 60_000 }

const cardOf = (page: Page) => page.getByRole('region', { name: 'Chắc chắn đến đâu?' })
const shownOf = (page: Page, word: string) => page.getByRole('radio', { name: new RegExp(`^${word} \\d`) })

/** The answer is there and is not an old one. */
async function workedOut(page: Page): Promise<void> {
  const card = cardOf(page)
  await expect(card).toContainText('Nhóm', WORKED_OUT)
  await expect(card.getByRole('progressbar')).toHaveCount(0, WORKED_OUT)
}

/** The number that a label or a sentence carries. */
const numberIn = (text: string | null, before: RegExp): number =>
  Number(before.exec(text ?? '')?.[1].replaceAll('.', ''))

async function countOf(page: Page, word: string): Promise<number> {
  const label = page.locator('label').filter({ has: shownOf(page, word) })
  return numberIn(await label.textContent(), /([\d.]+)$/)
}

/** Only those of one kind are listed; a label covers its radio button. */
const show = (page: Page, word: string) =>
  page
    .locator('label')
    .filter({ has: shownOf(page, word) })
    .click()

const listed = (page: Page) =>
  page
    .getByRole('listbox', { name: 'Danh sách xã theo thứ hạng' })
    .getByRole('option')
    .first()
    .getAttribute('aria-setsize')
    .then(Number)

test('list, card and legend say what the core says of the bundled data with the same seed', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await workedOut(page)
  const { dataset } = await readPackage('data')
  const need = needTable(dataset, coverageTable(coverageInput(dataset)), null)
  const inView = new Uint8Array(dataset.records.communes.length).fill(1)
  const truth = robustness({
    question: rankingQuestion(FIRST_PLAN, dataset, need, inView),
    variation: { kind: 'weights', region: { kind: 'band', band: 0.2 } },
    samples: 10_000,
    seed: 2021,
    top: 50,
  })
  const count = (asked: string) => truth.certainty.filter(certainty => certainty === asked).length
  expect(await countOf(page, 'Luôn có')).toBe(count('always'))
  expect(await countOf(page, 'Còn tùy')).toBe(count('contested'))
  expect(await countOf(page, 'Không')).toBe(count('never'))
  await expect(app.legend).toContainText(`Còn tùy trọng số · nhóm 50 (${count('contested')} xã)`)
  await expect(cardOf(page)).toContainText(
    `${count('always')} xã luôn có mặt, ${count('contested')} xã còn tùy trọng số (gạch chéo trên bản đồ)`,
  )
  await expect(cardOf(page)).toContainText('Đã chứng minh cho mọi bộ trọng số')
  const unitOf = new Map(Array.from(truth.units, (commune, unit) => [commune, unit]))
  const byName = dataset.records.communes
  for (let at = 1; at <= 8; at++) {
    const text = (await app.place(at).textContent()) ?? ''
    const ranks = /hạng (\d+)(?:–(\d+))? trong 90/.exec(text)
    const found = byName.findIndex((_, commune) => {
      const unit = unitOf.get(commune) ?? -1
      return unit >= 0 && truth.rank[unit] === at && text.includes(byName[commune].communeName)
    })
    const unit = unitOf.get(found) ?? -1
    expect([Number(ranks?.[1]), Number(ranks?.[2] ?? ranks?.[1])]).toEqual([
      truth.rankLow[unit],
      truth.rankHigh[unit],
    ])
  }
})

test('only the contested: as many rows as the legend counts, and none when the list shows all again', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await workedOut(page)
  const contested = await countOf(page, 'Còn tùy')
  await show(page, 'Còn tùy')
  expect(await listed(page)).toBe(contested)
  expect(numberIn(await app.legend.textContent(), /nhóm 50 \(([\d.]+) xã\)/)).toBe(contested)
  await app.place(1).click()
  await page.keyboard.press('End')
  await expect(app.place(contested)).toHaveAttribute('aria-selected', 'true')
  await show(page, 'Tất cả')
  expect(await listed(page)).toBe(559)
})

test('a weight moved is worked out again, and the list says so', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await workedOut(page)
  const before = await app.legend.textContent()
  await page.getByRole('slider', { name: 'Trọng số: Học sinh thiếu thiết bị' }).focus()
  await page.keyboard.press('Home')
  await expect(cardOf(page).getByRole('progressbar')).toBeVisible()
  await expect(cardOf(page)).toContainText('Đang tính lại')
  await workedOut(page)
  const contested = await countOf(page, 'Còn tùy')
  await expect(app.legend).not.toHaveText(before ?? '')
  await expect(app.legend).toContainText(`nhóm 50 (${contested} xã)`)
  const total = contested + (await countOf(page, 'Luôn có')) + (await countOf(page, 'Không'))
  expect(total).toBe(await countOf(page, 'Tất cả'))
})

test('asked otherwise: anywhere is less sure than near today, and the link carries the question', async () => {
  const { page, goTo } = opened()
  await goTo(FIRST_LINK)
  await workedOut(page)
  const near = await countOf(page, 'Còn tùy')
  await cardOf(page).getByText('Đổi cách hỏi').click()
  await choose(page, 'Trọng số có thể là', 'Bất kỳ')
  await expect(cardOf(page)).toContainText('10.000 bộ trọng số bất kỳ', WORKED_OUT)
  await workedOut(page)
  expect(await countOf(page, 'Còn tùy')).toBeGreaterThan(near)
  await expect.poll(() => page.url()).toContain('within=simplex')
  await page.getByLabel('Số xã trong nhóm đầu').fill('20')
  await page.keyboard.press('Enter')
  await expect(cardOf(page)).toContainText('Nhóm 20 xã đầu', WORKED_OUT)
  await cardOf(page).getByText('Đổi cách hỏi').click()
})

test('the methods are only seen, not proved, and the card says so', async () => {
  const { page, app, goTo } = opened()
  await goTo(`${FIRST_LINK}&sure=methods`)
  await expect(cardOf(page)).toContainText('cách tính', WORKED_OUT)
  await workedOut(page)
  await expect(cardOf(page)).toContainText('không phải chứng minh')
  await expect(app.legend).toContainText('Còn tùy cách tính')
})

test('hatching goes with the switch and with another theme, and its line in the legend with it', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await workedOut(page)
  await expect(app.legend).toContainText('Còn tùy trọng số')
  await page.getByRole('checkbox', { name: 'Gạch chéo trên bản đồ các xã còn tùy' }).uncheck()
  await expect(app.legend).not.toContainText('Còn tùy trọng số')
  await expect.poll(() => page.url()).toContain('contested=0')
  await page.getByRole('checkbox', { name: 'Gạch chéo trên bản đồ các xã còn tùy' }).check()
  await expect(app.legend).toContainText('Còn tùy trọng số')
  await goTo(`${FIRST_LINK}&theme=device_gap`)
  await workedOut(page)
  await expect(app.legend).not.toContainText('Còn tùy trọng số')
})

test('the sheet says how sure a place is, and trying the weights that it names turns the two round; undo turns them back', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await workedOut(page)
  const [first, second] = [app.place(1).locator('strong'), app.place(2).locator('strong')]
  const [ahead, behind] = [await first.textContent(), await second.textContent()]
  await app.place(1).click()
  const part = app.sheet.getByRole('region', { name: 'Chắc chắn đến đâu' })
  await expect(part).toContainText(
    /Thứ hạng 1(–\d+)? trong .*90\s%\strường hợp; có mặt trong nhóm 50 ở 100\s%/,
  )
  await expect(part).toContainText('chắc chắn trong nhóm, đã chứng minh')
  await expect(
    part
      .getByRole('img', { name: /Xác suất ở từng hạng/ })
      .locator('svg')
      .first(),
  ).toBeVisible()
  await expect(part).toContainText(`Để ${behind} (hạng 2) vượt ${ahead} (hạng 1)`)
  await part.getByRole('button', { name: 'Thử bộ trọng số này' }).first().click()
  await expect(first).toHaveText(behind ?? '')
  await expect(second).toHaveText(ahead ?? '')
  await app.undo.click()
  await expect(first).toHaveText(ahead ?? '')
})

test('called off it stops, says so, and can be asked again', async () => {
  const { page, goTo } = opened()
  const card = cardOf(page)
  // Told to the button itself: a press waits for frames, and by then the answer may be there.
  const stop = () => card.getByRole('button', { name: 'Dừng' }).dispatchEvent('click', {}, WORKED_OUT)
  await goTo(
    `${FIRST_LINK}&hide=choropleth,alerts&sure=data&error=mobile_gap:0.1,fibre_gap:0.1,device_gap:0.1`,
  )
  await stop()
  await expect(card.getByRole('progressbar')).toHaveCount(0)
  await expect(card).toContainText('Đã dừng')
  await card.getByRole('button', { name: 'Tính lại' }).click()
  await stop()
  await expect(card).toContainText('Đã dừng')
})
