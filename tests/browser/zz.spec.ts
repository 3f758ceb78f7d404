import { expect, test } from '@playwright/test'
import { FIRST_LINK, onePage } from './one-page'
const opened = onePage(test)
test('x', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  await page.getByRole('button', { name: 'Thu gọn: Tùy chọn' }).focus()
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab')
    const r = await page.evaluate(() => { const e = document.activeElement as HTMLElement; const s = getComputedStyle(e); return [e.tagName, e.className, (e.getAttribute('aria-label')??'').slice(0, 20), s.outline, e.matches(':focus-visible'), e.tabIndex] })
    if (String(r[2]).startsWith('Bản đồ')) console.log(JSON.stringify(r))
  }
})
const LONG = Number(process.env.LONG ?? 200000)
test('long', async () => {
  const { page, app, goTo } = opened()
  await goTo('#/data?v=1')
  const rows = Array.from({ length: LONG }, (_, at) => `T${at},=Trường <b>${at}</b>,TH,16123,ba trăm,105.9,20.0`)
  const text = ['Mã trường,Tên trường,Cấp học,Mã xã,Số học sinh,Kinh độ,Vĩ độ', ...rows].join('\n')
  await page.evaluate(() => { const w = window as any; w.gaps = []; let last = performance.now(); setInterval(() => { const n = performance.now(); if (n - last > 200) w.gaps.push([Math.round(n), Math.round(n - last)]); last = n }, 20) })
  const t0 = Date.now()
  await page.locator('input[type="file"]').first().setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  console.log('set', Date.now() - t0)
  for (let i = 0; i < 60; i++) { await page.waitForTimeout(500); const s = await page.getByRole('region', { name: 'Kiểm tra tệp' }).innerText({ timeout: 20000 }); console.log(Date.now() - t0, s.slice(0, 90).replaceAll('\n', '|')); if (s.includes('dòng')&& s.includes('loại')) break }
  console.log(JSON.stringify(await page.evaluate(() => (window as any).gaps)))
})
