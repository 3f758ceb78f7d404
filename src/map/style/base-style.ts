/** The quiet ground: sea, the neighbours and Laos. Data comes above it, labels above the data. */
import type { StyleSpecification } from 'maplibre-gl'
import type { BaseMap } from '../base-map'
import { FIRST_LABEL } from '../layers/drawing-order'
import { cssColour, NEIGHBOUR, NEIGHBOUR_LINE, SEA } from './colours'

export const baseStyle = (base: BaseMap): StyleSpecification => ({
  version: 8,
  sources: { ground: { type: 'geojson', data: base.ground, tolerance: 0.2 } },
  layers: [
    { id: 'sea', type: 'background', paint: { 'background-color': cssColour(SEA) } },
    {
      id: 'ground',
      type: 'fill',
      source: 'ground',
      paint: { 'fill-color': cssColour(NEIGHBOUR), 'fill-antialias': false },
    },
    {
      id: 'ground-line',
      type: 'line',
      source: 'ground',
      filter: ['get', 'border'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': cssColour(NEIGHBOUR_LINE), 'line-width': 0.8 },
    },
    // Draws nothing: it marks where the data ends and the labels begin.
    { id: FIRST_LABEL, type: 'background', layout: { visibility: 'none' } },
  ],
})
