/** Order in the house: names, lengths, READMEs, and what may stand where. */
import {
  BESIDE,
  EMPTY_NAMES,
  EMPTY_WORDS,
  FLOORS,
  LONGEST_FILE,
  README_HEADINGS,
  RULED_PARTS,
  TEST_FOLDERS,
  TOP_LEVEL,
} from './rooms'
import { readSource } from './source'
import { isCode, type Tree } from './tree'

const isOurs = (path: string) => !/(^|\/)(fixtures|golden)\//.test(path)
const isText = (path: string) => /\.(tsx?|css|md)$/.test(path)

export const longFiles = (tree: Tree): readonly string[] =>
  [...tree]
    .filter(([path]) => isOurs(path) && isText(path))
    .map(([path, text]) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > LONGEST_FILE)
    .map(({ path, lines }) => `${path} has ${lines} lines`)

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|bench|worker|module|d))*$/

/** Code whose name is not kebab-case, and names that say nothing. */
export function badNames(tree: Tree): readonly string[] {
  return [...tree.keys()].filter(isOurs).flatMap(path => {
    const segments = path.split('/')
    const file = segments.pop() ?? ''
    if (!/\.(tsx?|css)$/.test(file)) return []
    const stem = file.replace(/\.(tsx?|css)$/, '')
    const bare = stem.split('.')[0]
    const says = (name: string) =>
      EMPTY_NAMES.includes(name) || name.split('-').some(w => EMPTY_WORDS.includes(w))
    return [
      ...(KEBAB.test(stem) ? [] : [`${path} is not kebab-case`]),
      ...[...segments, bare].filter(says).map(name => `${path}: "${name}" says nothing of what it holds`),
    ]
  })
}

/** Modules that only hand on what others export. */
export const barrels = (tree: Tree): readonly string[] =>
  [...tree].flatMap(([path, text]) =>
    path.startsWith('src/') && isCode(path) && readSource(path, text).onlyReexports
      ? [`${path} is a barrel`]
      : [],
  )

/** Rooms, and parts of domain with rules, that hold code but no README, or one that leaves something out. */
export function readmeGaps(tree: Tree): readonly string[] {
  const folders = new Set<string>(['src'])
  for (const path of tree.keys()) {
    if (!isCode(path)) continue
    const [top, room, part] = path.split('/')
    if (top !== 'src') continue
    if (room && !isCode(room)) folders.add(`src/${room}`)
    if (room === 'domain' && RULED_PARTS.includes(part)) folders.add(`src/domain/${part}`)
  }
  return [...folders].flatMap(folder => {
    const text = tree.get(`${folder}/README.md`)
    if (text === undefined) return [`${folder} has no README.md`]
    // The top README describes the rooms, a part of domain its rules; the five headings are a room's.
    if (folder.split('/').length !== 2) return []
    return README_HEADINGS.filter(heading => !text.toLowerCase().includes(heading)).map(
      heading => `${folder}/README.md does not say: ${heading}`,
    )
  })
}

/** Numbered rules of domain's READMEs (`**R3**`, `| R3 |`, `- R3.`) that no test names. */
export function untestedRules(tree: Tree): readonly string[] {
  const tests = [...tree].filter(([path]) => /^tests\/.*\.test\.tsx?$/.test(path)).map(([, text]) => text)
  const named = new Set(tests.flatMap(text => text.match(/\b[A-Z]\d{1,2}\b/g) ?? []))
  return [...tree].flatMap(([path, text]) => {
    if (!/^src\/domain\/[^/]+\/README\.md$/.test(path)) return []
    const rules = [...text.matchAll(/^[\s|>*-]*\*{0,2}([A-Z]\d{1,2})\b/gm)].map(([, rule]) => rule)
    return [...new Set(rules)].filter(rule => !named.has(rule)).map(rule => `${path}: no test names ${rule}`)
  })
}

/** Things at the top of the repository that the plan has no place for. */
export const strayAtTop = (names: readonly string[]): readonly string[] =>
  names
    .filter(name => !name.startsWith('.'))
    .filter(
      name =>
        !TOP_LEVEL.some(allowed => (typeof allowed === 'string' ? allowed === name : allowed.test(name))),
    )
    .map(name => `${name} has no place at the top`)

/** Folders of `tests` that mirror no room. */
export function strayTestFolders(tree: Tree): readonly string[] {
  const known = new Set([...FLOORS.flat(), ...Object.keys(BESIDE), ...TEST_FOLDERS])
  const found = new Set([...tree.keys()].flatMap(path => /^tests\/([^/]+)\//.exec(path)?.[1] ?? []))
  return [...found].filter(folder => !known.has(folder)).map(folder => `tests/${folder} mirrors no room`)
}

/** Files of ours that version control would leave out: a bare `coverage/` also names `src/domain/coverage`. */
export function ignoredSources(tree: Tree, ignoreFile: string): readonly string[] {
  const names = ignoreLines(ignoreFile).flatMap(line =>
    /^[^/*]+\/?$/.test(line) ? [line.replace(/\/$/, '')] : [],
  )
  const hidden = [...tree.keys()].flatMap(path => {
    const name = path.split('/').find(segment => names.includes(segment))
    return name
      ? [`${path.slice(0, path.indexOf(name) + name.length)} is ignored by "${name}" in .gitignore`]
      : []
  })
  return [...new Set(hidden)]
}

/** The patterns of an ignore file. */
export const ignoreLines = (ignoreFile: string): readonly string[] =>
  ignoreFile
    .split('\n')
    .map(line => line.trim())
    .filter(line => line && !line.startsWith('#'))
