/**
 * Props that every data layer shares: all of them lie flat beneath the labels, in the order of the list that the map is
 * given, so none reads or writes depth. Picking is done from the geometry, not from the graphics card: no layer is
 * pickable.
 */
import type { LayerProps } from '@deck.gl/core'

/** The first label layer of the base style: data is drawn before it. */
export const FIRST_LABEL = 'label-anchor'

type Common = Pick<LayerProps, 'pickable' | 'parameters'>

/** `beforeId` is read by the overlay, not by the layer, so the layer's own type does not know it. */
const beneathLabels = { beforeId: FIRST_LABEL } as object

export const FLAT: Common = {
  ...beneathLabels,
  pickable: false,
  parameters: { depthWriteEnabled: false, depthCompare: 'always' },
}

/**
 * For polygons that overlap and must not darken where they do: the first one drawn on a pixel wins, because the map is
 * never tilted and every later one is at the same depth, not nearer.
 */
export const ONE_COAT: Common = {
  ...beneathLabels,
  pickable: false,
  parameters: { depthWriteEnabled: true, depthCompare: 'less' },
}
