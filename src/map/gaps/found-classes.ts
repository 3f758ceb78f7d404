/** Found gaps by the people who live in them: classes and colours. Pure. */
import type { FoundGap } from '@/domain/gap/found-gap'
import { type Classes, classOf, naturalClasses } from '../style/classes'
import { MISSING_FILL, type Rgb, rampColours } from '../style/colours'

export interface FoundClasses {
  /** Of the gaps where people are known to live. */
  readonly classes: Classes
  /** A colour a class. */
  readonly colours: readonly Rgb[]
  /** Whether some gap has no village, and whether some has villages that report nobody. */
  readonly empty: boolean
  readonly unknown: boolean
}

const CLASSES = 5
/** Where nobody is known to live: a gap all the same, but not what the eye should find. */
export const EMPTY_GAP: Rgb = [232, 222, 206]
export const UNKNOWN_GAP = MISSING_FILL

export function foundClasses(gaps: readonly FoundGap[]): FoundClasses {
  const people = gaps.map(gap => gap.population ?? Number.NaN)
  const classes = naturalClasses(
    people.filter(count => count > 0),
    CLASSES,
  )
  // The lightest step of the ramp is the ground's own tone.
  const colours = rampColours('need', classes.lows.length + 1).slice(1)
  return {
    classes,
    colours,
    empty: people.includes(0),
    unknown: people.some(Number.isNaN),
  }
}

export function gapColour({ classes, colours }: FoundClasses, people: number | null): Rgb {
  if (people === null) return UNKNOWN_GAP
  return people > 0 ? colours[classOf(classes, people)]! : EMPTY_GAP
}
