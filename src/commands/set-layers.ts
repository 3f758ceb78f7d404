import { type Layers, session } from '@/store/session/session'

/** Changes what is drawn, and leaves what is not named. */
export function setLayers(layers: Partial<Layers>): void {
  session.setState(state => ({ layers: { ...state.layers, ...layers } }))
}
