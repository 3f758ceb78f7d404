/**
 * The core in a page without the app: bundled as the app bundles it, with its worker, and served from memory. For what must be
 * the same in the browser as here, or be timed there.
 */
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ENTRY = 'tests/browser/core-page.ts'
const FOLDER = 'core-in-page/'

/** File name → code. */
async function bundled(): Promise<ReadonlyMap<string, string>> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    base: './',
    publicDir: false,
    resolve: { alias: { '@': `${ROOT}src` } },
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      write: false,
      rollupOptions: { input: `${ROOT}${ENTRY}`, output: { entryFileNames: 'core-page.js' } },
    },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const files = outputs.flatMap(output => ('output' in output ? output.output : []))
  return new Map(files.map(file => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]))
}

/** Opens an empty page of `origin` (with a slash at its end) in which `window.core` is there. */
export async function openCore(page: Page, origin: string): Promise<void> {
  const files = await bundled()
  await page.route(`${origin}${FOLDER}**`, route => {
    const path = new URL(route.request().url()).pathname
    const name = path.slice(path.indexOf(FOLDER) + FOLDER.length)
    if (name === '')
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>core</title><link rel="icon" href="data:,"><script type="module" src="core-page.js"></script>',
      })
    const body = files.get(name)
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: 'text/javascript', body })
  })
  await page.goto(`${origin}${FOLDER}`)
  await page.waitForFunction(() => 'core' in window)
}
