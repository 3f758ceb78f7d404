/** A browser of our own on a folder of its own, which can be killed as by a power cut. */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from './chromium'

/** For work in which the map has no part: drawing it by software would take most of the time. */
export const NO_MAP: readonly string[] = ['--disable-3d-apis', '--disable-gpu']

export interface OwnBrowser {
  readonly page: Page
  /** Ends every process of it at once; nothing is asked and nothing is flushed. Resolves when it is gone. */
  readonly kill: () => Promise<void>
  /** Ends as when a person closes the window: the browser writes down what it still holds. */
  readonly close: () => Promise<void>
}

/** @param more arguments of the program. @throws with what the browser said where it does not start. */
export async function ownBrowser(folder: string, more: readonly string[] = []): Promise<OwnBrowser> {
  const { executablePath, env } = findChromium()
  const ours = [
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${folder}`,
    ...more,
    'about:blank',
  ]
  // Whoever had the folder before is dead, and its lock stands: where its number is by now another process's, a browser
  // takes that one for a running browser and ends without a word.
  for (const left of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
    rmSync(join(folder, left), { force: true })
  // A group of its own: the browser's children (disk, network, page) must die with it.
  const program = spawn(executablePath, [...CHROMIUM_ARGS, ...ours], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const gone = new Promise<void>(resolve => program.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    program.stderr.on('data', words => {
      said += words
      const found = /DevTools listening on (ws:\S+)/.exec(said)
      if (found) resolve(found[1])
    })
    program.once('exit', () => reject(new Error(said)))
  })
  const browser = await chromium.connectOverCDP(address)
  const page = await browser.contexts()[0].newPage()
  await page.setViewportSize({ width: 1440, height: 900 })
  const kill = async () => {
    if (program.pid !== undefined && program.exitCode === null && program.signalCode === null)
      process.kill(-program.pid, 'SIGKILL')
    await gone
  }
  const close = async () => {
    const session = await browser.newBrowserCDPSession()
    await session.send('Browser.close').catch(() => {})
    await gone
  }
  return { page, kill, close }
}
