/** The communes filled with the colours of the theme. On the slider's path only `fill` changes. */
import type { Layer } from '@deck.gl/core'
import { SolidPolygonLayer } from '@deck.gl/layers'
import type { AreaPart } from '../geometry/flat-polygon'
import { STENCIL } from './drawing-order'

/** @param fill RGBA, four bytes a commune. */
export function choropleth(parts: readonly AreaPart[], fill: Uint8Array): Layer {
  return new SolidPolygonLayer<AreaPart>({
    ...STENCIL,
    id: 'choropleth',
    data: parts as AreaPart[],
    positionFormat: 'XY',
    getPolygon: part => part.polygon,
    getFillColor: (part, { target }) => {
      const at = part.area * 4
      target[0] = fill[at]!
      target[1] = fill[at + 1]!
      target[2] = fill[at + 2]!
      target[3] = fill[at + 3]!
      return target as [number, number, number, number]
    },
    updateTriggers: { getFillColor: { fill } },
  })
}
