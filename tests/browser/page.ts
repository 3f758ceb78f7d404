/**
 * The page that every browser test gets. It fails the test on any word in the console (but the verbose level), on any error of the page, and on
 * any request that leaves this machine: the product works with no Internet, and a quiet console is part of that.
 */
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

/**
 * What the browser says of its own drawing by software, not of our page: reading pixels back (a click on the map)
 * waits for the processor that stands in for the graphics card.
 */
const OF_THE_SOFTWARE_RENDERER = /GL Driver Message \(OpenGL, Performance, GL_CLOSE_PATH_NV, High\)/

/** Gathers in `complaints` all that a page of the context must not do. */
export function watch(context: BrowserContext, baseURL: string | undefined, complaints: string[]): void {
  const home = new URL(baseURL ?? 'http://127.0.0.1').origin
  context.on('page', (page: Page) => {
    page.on('pageerror', error => complaints.push(`error: ${error.stack ?? error.message}`))
    page.on('crash', () => complaints.push('the page crashed'))
    page.on('worker', worker => {
      worker.on('console', message => complaints.push(`console of a worker: ${message.text()}`))
    })
    page.on('console', message => {
      // The verbose level, which a console shows only to who asks for it; the drawing library uses it for itself.
      if (message.type() === 'debug') return
      if (OF_THE_SOFTWARE_RENDERER.test(message.text())) return
      complaints.push(`console.${message.type()}: ${message.text()} (${message.location().url})`)
    })
  })
  context.on('request', request => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== home && protocol !== 'data:' && protocol !== 'blob:') {
      complaints.push(`asked the network for ${request.url()}`)
    }
  })
}

export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = []
      watch(context, baseURL, complaints)
      await use(complaints)
      expect(complaints, 'what the page complained of').toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
