/** The core is told the time and the seed: it reads no clock, throws no dice and knows no browser. */
import { PURE_ROOMS, TIMELESS_ROOMS } from './rooms'
import { type GlobalUse, readSource } from './source'
import { roomOf } from './stairs'
import { isCode, type Tree } from './tree'

/** The browser and the machine, by the names they go under. */
const WORLD = new Set([
  'window',
  'self',
  'globalThis',
  'document',
  'navigator',
  'location',
  'history',
  'screen',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'postMessage',
  'alert',
  'console',
  'process',
  'Buffer',
  'require',
])
/** Time that passes, and chance. */
const CLOCK_AND_DICE = new Set([
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'requestAnimationFrame',
  'requestIdleCallback',
])
/** What is asked of `Date` without asking what time it is. */
const STILL = new Set(['Date.UTC', 'Date.parse', 'Date.prototype'])

function readsClockOrDice({ name, constructedWith }: GlobalUse): boolean {
  const [base, member] = name.split('.')
  if (base === 'Date') return !STILL.has(name) && !(constructedWith !== null && constructedWith > 0)
  // `Math` alone could be taken apart: `const { random } = Math`.
  if (base === 'Math') return member === undefined || member === 'random'
  return CLOCK_AND_DICE.has(base)
}

export function purityViolations(tree: Tree): readonly string[] {
  return [...tree].flatMap(([path, text]) => {
    const room = roomOf(path)
    if (room === null || !isCode(path)) return []
    const pure = PURE_ROOMS.includes(room)
    if (!pure && !TIMELESS_ROOMS.includes(room)) return []
    return readSource(path, text)
      .globals.filter(use => readsClockOrDice(use) || (pure && WORLD.has(use.name.split('.')[0])))
      .map(({ name, line }) => `${path}:${line} uses ${name}`)
  })
}
