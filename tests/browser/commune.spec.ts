/** One commune: chosen on the map or in the list, and everything that its sheet says. */
import { readFileSync } from 'node:fs'
import { expect, type Locator, test } from '@playwright/test'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { bundledTable, FIRST_LINK, onePage } from './one-page'

const opened = onePage(test)

const topology = JSON.parse(
  readFileSync(new URL('../../data/boundaries.topojson', import.meta.url), 'utf8'),
) as Topology
const AREAS = (
  feature(topology, topology.objects.communes) as FeatureCollection<
    Polygon | MultiPolygon,
    { commune_code: string }
  >
).features

type Point = readonly [lon: number, lat: number]

/** By crossing number, over every ring of every commune: slow, plain, and not the product's own. */
function communeAt([lon, lat]: Point): string | null {
  const inside = ({ geometry }: Feature<Polygon | MultiPolygon>) => {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
    let crossings = 0
    for (const ring of rings) {
      for (let at = 1; at < ring.length; at++) {
        const [x1, y1] = ring[at - 1]
        const [x2, y2] = ring[at]
        if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) crossings += 1
      }
    }
    return crossings % 2 === 1
  }
  return AREAS.find(inside)?.properties.commune_code ?? null
}

/** Where a pixel of the map lies: Web Mercator, the world 512 · 2^zoom pixels round, north up. */
function placeOf(camera: { lon: number; lat: number; zoom: number }, dx: number, dy: number): Point {
  const world = 512 * 2 ** camera.zoom
  const northing = Math.log(Math.tan(Math.PI / 4 + (camera.lat * Math.PI) / 360))
  const y = northing - (dy * 2 * Math.PI) / world
  return [camera.lon + (dx * 360) / world, (Math.atan(Math.sinh(y)) * 180) / Math.PI]
}

/** The other way round. */
function pixelOf(
  camera: { lon: number; lat: number; zoom: number },
  [lon, lat]: Point,
): { dx: number; dy: number } {
  const world = 512 * 2 ** camera.zoom
  const northing = (degrees: number) => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360))
  return {
    dx: ((lon - camera.lon) / 360) * world,
    dy: ((northing(camera.lat) - northing(lat)) / (2 * Math.PI)) * world,
  }
}

const CAMERA = { lon: 105.2, lat: 20.15, zoom: 10.5 }
const MAP_LINK = `#/map?v=1&at=${CAMERA.lon},${CAMERA.lat},${CAMERA.zoom}`

/** Pixels from the middle of the map that lie well inside a commune, each in another one. */
function pixelsInside(count: number): { dx: number; dy: number; code: string }[] {
  const found = new Map<string, { dx: number; dy: number; code: string }>()
  for (const dy of [-140, -70, 0, 70, 140]) {
    for (const dx of [-160, -80, 0, 80, 160]) {
      const around = [
        [0, 0],
        [4, 0],
        [-4, 0],
        [0, 4],
        [0, -4],
      ].map(([x, y]) => communeAt(placeOf(CAMERA, dx + x, dy + y)))
      const code = around[0]
      if (code !== null && around.every(each => each === code) && !found.has(code))
        found.set(code, { dx, dy, code })
    }
  }
  return [...found.values()].slice(0, count)
}

async function middleOf(map: Locator): Promise<{ x: number; y: number }> {
  const box = await map.locator('canvas').first().boundingBox()
  if (!box) throw new Error('the map is not there')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a click on the map opens the sheet of the commune that lies there', async () => {
  const { page, app, goTo } = opened()
  await goTo(MAP_LINK)
  // What hears the pointer comes with the legend.
  await expect(app.legend).toBeVisible()
  const middle = await middleOf(app.map)
  const pixels = pixelsInside(5)
  expect(pixels).toHaveLength(5)
  for (const { dx, dy, code } of pixels) {
    await page.mouse.click(middle.x + dx, middle.y + dy)
    await expect(app.sheet, `${dx}, ${dy}`).toContainText(`· ${code}`)
  }
})

test('the commune under the pointer says its name, rank and level beside it', async () => {
  const { page, app, goTo } = opened()
  await goTo(MAP_LINK)
  const middle = await middleOf(app.map)
  const [{ dx, dy, code }] = pixelsInside(1)
  const commune = bundledTable('communes').find(each => each.commune_code === code)
  await page.mouse.move(middle.x + dx, middle.y + dy, { steps: 3 })
  await expect(app.map.getByText(new RegExp(`^(Xã|Phường|Thị trấn) ${commune?.commune_name}$`))).toBeVisible()
  await expect(app.map.getByText(/^\d+ trong 559 xã$/)).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(app.map.getByText(/^\d+ trong 559 xã$/)).toHaveCount(0)
})

