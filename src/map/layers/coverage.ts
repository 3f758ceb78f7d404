/**
 * Mobile coverage as one flat coat of colour: overlapping claims do not add up to something darker,
 * and it ends at the province's border. Drawn after the choropleth, which is its stencil.
 */
import type { Layer } from '@deck.gl/core'
import { SolidPolygonLayer } from '@deck.gl/layers'
import type { CoverageArea } from '@/domain/dataset/records'
import { type AreaPart, areaParts } from '../geometry/flat-polygon'
import { coatAlpha } from '../style/coat-alpha'
import { COVERAGE_ALPHA, COVERED } from '../style/colours'
import { ONE_COAT_INSIDE, oneCoatInside } from './drawing-order'

/** @param alpha strength of the coat, 0…255. */
export const coverage = (areas: readonly CoverageArea[], alpha: number = COVERAGE_ALPHA): Layer =>
  coat('coverage', areas, alpha, ONE_COAT_INSIDE)

/**
 * A coat for each operator, one over the other: the stronger the colour, the more of them cover the place.
 * @param alpha strength of all coats together.
 */
export function coverageByOperator(areas: readonly CoverageArea[], alpha: number): Layer[] {
  const operators = [...new Set(areas.map(area => area.operator))].sort()
  return operators.map((operator, place) =>
    coat(
      `coverage-${place}`,
      areas.filter(area => area.operator === operator),
      255 * coatAlpha(alpha / 255, operators.length),
      oneCoatInside(place),
    ),
  )
}

const coat = (
  id: string,
  areas: readonly CoverageArea[],
  alpha: number,
  order: typeof ONE_COAT_INSIDE,
): Layer =>
  new SolidPolygonLayer<AreaPart>({
    ...order,
    id,
    data: areaParts(areas.map(area => area.polygons)),
    positionFormat: 'XY',
    getPolygon: part => part.polygon,
    getFillColor: [...COVERED, alpha],
  })
