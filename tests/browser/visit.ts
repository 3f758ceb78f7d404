/** The built page in the tests' browser, outside of a test: for the bench and for the screenshots. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { CHROMIUM_ARGS, findChromium } from './chromium'

export interface Visit {
  /** A fresh page of a fresh person, in Vietnamese, at 1440 × 900 unless asked otherwise. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>
  readonly close: () => Promise<void>
}

/** Builds, serves on a free port of this machine, starts the browser. Says nothing on stdout. */
export async function visit(): Promise<Visit> {
  await build({ logLevel: 'silent' })
  const server = await preview({ logLevel: 'silent', preview: { host: '127.0.0.1', port: 0 } })
  const address = server.httpServer.address()
  if (typeof address !== 'object' || address === null) throw new Error('the preview has no address')
  const { executablePath, env } = findChromium()
  const browser: Browser = await chromium.launch({ executablePath, env, args: [...CHROMIUM_ARGS] })
  return {
    open: async options => {
      const context = await browser.newContext({
        baseURL: `http://127.0.0.1:${address.port}/`,
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        viewport: { width: 1440, height: 900 },
        ...options,
      })
      return context.newPage()
    },
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}
