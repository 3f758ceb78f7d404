import { type Layers, session } from '@/store/session/session'
import { setLayers } from './set-layers'

/** The layers that are on or off. */
export type LayerSwitch = {
  [K in keyof Layers]: Layers[K] extends boolean ? K : never
}[keyof Layers]

export function toggleLayer(layer: LayerSwitch): void {
  setLayers({ [layer]: !session.getState().layers[layer] })
}
