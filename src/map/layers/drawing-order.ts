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

/** Above the labels too: what a person looks for and points at. The map adds it on top when it first comes. */
export const ON_TOP: Common = {
  pickable: false,
  parameters: { depthWriteEnabled: false, depthCompare: 'always' },
}

/** In the smallest steps of depth there are. Both figures: which of the two is the constant one is not settled in luma.gl. */
const nearer = (steps: number) => ({ depthBias: -steps, depthBiasSlopeScale: -steps })

/**
 * The province's own ground: drawn first, and nearer by a hair than what is to be cut off at its edge. "Always" would
 * turn the depth test off, and with it the writing of depth.
 */
export const STENCIL: Common = {
  ...beneathLabels,
  pickable: false,
  parameters: { depthWriteEnabled: true, depthCompare: 'less-equal', ...nearer(400) },
}

/**
 * For polygons that end where the province ends, and that overlap and must not darken where they do. A pixel of the
 * province lies nearer than they do, everything outside lies farther, so "greater" lets them through within the
 * province alone; and the first one drawn on a pixel wins, because a later one is at the same depth. The map is never
 * tilted.
 */
export const ONE_COAT_INSIDE: Common = oneCoatInside(0)

/**
 * The same for several sets of polygons that do darken one another: each lies a hair farther than the set before.
 * @param place of the set, 0 first.
 */
export function oneCoatInside(place: number): Common {
  return {
    ...beneathLabels,
    pickable: false,
    parameters: { depthWriteEnabled: true, depthCompare: 'greater', ...nearer(-40 * place) },
  }
}
