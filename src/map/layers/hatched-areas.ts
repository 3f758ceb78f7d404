/** Hatching over communes: values that are missing, and alert zones by level. */
import type { Color, Layer } from '@deck.gl/core'
import { SolidPolygonLayer } from '@deck.gl/layers'
import type { AreaPart } from '../geometry/flat-polygon'
import { ALERT, MISSING_HATCH, NOT_ASSESSED, type Rgb, WHITE } from '../style/colours'
import type { PatternName } from '../style/patterns'
import { NOT_DRAWN, patternOf } from '../theme/alert-zones'
import { FLAT } from './drawing-order'
import { HATCHING, type HatchingProps } from './hatching'

/**
 * Ink and strength of each level, 0 = not assessed. Over a theme, `lift` is the white that raises the strong ones off
 * dark fills; where no theme is drawn, `tint` is the level's own colour on the ground.
 */
export const ALERT_INK: Record<
  number,
  { readonly ink: Rgb; readonly alpha: number; readonly lift: number; readonly tint: number }
> = {
  0: { ink: NOT_ASSESSED, alpha: 150, lift: 0, tint: 0 },
  1: { ink: ALERT[1], alpha: 105, lift: 0, tint: 34 },
  2: { ink: ALERT[2], alpha: 125, lift: 0, tint: 44 },
  3: { ink: ALERT[3], alpha: 245, lift: 150, tint: 80 },
  4: { ink: ALERT[4], alpha: 245, lift: 150, tint: 80 },
}

export type Beneath = 'theme' | 'coverage' | 'nothing'

interface Hatched {
  readonly part: AreaPart
  readonly pattern: PatternName
  readonly colour: readonly [number, number, number, number]
  readonly ground: readonly [number, number, number, number]
}

/** @param missing communes in view that have no value of the theme. */
export const missingAreas = (parts: readonly AreaPart[], missing: readonly number[]): Layer => {
  const wanted = new Set(missing)
  return hatched(
    'missing',
    parts
      .filter(part => wanted.has(part.area))
      .map(part => ({ part, pattern: 'missing', colour: [...MISSING_HATCH, 255], ground: [0, 0, 0, 0] })),
  )
}

/**
 * @param drawn level by commune, 0 = not assessed, `NOT_DRAWN` = none.
 * @param beneath `theme`: its colours, off which the strong levels are raised; `coverage`: light already, and to be
 * seen through the strokes; `nothing`: each zone brings its own tint.
 */
export const alertAreas = (parts: readonly AreaPart[], drawn: Uint8Array, beneath: Beneath): Layer =>
  hatched(
    'alerts',
    parts.flatMap(part => {
      const level = drawn[part.area] ?? NOT_DRAWN
      const look = ALERT_INK[level]
      if (!look) return []
      const ground = {
        theme: [...WHITE, look.lift] as const,
        coverage: [...WHITE, 0] as const,
        nothing: [...look.ink, look.tint] as const,
      }[beneath]
      return [{ part, pattern: patternOf(level), colour: [...look.ink, look.alpha] as const, ground }]
    }),
  )

const hatched = (id: string, data: Hatched[]): Layer =>
  new SolidPolygonLayer<Hatched, HatchingProps<Hatched>>({
    ...FLAT,
    extensions: [HATCHING],
    id,
    data,
    positionFormat: 'XY',
    getPolygon: area => area.part.polygon,
    getFillColor: area => area.colour as Color,
    getPattern: area => area.pattern,
    getGround: area => area.ground as Color,
  })
