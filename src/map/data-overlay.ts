/** deck.gl over the ground and under the names. Loaded once the ground is drawn: half of the map's code is in here. */
import type { Layer } from '@deck.gl/core'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { MapLibreMap } from 'maplibre-gl'
import { choropleth } from './layers/choropleth'

export interface DataOverlay {
  readonly draw: (layers: Layer[]) => void
  readonly close: () => void
}

/** The map's style must be at rest. What is added to the style afterwards lies above the data. */
export function openDataOverlay(map: MapLibreMap): DataOverlay {
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    // deck.gl learns the canvas's size by an observer of its own, possibly after the map has drawn in its new size: what
    // was drawn then stands off the labels until the next frame.
    onResize: () => map.triggerRepaint(),
  })
  map.addControl(overlay)
  // It takes its place among the map's layers only while the style is at rest, as it is now and never again for
  // certain: without this the data would lie over the labels.
  overlay.setProps({ layers: [choropleth([], new Uint8Array())] })
  return {
    draw: layers => {
      overlay.setProps({ layers })
    },
    close: () => {
      map.removeControl(overlay)
    },
  }
}
