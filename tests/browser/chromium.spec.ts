/** Which browser is taken, in which order. */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { findChromium } from './chromium'

/** A folder with a program of that name. */
function folderWith(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'))
  writeFileSync(join(folder, name), '#!/bin/sh\n')
  chmodSync(join(folder, name), 0o755)
  return folder
}

test('the browser that is stated is taken before any other', () => {
  const stated = join(folderWith('my-chromium'), 'my-chromium')
  const found = findChromium({ CHROMIUM_PATH: stated, PATH: folderWith('google-chrome') })
  expect(found).toMatchObject({ executablePath: stated, from: 'CHROMIUM_PATH' })
})

test('a stated browser that is not there is said, not passed over', () => {
  expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium', PATH: folderWith('chromium') })).toThrow(
    '/nowhere/chromium',
  )
})

test('then one of the machine', () => {
  for (const name of ['google-chrome', 'chromium', 'chromium-browser']) {
    const folder = folderWith(name)
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toMatchObject({
      executablePath: join(folder, name),
      from: 'the machine',
    })
  }
})

test('then the one that npm ci brings, which starts', () => {
  expect(findChromium({ PATH: '/nowhere' })).toMatchObject({ from: 'the dev dependency' })
})
