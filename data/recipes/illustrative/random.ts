/**
 * Dice with a memory: every topic of the recipe draws from its own stream, so that adding a draw to one data set leaves
 * the others byte for byte as they were. Generator: sfc32 (Chris Doty-Humphrey, PractRand); 32-bit integers only, hence
 * the same on every machine.
 */

export interface Random {
  /** 0 ≤ x < 1. */
  readonly next: () => number
  readonly between: (low: number, high: number) => number
  /** A whole number, both ends possible. */
  readonly whole: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  /** Mean 0, deviation 1 (Irwin–Hall of 12: bounded by ±6, and free of log and cos). */
  readonly normal: () => number
  readonly pick: <T>(list: readonly T[]) => T
  /** A shuffled copy. */
  readonly shuffled: <T>(list: readonly T[]) => T[]
}

/** FNV-1a over the UTF-16 units of a text. */
const hashOf = (text: string, start: number): number => {
  let hash = start >>> 0
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return hash >>> 0
}

export const randomStream = (seed: number, topic: string): Random => {
  let a = hashOf(topic, 2166136261 ^ seed)
  let b = hashOf(topic, seed)
  let c = hashOf(`${topic}/`, ~seed)
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4294967296
  }
  for (let i = 0; i < 16; i++) next()

  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    whole,
    chance: probability => next() < probability,
    normal: () => {
      let sum = -6
      for (let i = 0; i < 12; i++) sum += next()
      return sum
    },
    pick: list => list[whole(0, list.length - 1)]!,
    shuffled: list => {
      const copy = [...list]
      for (let i = copy.length - 1; i > 0; i--) {
        const j = whole(0, i)
        ;[copy[i], copy[j]] = [copy[j]!, copy[i]!]
      }
      return copy
    },
  }
}
