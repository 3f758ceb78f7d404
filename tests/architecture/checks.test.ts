/** Every check can fail: each is shown a small house with one thing wrong, and beside it the same thing right. */
import { describe, expect, test } from 'vitest'
import {
  badNames,
  barrels,
  ignoredSources,
  longFiles,
  readmeGaps,
  strayAtTop,
  strayTestFolders,
  untestedRules,
} from './order'
import { purityViolations } from './purity'
import {
  circles,
  libraryViolations,
  rememberingWindows,
  stairViolations,
  strayFiles,
  unreadableImports,
} from './stairs'

const house = (files: Record<string, string>) => new Map(Object.entries(files))
const oneFile = (path: string, text: string) => house({ [path]: text })

describe('stairs', () => {
  test.each([
    ['up', 'src/geometry/a.ts', `import '@/domain/units'`, 'above'],
    ['up by a relative path', 'src/domain/need/a.ts', `import '../../store/session/b'`, 'above'],
    ['up for a type', 'src/store/document/a.ts', `import type { A } from '@/commands/ports'`, 'above'],
    ['up in the place of a type', 'src/domain/units.ts', `export type A = import('../app/shell').A`, 'above'],
    [
      'up by a worker',
      'src/ingest/a.ts',
      `new Worker(new URL('../workers/a.worker.ts', import.meta.url))`,
      'above',
    ],
    ['across', 'src/map/a.ts', `import type { A } from '../panels/b'`, 'one floor'],
    ['across with a query', 'src/workers/a.ts', `import b from '@/store/b?worker'`, 'one floor'],
    ['up inside domain', 'src/domain/ranking/a.ts', `import '../plan/plan'`, 'comes after'],
    ['up inside domain from a file', 'src/domain/units.ts', `import './finding/finding'`, 'comes after'],
    ['to texts from the core', 'src/domain/need/a.ts', `import '@/i18n/text'`, 'floor 2'],
    ['to controls from charts', 'src/charts/a.tsx', `import '@/ui/chip'`, 'floor 5'],
    ['to the store from controls', 'src/ui/a.tsx', `import '@/store/session/session'`, 'may not know'],
    ['to texts from controls', 'src/ui/a.tsx', `import '@/i18n/use-text'`, 'may not know'],
    ['across beside a window', 'src/workers/a.ts', `import '@/store/document/live-plan'`, 'one floor'],
    ['through another’s window', 'src/charts/a.ts', `import '@/store/document/plan-file'`, 'one floor'],
    ['to the tests', 'src/app/a.ts', `import '../../tests/builders/dataset'`, 'outside src'],
    ['to a recipe', 'src/cli/a.ts', `import '../../data/recipes/run'`, 'outside src'],
    ['to data from the core', 'src/domain/need/a.ts', `import '../../../data/norms.json'`, 'outside src'],
    ['out of the rooms', 'src/app/a.ts', `import '@/entry'`, 'not in a room'],
  ])('refuse an import %s', (_, path, text, reason) => {
    expect(stairViolations(oneFile(path, text))).toEqual([expect.stringContaining(reason)])
  })

  test.each([
    ['down', 'src/app/a.ts', `import '@/geometry/area'`],
    ['through a window', 'src/workers/a.ts', `import '@/store/document/plan-file'`],
    ['inside a room', 'src/map/layers/a.ts', `import '../style/b'`],
    ['down inside domain', 'src/domain/plan/a.ts', `import '../ranking/ranking'`],
    ['inside a part of domain', 'src/domain/need/a.ts', `import './b'`],
    ['to texts', 'src/ingest/a.ts', `import '@/i18n/fold'`],
    ['to controls', 'src/panels/a.tsx', `import '@/ui/chip'`],
    ['of findings by texts', 'src/i18n/a.ts', `import type { A } from '@/domain/finding/codes'`],
    ['of data by the app', 'src/app/a.ts', `import a from '../../data/norms.json?url'`],
    ['of a package', 'src/domain/a.ts', `import 'zod'`],
  ])('allow an import %s', (_, path, text) => expect(stairViolations(oneFile(path, text))).toEqual([]))

  test('refuse a memory behind a window, however far', () => {
    const files = {
      'src/store/document/plan-file.ts': `import './a'`,
      'src/store/document/a.ts': `import './b'`,
      'src/store/document/b.ts': `import { createStore } from 'zustand/vanilla'`,
    }
    expect(rememberingWindows(house(files))).toHaveLength(1)
    expect(rememberingWindows(house({ ...files, 'src/store/document/b.ts': '' }))).toEqual([])
  })
  test('refuse an address that is computed', () => {
    const text = 'export const a = (b: string) => import(`../${b}`)'
    expect(unreadableImports(oneFile('src/app/a.ts', text))).toHaveLength(1)
  })
  test('refuse code outside the plan', () => {
    const files = {
      'src/entry.ts': '',
      'src/services/a.ts': '',
      'src/domain/school/a.ts': '',
      'src/app/a.ts': '',
    }
    expect(strayFiles(house(files))).toHaveLength(3)
  })
})

