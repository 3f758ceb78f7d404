/**
 * The map itself, outside React: MapLibre with the ground and the labels, deck.gl's interleaved overlay between them.
 * It knows no store: it is told what to draw, and tells where the pointer and the camera are.
 */
import 'maplibre-gl/dist/maplibre-gl.css'
import type { Layer } from '@deck.gl/core'
import type { Feature, Point } from 'geojson'
import { type GeoJSONSource, MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { BaseMap, PlaceName } from './base-map'
import type { Bounds } from './geometry/map-shapes'
import { baseStyle } from './style/base-style'
import { keepTallCapitals, labelFonts } from './style/fonts'
import {
  DIGITS,
  DISTRICTS,
  type LabelLanguage,
  labelLayers,
  NAME_LAYERS,
  PLACES,
  SPOKEN_LAYERS,
} from './style/label-layers'

setWorkerUrl(workerUrl)

export type DigitFeature = Feature<Point, { readonly level: number }>
export type PlaceFeature = Feature<Point, PlaceName & { readonly room?: number }>

export interface MapStage {
  readonly map: MapLibreMap
  readonly draw: (layers: Layer[]) => void
  readonly setPlaces: (places: readonly PlaceFeature[]) => void
  readonly setDistricts: (names: readonly PlaceFeature[]) => void
  readonly setDigits: (digits: readonly DigitFeature[]) => void
  readonly setLanguage: (language: LabelLanguage, title: string) => void
  readonly showNames: (shown: boolean) => void
  readonly close: () => void
}

const collection = (features: readonly Feature[]) => ({
  type: 'FeatureCollection' as const,
  features: [...features],
})

interface Opening {
  readonly base: BaseMap
  readonly bounds: Bounds
  readonly language: LabelLanguage
  /** Accessible name of the map. */
  readonly title: string
}

/** How far out and in a person may go: the province with its neighbours, a hamlet. */
const ZOOM = { least: 6.5, most: 15.5 } as const

/** Opens a map in the element. Resolves when style and fonts are there and data can be drawn. */
export async function openStage(
  element: HTMLElement,
  { base, bounds, language, title }: Opening,
): Promise<MapStage> {
  const map = new MapLibreMap({
    container: element,
    style: baseStyle(base),
    bounds: [...bounds],
    fitBoundsOptions: { padding: 32 },
    minZoom: ZOOM.least,
    maxZoom: ZOOM.most,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: 0,
    canvasContextAttributes: { antialias: true },
    locale: { 'Map.Title': title },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  keepTallCapitals(map)
  await Promise.all([new Promise(done => map.once('load', done)), labelFonts()])
  // The first picture: ground, borders of provinces, names. What is loaded from here on did not hold it up.
  performance.mark('map-ground')
  const { openDataOverlay } = await import('./data-overlay')
  const overlay = openDataOverlay(map)
  map.addSource(PLACES, { type: 'geojson', data: collection(base.places) })
  map.addSource(DISTRICTS, { type: 'geojson', data: collection([]) })
  map.addSource(DIGITS, { type: 'geojson', data: collection([]) })
  for (const layer of labelLayers(language)) map.addLayer(layer)
  const source = (id: string) => map.getSource(id) as GeoJSONSource
  return {
    map,
    draw: overlay.draw,
    setPlaces: places => {
      source(PLACES).setData(collection([...base.places, ...places]))
    },
    setDistricts: names => {
      source(DISTRICTS).setData(collection(names))
    },
    setDigits: digits => {
      source(DIGITS).setData(collection(digits))
    },
    setLanguage: (spoken, name) => {
      for (const id of SPOKEN_LAYERS) map.setLayoutProperty(id, 'text-field', ['get', spoken])
      map.getCanvas().setAttribute('aria-label', name)
    },
    showNames: shown => {
      for (const id of NAME_LAYERS) map.setLayoutProperty(id, 'visibility', shown ? 'visible' : 'none')
    },
    close: () => {
      overlay.close()
      map.remove()
    },
  }
}
