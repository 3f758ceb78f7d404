/** Hatching over communes: values that are missing, and alert zones by level. */
import type { Color, Layer } from '@deck.gl/core'
import { SolidPolygonLayer } from '@deck.gl/layers'
import type { AreaPart } from '../geometry/flat-polygon'
import { ALERT_INK, CASING_PX, CONTESTED, MISSING_HATCH, WHITE } from '../style/colours'
import type { PatternName } from '../style/patterns'
import { NOT_DRAWN, patternOf } from '../theme/alert-zones'
import { FLAT } from './drawing-order'
import { EVERYWHERE, HATCHING, type HatchingProps } from './hatching'

export type Beneath = 'theme' | 'coverage' | 'nothing'

interface Hatched {
  readonly part: AreaPart
  readonly pattern: PatternName
  readonly colour: readonly [number, number, number, number]
  readonly ground: readonly [number, number, number, number]
  /** How far from a stroke the ground goes, pixels. */
  readonly reach: number
}

/** @param missing communes in view that have no value of the theme. */
export const missingAreas = (parts: readonly AreaPart[], missing: readonly number[]): Layer => {
  const wanted = new Set(missing)
  return hatched(
    'missing',
    parts
      .filter(part => wanted.has(part.area))
      .map(part => ({
        part,
        pattern: 'missing',
        colour: [...MISSING_HATCH, 255],
        ground: [0, 0, 0, 0],
        reach: EVERYWHERE,
      })),
  )
}

/** @param contested communes whose place in the top group depends. Their fill stays as it is between the strokes. */
export const contestedAreas = (parts: readonly AreaPart[], contested: readonly number[]): Layer => {
  const wanted = new Set(contested)
  return hatched(
    'contested',
    parts
      .filter(part => wanted.has(part.area))
      .map(part => ({
        part,
        pattern: 'contested',
        colour: [...CONTESTED.ink, CONTESTED.alpha],
        ground: [...WHITE, CONTESTED.casing],
        reach: CASING_PX,
      })),
  )
}

/**
 * @param drawn level by commune, 0 = not assessed, `NOT_DRAWN` = none.
 * @param beneath `theme`: its colours, which stay as they are between the strokes; `coverage`: likewise, and light
 * enough for strokes without a casing; `nothing`: each zone brings its own tint.
 */
export const alertAreas = (parts: readonly AreaPart[], drawn: Uint8Array, beneath: Beneath): Layer =>
  hatched(
    'alerts',
    parts.flatMap(part => {
      const level = drawn[part.area] ?? NOT_DRAWN
      const look = ALERT_INK[level]
      if (!look) return []
      const ground = {
        theme: [...WHITE, look.casing] as const,
        coverage: [...WHITE, 0] as const,
        nothing: [...look.ink, look.tint] as const,
      }[beneath]
      const reach = beneath === 'theme' ? CASING_PX : EVERYWHERE
      return [{ part, pattern: patternOf(level), colour: [...look.ink, look.alpha] as const, ground, reach }]
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
    getReach: area => area.reach,
  })