describe('libraries', () => {
  test.each([
    ['the map library in a panel', 'src/panels/a.tsx', `import 'maplibre-gl'`],
    ['a type of the map library', 'src/commands/a.ts', `import type { Map } from 'maplibre-gl'`],
    ['its style sheet', 'src/app/a.ts', `import 'maplibre-gl/dist/maplibre-gl.css'`],
    ['a data layer', 'src/app/a.tsx', `import { Deck } from '@deck.gl/core'`],
    ['drawing', 'src/commands/a.ts', `import 'terra-draw-maplibre-gl-adapter'`],
    ['React in the store', 'src/store/a.ts', `import { useState } from 'react'`],
    ['React by a kit', 'src/commands/a.ts', `import '@mantine/hooks'`],
    ['React in another file of texts', 'src/i18n/text.ts', `import 'react'`],
    ['a component in the core', 'src/domain/need/a.tsx', 'export {}'],
    ['charts in a panel', 'src/panels/a.tsx', `import 'recharts'`],
    ['the saved document in a command', 'src/commands/a.ts', `import 'yjs'`],
    ['files of the machine in ingest', 'src/ingest/a.ts', `import 'node:fs'`],
  ])('refuse %s', (_, path, text) => expect(libraryViolations(oneFile(path, text))).toHaveLength(1))

  test('allow each in its room', () => {
    const files = {
      'src/map/a.tsx': `import 'maplibre-gl'; import '@deck.gl/core'; import 'react'`,
      'src/charts/a.tsx': `import 'recharts'; import 'react'`,
      'src/i18n/use-text.ts': `import 'react'`,
      'src/store/document/a.ts': `import * as Y from 'yjs'`,
      'src/cli/a.ts': `import 'node:fs'`,
    }
    expect(libraryViolations(house(files))).toEqual([])
  })
})

describe('circles', () => {
  test('of two, of three, and of types only are found', () => {
    const files = {
      'src/map/a.ts': `import './b'`,
      'src/map/b.ts': `import type { A } from '@/map/a'`,
      'src/ui/a.tsx': `import './b'`,
      'src/ui/b.ts': `export * from './c'`,
      'src/ui/c.ts': `export type A = import('./a').A`,
    }
    expect(circles(house(files))).toEqual([
      'src/map/a.ts ↔ src/map/b.ts',
      'src/ui/a.tsx ↔ src/ui/b.ts ↔ src/ui/c.ts',
    ])
  })
  test('two ways to one file are no circle', () => {
    const files = {
      'src/ui/a.ts': `import './b'; import './c'`,
      'src/ui/b.ts': `import './c'`,
      'src/ui/c.ts': '',
    }
    expect(circles(house(files))).toEqual([])
  })
})

describe('purity', () => {
  test.each([
    'Date.now()',
    'new Date()',
    'Date()',
    'const clock = Date; clock.now()',
    'Math.random()',
    `Math['random']()`,
    'const { random } = Math',
    'performance.now()',
    'crypto.getRandomValues(new Uint8Array(1))',
    'setTimeout(() => {}, 1)',
  ])('refuses the clock or the dice: %s', text => {
    for (const room of ['geometry', 'domain/need', 'ingest', 'export']) {
      expect(purityViolations(oneFile(`src/${room}/a.ts`, text))).not.toEqual([])
    }
  })
  test.each(['window.x', 'document.title', 'localStorage.a', `fetch('a')`, 'globalThis.Date', 'process.env'])(
    'refuses the browser and the machine: %s',
    text => expect(purityViolations(oneFile('src/domain/plan/a.ts', text))).toHaveLength(1),
  )
  test('allows a date that is told, and figures', () => {
    const text = `new Date(0); Date.UTC(2021, 10, 3); Math.max(1, Math.hypot(2)); export const date = 'Date.now()'`
    expect(purityViolations(oneFile('src/domain/plan/a.ts', text))).toEqual([])
  })
  test('lets upper rooms read the clock', () => {
    expect(purityViolations(oneFile('src/commands/a.ts', 'Date.now()'))).toEqual([])
  })
})

