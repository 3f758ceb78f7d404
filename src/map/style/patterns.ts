/**
 * Hatching: the same figures feed the graphics card and the swatches of the legend, so that a swatch is what is on the
 * map. Lengths in CSS pixels, angles in degrees, counter-clockwise from the right.
 *
 * `repeat` is a whole number of pixels along a row: every row of the screen then carries the same few pixels, shifted,
 * and no bands appear between strokes and pixels.
 */
export type Pattern =
  | {
      readonly type: 'lines'
      readonly angle: 45 | 90 | 135
      readonly stroke: number
      readonly repeat: number
    }
  | { readonly type: 'cross'; readonly stroke: number; readonly repeat: number }
  | { readonly type: 'dots'; readonly radius: number; readonly repeat: number }

export type PatternName =
  | 'missing'
  | 'alert-1'
  | 'alert-2'
  | 'alert-3'
  | 'alert-4'
  | 'not-assessed'
  | 'gap-lom'
  | 'contested'

export const PATTERNS: Readonly<Record<PatternName, Pattern>> = {
  missing: { type: 'lines', angle: 90, stroke: 1, repeat: 5 },
  'alert-1': { type: 'dots', radius: 0.9, repeat: 10 },
  'alert-2': { type: 'lines', angle: 45, stroke: 0.9, repeat: 14 },
  'alert-3': { type: 'lines', angle: 45, stroke: 1.3, repeat: 10 },
  'alert-4': { type: 'cross', stroke: 1.2, repeat: 14 },
  'gap-lom': { type: 'lines', angle: 45, stroke: 1.8, repeat: 7 },
  // Thinner and denser than any alert zone, and the other way round.
  contested: { type: 'lines', angle: 135, stroke: 1.1, repeat: 7 },
  'not-assessed': { type: 'lines', angle: 135, stroke: 0.9, repeat: 10 },
}

/** Every pattern repeats within this square. */
export const COMMON_REPEAT = 70

/** Pixels from one stroke to the next, straight across. */
export const period = (pattern: Pattern) =>
  pattern.type === 'dots' || (pattern.type === 'lines' && pattern.angle === 90)
    ? pattern.repeat
    : pattern.repeat * Math.SQRT1_2
