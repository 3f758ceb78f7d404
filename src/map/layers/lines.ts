/** Lines of the map: commune, district and province borders, and the outline of a commune under the pointer or chosen. */
import type { Color, Layer } from '@deck.gl/core'
import { PathLayer } from '@deck.gl/layers'
import type { MapShapes } from '../geometry/map-shapes'
import {
  CHOSEN_LINE,
  CHOSEN_WIDTH,
  COMMUNE_LIGHT,
  COMMUNE_LINE,
  DISTRICT_LINE,
  INK,
  PROVINCE_LINE,
  WHITE,
} from '../style/colours'
import { FLAT } from './drawing-order'
import { thinLines } from './thin-lines'

const paths = (id: string, data: readonly Float64Array[], colour: Color, width: number): Layer =>
  new PathLayer<Float64Array>({
    ...FLAT,
    id,
    data: data as Float64Array[],
    positionFormat: 'XY',
    getPath: path => path,
    getColor: colour,
    getWidth: width,
    widthUnits: 'pixels',
    jointRounded: true,
    capRounded: true,
  })

/** Translucent: over a filled commune the line reads as a shade of its fill. @param level of detail. */
export function communeBorders(shapes: MapShapes, level: number): Layer[] {
  const lines = shapes.communeLinesAt(level)
  return [
    thinLines('commune-borders-light', lines, COMMUNE_LIGHT as Color, 1.5),
    thinLines('commune-borders', lines, COMMUNE_LINE as Color, 0.6),
  ]
}

export const districtBorders = (shapes: MapShapes, level: number) =>
  thinLines('district-borders', shapes.districtLinesAt(level), DISTRICT_LINE as Color, 0.9)

export const provinceBorder = (shapes: MapShapes, level: number) =>
  thinLines('province-border', shapes.provinceLinesAt(level), PROVINCE_LINE as Color, 1.2)

/** Dark on a light casing, so that it shows on any fill. */
export const outline = (id: 'hovered' | 'selected', rings: readonly Float64Array[]): Layer[] => [
  paths(`${id}-casing`, rings, [...WHITE, 230], id === 'selected' ? 5 : 4),
  paths(id, rings, [...INK, 255], id === 'selected' ? 2.4 : 1.8),
]

/** Communes that a decision chose: in the accent's blue on a light casing, apart from the dark outline of what is looked at. */
export const chosenOutlines = (rings: readonly Float64Array[]): Layer[] => [
  paths('chosen-casing', rings, [...WHITE, 235], CHOSEN_WIDTH + 2.4),
  paths('chosen', rings, [...CHOSEN_LINE, 255], CHOSEN_WIDTH),
]
