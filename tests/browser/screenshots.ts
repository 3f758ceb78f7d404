/** `npm run screenshots`: real pictures of the built page for the README, into `tests/golden/screens/`. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openApp } from './app'
import { visit } from './visit'

const FOLDER = fileURLToPath(new URL('../golden/screens/', import.meta.url))
/** A deck of data is drawn a frame or two after its figures are there. */
const SETTLED_MS = 2500

mkdirSync(FOLDER, { recursive: true })
const { open, close } = await visit()
try {
  for (const [workspace, file] of [
    ['Xếp hạng', 'ranking.png'],
    ['Bản đồ', 'map.png'],
    ['Vùng lõm', 'gaps.png'],
    ['Thiết bị', 'devices.png'],
    ['Dữ liệu', 'data.png'],
  ] as const) {
    const page = await open()
    const app = await openApp(page)
    await app.workspace(workspace).click()
    if (workspace === 'Xếp hạng') await app.ranking.getByRole('option').first().click()
    if (workspace === 'Thiết bị') await page.getByRole('tab', { name: 'Phân bổ' }).click()
    await page.waitForTimeout(SETTLED_MS)
    await page.screenshot({ path: `${FOLDER}${file}` })
    console.error(`tests/golden/screens/${file}`)
    await page.context().close()
  }
} finally {
  await close()
}
