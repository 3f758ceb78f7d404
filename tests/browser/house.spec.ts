/** The rules that every browser test stands on, proved: each of these must fail, and does. */
import { expect, test } from './page'

const EMPTY = 'data:text/html,<title>x</title>'

test.describe('a page that', () => {
  test('writes to the console fails its test', async ({ page, complaints }) => {
    await page.goto(EMPTY)
    await page.evaluate(() => console.warn('a word'))
    await expect.poll(() => complaints).toEqual([expect.stringContaining('console.warning: a word')])
    complaints.length = 0
  })

  test('throws fails its test', async ({ page, complaints }) => {
    await page.goto(EMPTY)
    await page.evaluate(() => setTimeout(() => Promise.reject(new Error('a fault'))))
    await expect.poll(() => complaints).toEqual([expect.stringContaining('a fault')])
    complaints.length = 0
  })

  test('asks the network fails its test and gets nothing', async ({ page, complaints }) => {
    await page.goto(EMPTY)
    const answers = await page.evaluate(() =>
      Promise.all(
        ['https://tile.openstreetmap.org/1/1/1.png', 'http://192.0.2.1/'].map(address =>
          fetch(address, { mode: 'no-cors' }).then(
            () => 'an answer',
            () => 'nothing',
          ),
        ),
      ),
    )
    expect(answers).toEqual(['nothing', 'nothing'])
    expect(complaints.filter(words => words.startsWith('asked the network for'))).toHaveLength(2)
    await page.waitForTimeout(200)
    complaints.length = 0
  })

  test.fail('complains fails without being asked (expected to fail)', async ({ page }) => {
    await page.goto(EMPTY)
    await page.evaluate(() => console.error('a word'))
    await page.waitForTimeout(200)
  })

  test('stays quiet passes', async ({ page }) => {
    await page.goto(EMPTY)
    await expect(page).toHaveTitle('x')
  })
})

test('the browser draws by WebGL 2', async ({ page }) => {
  await page.goto(EMPTY)
  const drawn = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2')
    if (!gl) return null
    gl.clearColor(1, 0, 0, 1)
    gl.clear(gl.COLOR_BUFFER_BIT)
    const pixel = new Uint8Array(4)
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
    return [...pixel]
  })
  expect(drawn).toEqual([255, 0, 0, 255])
})