describe('order', () => {
  test('a file of 400 lines passes, one of 401 does not', () => {
    const lines = (count: number) => 'a\n'.repeat(count)
    expect(longFiles(house({ 'src/app/a.ts': lines(400), 'src/app/b.ts': lines(401) }))).toEqual([
      'src/app/b.ts has 401 lines',
    ])
  })
  test.each([
    'utils.ts',
    'map-utils.ts',
    'helpers/a.ts',
    'shared/a.ts',
    'new.ts',
    'v2/a.ts',
    'rank-v2.ts',
    'common.css',
  ])('a file named %s is refused', name => expect(badNames(oneFile(`src/app/${name}`, ''))).toHaveLength(1))
  test.each(['Shell.tsx', 'rankRow.ts', 'rank_row.ts', 'a--b.ts'])('%s is not kebab-case', name =>
    expect(badNames(oneFile(`src/app/${name}`, ''))).toHaveLength(1),
  )
  test.each(['rank-row.tsx', 'rank-row.module.css', 'a.worker.ts', 'renew-golden.ts', 'epsg-5897.ts'])(
    '%s is a good name',
    name => expect(badNames(oneFile(`src/app/${name}`, ''))).toEqual([]),
  )
  test('a barrel is refused, a module that adds to what it hands on is not', () => {
    expect(barrels(oneFile('src/ui/index.ts', `export * from './a'\nexport { b } from './b'`))).toHaveLength(
      1,
    )
    expect(barrels(oneFile('src/ui/a.ts', `export * from './b'\nexport const a = 1`))).toEqual([])
  })
  test('a room without a README, or with one that leaves words out, is named', () => {
    const whole = '# What it is for\n## May import\n## Words\n## Traps\n## Decided\n'
    const files = {
      'src/README.md': 'The rooms.',
      'src/domain/README.md': whole,
      'src/domain/need/a.ts': '',
      'src/domain/dataset/a.ts': '',
      'src/map/a.ts': '',
      'src/ui/README.md': whole.replace('Traps', ''),
      'src/ui/a.ts': '',
    }
    expect(readmeGaps(house(files))).toEqual([
      'src/domain/need has no README.md',
      'src/map has no README.md',
      'src/ui/README.md does not say: traps',
    ])
  })
  test('a numbered rule that no test names is told', () => {
    const files = {
      'src/domain/ranking/README.md': '- **R1** One.\n- R2. Two.\n| R3 | Three, like R9 |\n',
      'tests/domain/ranking/a.test.ts': `test('R1 one', f); describe('R3–R4', f)`,
    }
    expect(untestedRules(house(files))).toEqual(['src/domain/ranking/README.md: no test names R2'])
  })
  test('what has no place at the top is named', () => {
    expect(
      strayAtTop(['src', '.ci', 'tsconfig.core.json', 'docs', 'NOTES.md', 'vite.config.js']),
    ).toHaveLength(3)
  })
  test('a room that version control would leave out is named, a folder of the top alone is not', () => {
    const tree = house({ 'src/domain/coverage/a.ts': '', 'src/domain/coverage/b.ts': '', 'src/app/a.ts': '' })
    expect(ignoredSources(tree, '# built\ndist/\ncoverage/\n')).toEqual([
      'src/domain/coverage is ignored by "coverage" in .gitignore',
    ])
    expect(ignoredSources(tree, '/coverage/\n*.log\n')).toEqual([])
  })
  test('a folder of tests that mirrors no room is named', () => {
    const files = { 'tests/unit/a.test.ts': '', 'tests/domain/a.test.ts': '', 'tests/golden/a.txt': '' }
    expect(strayTestFolders(house(files))).toEqual(['tests/unit mirrors no room'])
  })
})
