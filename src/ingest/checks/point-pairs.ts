/**
 * Two columns of coordinates → longitude and latitude in WGS 84 degrees. What the numbers are (decimal degrees, degrees
 * minutes seconds, VN-2000 metres; which column is which) is told by the values themselves: the ranges do not overlap.
 */
import type { CoordinateSystem } from '../import'
import { figureNotReported } from '../values/not-reported'
import { type ConventionEvidence, conventionOf } from '../values/number-convention'
import { readingOf, readNumber } from '../values/read-number'
import { type Box, inBox } from './province-box'
import { readAngle } from './read-angle'
import { fromVn2000, isEasting, isNorthing } from './vn2000'

export type PointReading =
  | { readonly kind: 'none' }
  /** One of the two is blank. */
  | { readonly kind: 'half' }
  /** `axis`: which of the two cells cannot be read (`ambiguous`: only until somebody says how numbers are written). */
  | { readonly kind: 'unreadable' | 'ambiguous'; readonly axis: 0 | 1 }
  | { readonly kind: 'outside' }
  | {
      readonly kind: 'point'
      readonly lon: number
      readonly lat: number
      readonly swapped: boolean
      readonly system: CoordinateSystem
    }

const NONE: PointReading = { kind: 'none' }
const HALF: PointReading = { kind: 'half' }
const OUTSIDE: PointReading = { kind: 'outside' }

const isDegree = (value: number) => (value >= 102 && value <= 110) || (value >= 8 && value <= 24)
/** What a coordinate of the country can be at all; decides whether 105.776 is a decimal or a thousand. */
const plausible = (value: number) => isDegree(value) || isEasting(value) || isNorthing(value)

export const coordinateConvention = (texts: Iterable<string>): ConventionEvidence =>
  conventionOf(texts, plausible)

/**
 * One pair. `conventions` are those of the first and second column; `null` where the column gives no evidence: then a
 * value that reads in one way only is read so, and another is ambiguous.
 */
export function readPair(
  first: string,
  second: string,
  conventions: readonly [ConventionEvidence['convention'], ConventionEvidence['convention']],
  box: Box,
): PointReading {
  const blankFirst = figureNotReported(first)
  const blankSecond = figureNotReported(second)
  if (blankFirst && blankSecond) return NONE
  if (blankFirst || blankSecond) return HALF
  const a = readAxis(first, conventions[0])
  const b = readAxis(second, conventions[1])
  if (typeof a === 'string') return { kind: a, axis: 0 }
  if (typeof b === 'string') return { kind: b, axis: 1 }
  const angle = a.angle || b.angle
  const [x, y] = [a.value, b.value]
  if (isEasting(x) && isNorthing(y)) return projected(x, y, false, box)
  if (isNorthing(x) && isEasting(y)) return projected(y, x, true, box)
  const system = angle ? 'wgs84-dms' : 'wgs84-degrees'
  if (inBox(x, y, box)) return { kind: 'point', lon: x, lat: y, swapped: false, system }
  if (inBox(y, x, box)) return { kind: 'point', lon: y, lat: x, swapped: true, system }
  return OUTSIDE
}

function projected(easting: number, northing: number, swapped: boolean, box: Box): PointReading {
  const [lon, lat] = fromVn2000(easting, northing)
  return inBox(lon, lat, box) ? { kind: 'point', lon, lat, swapped, system: 'vn2000' } : OUTSIDE
}

type Axis = { readonly value: number; readonly angle: boolean } | 'unreadable' | 'ambiguous'

function readAxis(text: string, convention: ConventionEvidence['convention']): Axis {
  const reading = readingOf(text)
  if (reading === 'unreadable') {
    const angle = readAngle(text)
    return angle === null ? 'unreadable' : { value: angle, angle: true }
  }
  if (convention !== null) {
    const value = readNumber(text, convention)
    if (value !== null) return { value, angle: false }
  }
  if (reading === 'ambiguous') {
    const vi = readNumber(text, 'vi')!
    const en = readNumber(text, 'en')!
    if (plausible(vi) !== plausible(en)) return { value: plausible(vi) ? vi : en, angle: false }
    return 'ambiguous'
  }
  return { value: readNumber(text, reading === 'vi' ? 'vi' : 'en')!, angle: false }
}
