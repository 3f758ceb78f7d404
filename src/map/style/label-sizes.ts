/** Sizes of the district names and of the digits by zoom: told to the map as stops, and worked out where room is sought. */

type Stops = readonly (readonly [zoom: number, pixels: number])[]

const DISTRICT: Stops = [
  [7.5, 9.2],
  [8.5, 10.5],
  [9.5, 12],
  [12, 15],
]
const FAINT_DIGIT: Stops = [
  [8, 8],
  [10, 10.5],
  [13, 13],
]
const STRONG_DIGIT: Stops = [
  [8, 9.5],
  [10, 13],
  [13, 16],
]

/** As the map's style takes them. */
const expression = (stops: Stops) =>
  ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ['interpolate', ['linear'], ['zoom'], ...number[]]
export const DISTRICT_SIZE = expression(DISTRICT)
export const FAINT_DIGIT_SIZE = expression(FAINT_DIGIT)
export const STRONG_DIGIT_SIZE = expression(STRONG_DIGIT)

const at = (stops: Stops) => (zoom: number) => {
  const above = stops.findIndex(([stop]) => stop > zoom)
  if (above === 0) return stops[0]![1]
  if (above === -1) return stops[stops.length - 1]![1]
  const [[from, small], [to, large]] = [stops[above - 1]!, stops[above]!]
  return small + ((large - small) * (zoom - from)) / (to - from)
}
export const districtSize = at(DISTRICT)

const faintDigitSize = at(FAINT_DIGIT)
const strongDigitSize = at(STRONG_DIGIT)
/** Height of the digit of an alert level, pixels. */
export const digitSize = (level: number, zoom: number) =>
  level >= 3 ? strongDigitSize(zoom) : faintDigitSize(zoom)

/** Between the letters of a district's name, ems. */
export const DISTRICT_SPACING = 0.05

/**
 * Width of a district's name in capitals, pixels. By letters: half-bold capitals of the typeface are between a third
 * of an em (I) and nine tenths (M, W); the names take part in no finer reckoning than a letter's width.
 */
export function districtWidth(name: string, size: number): number {
  let ems = 0
  for (const letter of name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase())
    ems +=
      (letter === ' ' ? 0.26 : letter === 'I' ? 0.32 : /[MW]/.test(letter) ? 0.9 : 0.72) + DISTRICT_SPACING
  return ems * size
}
