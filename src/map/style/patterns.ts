/**
 * Hatching, drawn by the graphics card and steady on the screen at any zoom. The same figures feed the swatches of the
 * legend, so that a swatch is what is on the map. Angles in degrees, lengths in pixels.
 */
import { FillStyleExtension } from '@deck.gl/extensions'

export const PATTERNS = {
  missing: { type: 'hatch', angle: 90, strokeWidth: 0.9, gap: 3.6 },
  'alert-1': { type: 'dots', radius: 0.8, gap: 7.5 },
  'alert-2': { type: 'hatch', angle: 45, strokeWidth: 0.8, gap: 9 },
  'alert-3': { type: 'hatch', angle: 45, strokeWidth: 1.5, gap: 3.4 },
  'alert-4': { type: 'cross-hatch', angles: [45, 135], strokeWidth: 1.4, gap: 3.9 },
  'not-assessed': { type: 'hatch', angle: 135, strokeWidth: 0.9, gap: 6 },
} as const

export type PatternName = keyof typeof PATTERNS

/** One extension for every hatched layer: deck.gl compares extensions by their options. */
export const HATCHING = new FillStyleExtension({ proceduralPattern: true })

export const PATTERN_PROPS = {
  fillPatternMapping: PATTERNS,
  fillPatternSizeUnits: 'pixels',
  fillPatternMask: true,
} as const