test('a commune chosen in the list is brought into sight whole, beside the legend', async () => {
  const { page, app, goTo } = opened()
  await goTo(FIRST_LINK)
  const name = await app.place(1).locator('strong').textContent()
  await app.place(1).click()
  await expect(app.sheet.getByRole('heading', { level: 2 })).toHaveText(name ?? '')
  const code = (await app.sheet.textContent())?.match(/· (\d{5})/)?.[1]
  const area = AREAS.find(each => each.properties.commune_code === code)
  const rings =
    area?.geometry.type === 'Polygon' ? area.geometry.coordinates : area?.geometry.coordinates.flat()
  const corners = (rings?.flat() ?? []).map(([lon, lat]): Point => [lon, lat])
  expect(corners.length).toBeGreaterThan(3)
  const map = await app.map.locator('canvas').first().boundingBox()
  const legend = await app.legend.boundingBox()
  if (!map || !legend) throw new Error('there is no map or no legend')
  await expect(async () => {
    const at = /at=([\d.]+),([\d.]+),([\d.]+)/.exec(page.url())?.slice(1).map(Number) ?? []
    const camera = { lon: at[0], lat: at[1], zoom: at[2] }
    expect(camera.zoom).toBeGreaterThan(9)
    for (const corner of corners) {
      const { dx, dy } = pixelOf(camera, corner)
      const [x, y] = [map.x + map.width / 2 + dx, map.y + map.height / 2 + dy]
      expect(x).toBeGreaterThan(legend.x + legend.width)
      expect(x).toBeLessThan(map.x + map.width)
      expect(y).toBeGreaterThan(map.y)
      expect(y).toBeLessThan(map.y + map.height)
    }
  }).toPass({ timeout: 30_000 })
})

test('the sheet gives figures with source and date, schools, and reasons that make up the score', async () => {
  const { app, goTo } = opened()
  await goTo(FIRST_LINK)
  await app.place(1).click()
  const name = await app.place(1).locator('strong').textContent()
  const score = /[\d,]+$/.exec((await app.place(1).textContent()) ?? '')?.[0]
  const sheet = app.sheet
  await expect(sheet).toContainText(`Hạng 1 trong 559 xã · ${score} điểm`)
  const code = (await sheet.textContent())?.match(/· (\d{5})/)?.[1] ?? ''
  const commune = bundledTable('communes').find(each => each.commune_code === code)
  expect(commune?.commune_name).toBe(name)

  const reasons = sheet.getByRole('list').first().getByRole('listitem')
  const points = (await reasons.allInnerTexts()).map(text =>
    Number(text.trim().split(/\s+/).at(-1)?.replace(',', '.')),
  )
  expect(points).toHaveLength(5)
  const sum = points.reduce((a, b) => a + b, 0)
  // Each is written with one decimal.
  expect(Math.abs(sum - Number(score?.replace(',', '.')))).toBeLessThanOrEqual(0.05 * (points.length + 1))

  const figure = (title: string) =>
    sheet
      .getByRole('row')
      .filter({ has: sheet.page().getByRole('rowheader', { name: title, exact: true }) })
      .getByRole('cell')
  await expect(figure('Dân số')).toHaveText(Number(commune?.population).toLocaleString('vi-VN'))
  await expect(figure('Số hộ')).toHaveText(Number(commune?.households).toLocaleString('vi-VN'))

  const sources = sheet.getByText(/^Nguồn: /)
  expect(await sources.count()).toBeGreaterThanOrEqual(5)
  for (const words of await sources.allInnerTexts()) expect(words).toMatch(/số liệu ngày|không ghi ngày/)
  expect(
    (await sources.allInnerTexts()).filter(words => /\d+\/\d+\/20\d\d/.test(words)).length,
  ).toBeGreaterThan(3)
  await expect(sources.filter({ hasText: 'Dữ liệu minh họa' }).first()).toBeVisible()
  await expect(sources.filter({ hasText: 'Ranh giới sơ đồ' })).toHaveCount(1)

  const schools = bundledTable('schools').filter(school => school.commune_code === code)
  await expect(sheet.getByRole('heading', { name: /^Trường học/ })).toContainText(`${schools.length} trường`)
  for (const { school_name } of schools)
    await expect(sheet.getByText(school_name, { exact: true }).first()).toBeVisible()
})

test('the sheet is closed by its cross, and the commune is then chosen nowhere', async () => {
  const { page, app, goTo } = opened()
  await goTo(`${FIRST_LINK}&commune=16123`)
  await expect(app.sheet).toContainText('16123')
  await page.getByRole('button', { name: 'Đóng hồ sơ' }).click()
  await expect(app.sheet).toHaveCount(0)
  await expect(app.ranking.getByRole('option', { selected: true })).toHaveCount(0)
  await expect(page).not.toHaveURL(/commune=/)
})
