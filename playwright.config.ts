/** Browser tests: the built page, served as a person would get it, in a real Chromium. */
import { createServer } from 'node:net'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from './tests/browser/chromium'

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

// Every test process reads this file again: they must all agree on the port that the first one found.
process.env.PREVIEW_PORT ??= String(await freePort())
const address = `http://127.0.0.1:${process.env.PREVIEW_PORT}`
const { executablePath, env } = findChromium()

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // A map drawn by software on a small machine takes its time; no test here is about speed.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  // Files side by side, tests of one file in order: much of a browser test is waiting.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: !!process.env.CI,
  reporter: [['list']],
  use: {
    baseURL: `${address}/`,
    browserName: 'chromium',
    headless: true,
    launchOptions: { executablePath, env, args: [...CHROMIUM_ARGS] },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${process.env.PREVIEW_PORT} --strictPort --logLevel warn`,
    url: address,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
