/**
 * The rule of the house as data: who may know whom. `src/README.md` says it in words, `architecture.test.ts` checks it.
 * A room may import any room on a lower floor; never one on its own floor, never one above, not even a type.
 */

/** The stairs, ground floor first. */
export const FLOORS: readonly (readonly string[])[] = [
  ['geometry'],
  ['domain'],
  ['ingest', 'export'],
  ['store', 'workers', 'charts'],
  ['commands'],
  ['map', 'panels'],
  ['presentation'],
  ['app', 'cli'],
]

/**
 * Files that a room of the same floor may call: functions of bytes in a room that otherwise remembers. Neither they nor
 * anything that they import may remember (`rememberingWindows`), or the other thread would have a memory of its own.
 */
export const WINDOWS: readonly { readonly from: string; readonly into: string }[] = [
  { from: 'workers', into: 'src/store/document/plan-file' },
]
/** What makes a file remember. */
export const MEMORY: readonly string[] = ['zustand', 'zustand/vanilla']

/** Rooms beside the stairs: who may come in, and whom they may visit themselves. */
export const BESIDE: Readonly<
  Record<string, { readonly openFrom: number; readonly mayImport: readonly string[] }>
> = {
  i18n: { openFrom: 2, mayImport: ['geometry', 'domain'] },
  // Strings come in as props: a control knows neither the texts nor the store.
  ui: { openFrom: 5, mayImport: ['geometry', 'domain'] },
}

/** Inside `domain` the list is the order: a part may import the parts before it. */
export const DOMAIN_ORDER: readonly string[] = [
  'units',
  'finding',
  'dataset',
  'coverage',
  'gap',
  'need',
  'ranking',
  'allocation',
  'rollout',
  'plan',
]

/** Parts of `domain` whose README numbers the rules that two people must agree on. */
export const RULED_PARTS: readonly string[] = ['coverage', 'gap', 'need', 'ranking', 'allocation', 'rollout']

/** Libraries that only the rooms (or the files) named may know. A name ending in `*` stands for all that begin so. */
export const OWNED_LIBRARIES: readonly {
  readonly packages: readonly string[]
  readonly only: readonly string[]
}[] = [
  {
    packages: ['maplibre-gl*', '@maplibre/*', '@deck.gl/*', '@luma.gl/*', '@math.gl/*', 'terra-draw*'],
    only: ['map'],
  },
  { packages: ['recharts'], only: ['charts'] },
  { packages: ['yjs', 'y-*', 'lib0'], only: ['store'] },
  { packages: ['i18next'], only: ['i18n'] },
  { packages: ['node:*'], only: ['cli'] },
  {
    packages: ['react', 'react-dom', '@mantine/*', '@tanstack/react-*', 'zustand/react', 'react-*'],
    only: ['charts', 'map', 'panels', 'presentation', 'ui', 'app', 'i18n/use-text.ts'],
  },
]

/** No browser, no clock, no dice: time and seeds are arguments, the world comes in as arguments. */
export const PURE_ROOMS: readonly string[] = ['geometry', 'domain']
/** No clock and no dice, but bytes and text decoders of the platform are theirs. */
export const TIMELESS_ROOMS: readonly string[] = ['ingest', 'export']

/** Rooms that may read the bundled data's files (not its recipes). */
export const READERS_OF_DATA: readonly string[] = ['app', 'cli', 'workers']

export const LONGEST_FILE = 400

/** A file or folder of this name says nothing of what it holds. */
export const EMPTY_NAMES: readonly string[] = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'misc',
  'shared',
  'manager',
  'temp',
  'tmp',
  'new',
  'old',
  'v2',
]
/** Nor does a name that has one of these for a part: `map-utils`. */
export const EMPTY_WORDS: readonly string[] = ['utils', 'util', 'helpers', 'helper', 'misc', 'manager', 'v2']

/** What may stand at the top of the repository; dot-files besides. */
export const TOP_LEVEL: readonly (string | RegExp)[] = [
  'src',
  'data',
  'public',
  'tests',
  'package.json',
  'package-lock.json',
  /^tsconfig(\.[a-z]+)?\.json$/,
  'vite.config.ts',
  'playwright.config.ts',
  'biome.json',
  'index.html',
  'LICENSE',
  'README.md',
]

/** Folders of `tests` that mirror no room. */
export const TEST_FOLDERS: readonly string[] = [
  'architecture',
  'builders',
  'fixtures',
  'golden',
  'browser',
  'bench',
  'data',
]

/** What a room's README says, half a page. */
export const README_HEADINGS: readonly string[] = [
  'what it is for',
  'may import',
  'words',
  'traps',
  'decided',
]
