/** Field measurements: a dot each by bin, a ring where there was no signal at all. Flat arrays straight to the card. */
import type { Layer } from '@deck.gl/core'
import { ScatterplotLayer } from '@deck.gl/layers'
import type { MeasuredPoints } from '../gaps/measured-points'
import { ON_TOP } from './drawing-order'

export const measured = ({ count, positions, fills, lines, radii }: MeasuredPoints): Layer =>
  new ScatterplotLayer({
    ...ON_TOP,
    id: 'measurements',
    data: {
      length: count,
      attributes: {
        getPosition: { value: positions, size: 2 },
        getFillColor: { value: fills, size: 4 },
        getLineColor: { value: lines, size: 4 },
        getRadius: { value: radii, size: 1 },
      },
    },
    radiusUnits: 'pixels',
    lineWidthUnits: 'pixels',
    stroked: true,
    getLineWidth: 1.2,
  })
