/** What is written beside the colours of a theme, so that no bound is written twice. Pure. */
import type { Classes } from '../style/classes'
import { digitsFor } from './theme-text'

/** Writes a value with so many decimals. */
type Write = (value: number, digits: number) => string

export interface RampLabels {
  /**
   * `between`: one more text than classes, at the edges of the colours; `starts`: one a class, each at the class's lower
   * edge but the last, which is the whole of its class; `each`: one a class, its only value.
   */
  readonly at: 'between' | 'starts' | 'each'
  readonly texts: readonly string[]
}

/** Between classes stands the smallest value of the upper one; at the end the largest of all. */
export function rampLabels({ kind, lows, highs }: Classes, write: Write): RampLabels {
  const last = lows.length - 1
  const alone = lows[last] === highs[last]
  const at = kind === 'values' ? 'each' : alone ? 'starts' : 'between'
  const bounds = at === 'between' ? [...lows, ...highs.slice(last)] : lows
  const digits = digitsFor(write, bounds)
  return { at, texts: bounds.map(bound => write(bound, digits)) }
}

/** One text a class: from its smallest to its largest value, or the one value it has. */
export function rowLabels({ lows, highs }: Classes, write: Write): string[] {
  const digits = digitsFor(
    write,
    lows.flatMap((low, index) => [low, highs[index]!]),
  )
  return lows.map((low, index) =>
    [...new Set([low, highs[index]!].map(bound => write(bound, digits)))].join(' – '),
  )
}
