/**
 * Mobile coverage as one flat coat of colour: overlapping claims do not add up to something darker,
 * and it ends at the province's border. Drawn after the choropleth, which is its stencil.
 */
import type { Layer } from '@deck.gl/core'
import { SolidPolygonLayer } from '@deck.gl/layers'
import type { CoverageArea } from '@/domain/dataset/records'
import { type AreaPart, areaParts } from '../geometry/flat-polygon'
import { COVERAGE_ALPHA, COVERED } from '../style/colours'
import { ONE_COAT_INSIDE } from './drawing-order'

export const coverage = (areas: readonly CoverageArea[]): Layer =>
  new SolidPolygonLayer<AreaPart>({
    ...ONE_COAT_INSIDE,
    id: 'coverage',
    data: areaParts(areas.map(area => area.polygons)),
    positionFormat: 'XY',
    getPolygon: part => part.polygon,
    getFillColor: [...COVERED, COVERAGE_ALPHA],
  })
