/** The page opens, in Vietnamese, on the whole province, with nothing but what the server of this machine gives. */
import { openApp } from './app'
import { expect, test } from './page'

test('opens on 559 ranked communes and a drawn map', async ({ page }) => {
  const { ranking, map } = await openApp(page)
  await expect(page).toHaveTitle(/Phủ Sóng/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await expect(map.locator('canvas').first()).toBeVisible()
  await expect(ranking.getByRole('option').first()).toHaveAttribute('aria-setsize', '559')
})

test('writes in its own typeface, which has every Vietnamese mark', async ({ page }) => {
  await openApp(page)
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready
    const faces = await document.fonts.load('16px "Be Vietnam Pro"', 'Ưu tiên: Lõm sóng, Mường Lát, ỗ ặ ẵ')
    return { body: getComputedStyle(document.body).fontFamily, faces: faces.map(face => face.status) }
  })
  expect(loaded.body).toContain('Be Vietnam Pro')
  expect(loaded.faces.length).toBeGreaterThan(0)
  expect(new Set(loaded.faces)).toEqual(new Set(['loaded']))
})
