/** Files dropped on the page in the gaps workspace: a plan, a list of marks, a track. */
import { readFileSync } from 'node:fs'
import { type Download, expect, type Page } from '@playwright/test'
import { openAppWithoutMap, withoutMap } from './app'
import { test } from './page'

test.describe.configure({ timeout: 300_000 })
test.beforeEach(({ context }) => withoutMap(context))

const LINK = '#/gaps?v=1'
/** Finding gaps in a thread of its own. */
const SLOW = { timeout: 60_000 }

/** Lets files fall on the page as the browser does it: held over it first, then let go. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ([file, base64]) => {
      const transfer = new DataTransfer()
      const content = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
      transfer.items.add(new File([content], file))
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }),
        )
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  )
}

async function saved(download: Promise<Download>): Promise<{ name: string; bytes: Uint8Array }> {
  const file = await download
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

test('a plan and a list of marks that are dropped on the page find their way to the register', async ({
  page,
}) => {
  await openAppWithoutMap(page, LINK)
  const found = page.getByRole('region', { name: 'Các vùng chưa phủ' })
  await expect(found.getByRole('listitem').first()).toBeVisible(SLOW)
  await found
    .locator('[aria-posinset="1"]')
    .getByRole('button', { name: /^Đánh dấu/ })
    .click()
  await page.getByRole('button', { name: 'Tệp phương án' }).click()
  const saving = saved(page.waitForEvent('download'))
  await page.getByRole('button', { name: 'Lưu thành tệp' }).click()
  const plan = await saving
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Sổ điểm', exact: true }).click()
  await page.getByRole('button', { name: 'Xuất', exact: true }).click()
  const writing = saved(page.waitForEvent('download'))
  await page.getByRole('button', { name: /CSV/ }).click()
  const list = await writing

  // From another workspace: the file itself leads to where it is understood.
  await page.getByRole('navigation').getByRole('button', { name: 'Dữ liệu', exact: true }).click()
  await drop(page, plan.name, plan.bytes)
  await expect(page.getByText('Tệp này không có gì mới')).toBeVisible(SLOW)

  await page.getByRole('navigation').getByRole('button', { name: 'Dữ liệu', exact: true }).click()
  await drop(page, list.name, list.bytes)
  const review = page.getByRole('dialog')
  await expect(review.getByRole('heading', { name: list.name })).toBeVisible(SLOW)
  await expect(review.getByRole('button', { name: /^Lấy/ })).toHaveAttribute('aria-disabled', 'true')
})

test('a track dropped on the gaps workspace is asked about, and becomes a line of the register', async ({
  page,
}) => {
  const points = Array.from(
    { length: 20 },
    (_, i) => `<trkpt lat="${20.4 + i * 0.002}" lon="${104.6 + i * 0.003 + (i % 2) * 0.004}"/>`,
  )
  const gpx = `<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Đường lên Pù Nhi</name><trkseg>${points.join('')}</trkseg></trk></gpx>`
  await openAppWithoutMap(page, LINK)
  await expect(page.getByRole('region', { name: 'Các vùng chưa phủ' })).toBeVisible(SLOW)
  await drop(page, 'tuyen.gpx', new TextEncoder().encode(gpx))
  const asked = page.getByRole('region', { name: 'Tệp tuyến đi vừa thả vào' })
  await expect(asked).toContainText('Dùng tệp GPX này để làm gì?')
  await asked.getByRole('button', { name: 'Làm hình của điểm lõm' }).click()
  await asked.getByRole('button', { name: 'Đánh dấu theo 1 tuyến' }).click()
  await expect(page.getByRole('article').getByRole('heading', { name: 'Đường lên Pù Nhi' })).toBeVisible(SLOW)

  await drop(page, 'tuyen.gpx', new TextEncoder().encode(gpx))
  await asked.getByRole('button', { name: 'Làm số đo sóng' }).click()
  await expect(page).toHaveURL(/#\/data/)
})
