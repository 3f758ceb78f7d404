/** Imports go downstairs: each import of the tree held against `rooms.ts`. */
import { posix } from 'node:path'
import { BESIDE, DOMAIN_ORDER, FLOORS, MEMORY, OWNED_LIBRARIES, READERS_OF_DATA, WINDOWS } from './rooms'
import { readSource } from './source'
import { isCode, type Tree } from './tree'

export interface Link {
  readonly from: string
  readonly line: number
  /** A path of the repository (without extension where the import has none), or a package name. */
  readonly to: string
  readonly kind: 'path' | 'package'
}

/** Every import of the code files below `src`. Computed imports are not in it: see `unreadableImports`. */
export function linksOf(tree: Tree): readonly Link[] {
  return [...tree].flatMap(([from, text]) =>
    from.startsWith('src/') && isCode(from)
      ? readSource(from, text).imports.flatMap(({ to, line }) =>
          to === null ? [] : [{ from, line, ...resolved(from, to) }],
        )
      : [],
  )
}

export const unreadableImports = (tree: Tree): readonly string[] =>
  [...tree].flatMap(([path, text]) =>
    path.startsWith('src/') && isCode(path)
      ? readSource(path, text)
          .imports.filter(({ to }) => to === null)
          .map(({ line }) => `${path}:${line} imports an address that is computed`)
      : [],
  )

function resolved(from: string, to: string): Pick<Link, 'to' | 'kind'> {
  const bare = to.replace(/[?#].*$/, '')
  if (bare.startsWith('@/')) return { to: posix.normalize(`src/${bare.slice(2)}`), kind: 'path' }
  if (bare.startsWith('.'))
    return { to: posix.normalize(posix.join(posix.dirname(from), bare)), kind: 'path' }
  // The bundler's absolute address: from the top of the repository.
  if (bare.startsWith('/')) return { to: posix.normalize(bare.slice(1)), kind: 'path' }
  return { to: bare, kind: 'package' }
}

/** `src/map/layers/x.ts` → `map`; `null` for what is in no room. */
export const roomOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null
/** `src/domain/need/x.ts` and `src/domain/need` → `need`. */
const partOf = (path: string): string | null => /^src\/domain\/([^/.]+)/.exec(path)?.[1] ?? null
const floorOf = (room: string): number => FLOORS.findIndex(floor => floor.includes(room))

/** Every import that does not go downstairs. */
export function stairViolations(tree: Tree): readonly string[] {
  return linksOf(tree).flatMap(link => {
    if (link.kind === 'package') return []
    const reason = whyNot(link)
    return reason ? [`${link.from}:${link.line} imports ${link.to}: ${reason}`] : []
  })
}

function whyNot({ from, to }: Link): string | null {
  const room = roomOf(from)
  if (room === null) return null // `strayFiles` says so once for the file.
  if (!to.startsWith('src/')) {
    if (to.startsWith('data/') && !to.startsWith('data/recipes') && READERS_OF_DATA.includes(room))
      return null
    return `${room} reaches outside src`
  }
  const target = roomOf(to)
  if (target === null) return 'not in a room'
  if (target === room) return room === 'domain' ? outOfOrder(from, to) : null
  if (BESIDE[room]) return BESIDE[room].mayImport.includes(target) ? null : `${room} may not know ${target}`
  const floor = floorOf(room)
  if (BESIDE[target]) {
    return floor >= BESIDE[target].openFrom
      ? null
      : `${target} is open from floor ${BESIDE[target].openFrom} up`
  }
  if (WINDOWS.some(window => window.from === room && window.into === to)) return null
  if (floorOf(target) === floor) return `${room} and ${target} are on one floor`
  return floorOf(target) < floor ? null : `${target} is above ${room}`
}

function outOfOrder(from: string, to: string): string | null {
  const [here, there] = [partOf(from), partOf(to)]
  if (here === null || there === null || here === there) return null
  return DOMAIN_ORDER.indexOf(there) < DOMAIN_ORDER.indexOf(here)
    ? null
    : `${there} comes after ${here} in domain`
}

/** Code that lies in no room of the plan, or in no part of domain. */
export function strayFiles(tree: Tree): readonly string[] {
  return [...tree.keys()].filter(isCode).flatMap(path => {
    if (!path.startsWith('src/')) return []
    const room = roomOf(path)
    if (room === null) return [`${path} is in no room`]
    if (floorOf(room) < 0 && !BESIDE[room]) return [`${path}: the plan has no room ${room}`]
    if (room === 'domain' && !DOMAIN_ORDER.includes(partOf(path) ?? ''))
      return [`${path}: no such part of domain`]
    return []
  })
}

const isNamed = (pattern: string, name: string) =>
  pattern.endsWith('*')
    ? name.startsWith(pattern.slice(0, -1))
    : name === pattern || name.startsWith(`${pattern}/`)

/** Every import of a library by a room that may not know it, and React's syntax in a room without React. */
export function libraryViolations(tree: Tree): readonly string[] {
  const mayKnow = (only: readonly string[], path: string) =>
    only.some(place => path === `src/${place}` || roomOf(path) === place)
  const imports = linksOf(tree).flatMap(({ kind, from, line, to }) => {
    if (kind !== 'package') return []
    const owned = OWNED_LIBRARIES.find(({ packages }) => packages.some(pattern => isNamed(pattern, to)))
    if (!owned || mayKnow(owned.only, from)) return []
    return [`${from}:${line} imports ${to}, which belongs to ${owned.only.join(', ')}`]
  })
  const react = OWNED_LIBRARIES.find(({ packages }) => packages.includes('react'))
  const syntax = [...tree.keys()].flatMap(path =>
    path.startsWith('src/') && path.endsWith('.tsx') && !mayKnow(react?.only ?? [], path)
      ? [`${path} is a component in a room without React`]
      : [],
  )
  return [...imports, ...syntax]
}

/** Files behind a window that remember, or that import one that does. */
export function rememberingWindows(tree: Tree): readonly string[] {
  const links = linksOf(tree)
  const file = (path: string) => (tree.has(`${path}.ts`) ? `${path}.ts` : path)
  const found: string[] = []
  for (const { into } of WINDOWS) {
    const behind = [file(into)]
    for (const path of behind)
      for (const { from, kind, to } of links) {
        if (from !== path) continue
        if (kind === 'package' && MEMORY.includes(to)) found.push(`${into} reaches ${path}, which remembers`)
        if (kind === 'path' && !behind.includes(file(to))) behind.push(file(to))
      }
  }
  return found
}

/** Files that import one another in a circle, types counted; each circle once, as the files in it. */
export function circles(tree: Tree): readonly string[] {
  const targets = new Map<string, string[]>()
  for (const { kind, from, to } of linksOf(tree)) {
    if (kind !== 'path') continue
    const file = [to, `${to}.ts`, `${to}.tsx`, `${to}/index.ts`, to.replace(/\.js$/, '.ts')].find(path =>
      tree.has(path),
    )
    if (file && isCode(file)) targets.set(from, [...(targets.get(from) ?? []), file])
  }
  const found = new Set<string>()
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path)
    if (at >= 0) {
      found.add([...trail.slice(at)].sort().join(' ↔ '))
      return
    }
    if (done.has(path)) return
    for (const next of targets.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of targets.keys()) walk(path, [])
  return [...found]
}
