/**
 * Names and digits, always above the data and with a halo. Order is precedence: what stands later in the list takes
 * its place first, so digits of alert levels come last and are never dropped for a name.
 */
import type { LayerSpecification } from 'maplibre-gl'
import { cssColour, INK, SEA_INK } from './colours'
import { BOLD, ITALIC, REGULAR } from './fonts'

type SymbolLayer = Extract<LayerSpecification, { type: 'symbol' }>
export type LabelLanguage = 'vi' | 'en'

export const PLACES = 'places'
export const DIGITS = 'digits'
/** Layers that the person's "names" switch turns off; neighbours and the sea stay, they are the ground. */
export const NAME_LAYERS = ['label-commune', 'label-district'] as const
const TEXT_LAYERS = ['label-neighbour', 'label-country', 'label-sea', ...NAME_LAYERS] as const

/** Every layer whose text changes with the language. */
export const SPOKEN_LAYERS: readonly string[] = TEXT_LAYERS

const HALO = 'rgba(255, 255, 255, 0.88)'

/** Where a district's name may stand, nearest first: on its point, then above or below the digits there. Ems. */
const BESIDE: (string | [number, number])[] = [
  ...['center', [0, 0], 'bottom', [0, -0.7], 'top', [0, 0.7], 'bottom', [0, -1.5], 'top', [0, 1.5]],
  ...['left', [0.8, 0], 'right', [-0.8, 0], 'bottom', [0, -2.4], 'top', [0, 2.4]],
  ...['bottom', [0, -3.3], 'top', [0, 3.3], 'left', [2, 0], 'right', [-2, 0], 'right', [-3.2, 0]],
] as (string | [number, number])[]

export function labelLayers(language: LabelLanguage): SymbolLayer[] {
  const named = (
    kind: string,
    layout: SymbolLayer['layout'],
    paint: SymbolLayer['paint'],
    rest: { minzoom?: number } = {},
  ): SymbolLayer => ({
    id: `label-${kind}`,
    type: 'symbol',
    source: PLACES,
    filter: ['==', ['get', 'kind'], kind],
    layout: { 'text-field': ['get', language], 'text-max-width': 9, 'text-padding': 3, ...layout },
    paint: { 'text-halo-color': HALO, 'text-halo-width': 1.3, ...paint },
    ...rest,
  })
  return [
    named(
      'neighbour',
      { 'text-font': REGULAR, 'text-size': 11.5, 'text-letter-spacing': 0.06 },
      { 'text-color': '#7d8992', 'text-halo-color': 'rgba(236, 238, 238, 0.9)' },
    ),
    named(
      'country',
      { 'text-font': ITALIC, 'text-size': 14, 'text-letter-spacing': 0.22, 'text-transform': 'uppercase' },
      { 'text-color': '#74808a', 'text-halo-color': 'rgba(236, 238, 238, 0.9)' },
    ),
    named(
      'sea',
      // The label's point lies far out; the name leans to the coast, so that it is in the picture of the province.
      {
        'text-font': ITALIC,
        'text-size': 14,
        'text-letter-spacing': 0.1,
        'text-anchor': 'right',
        'text-offset': [-6.5, 0],
        'text-max-width': 20,
      },
      { 'text-color': cssColour(SEA_INK), 'text-halo-color': 'rgba(223, 234, 241, 0.9)' },
    ),
    named(
      'commune',
      {
        'text-font': REGULAR,
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 10.5, 13, 13],
        'text-anchor': 'top',
        'text-offset': [0, 0.55],
        'symbol-sort-key': ['-', 0, ['get', 'room']],
      },
      { 'text-color': '#33424d' },
      { minzoom: 10 },
    ),
    named(
      'district',
      {
        'text-font': BOLD,
        'text-size': ['interpolate', ['linear'], ['zoom'], 7.5, 9.2, 8.5, 10.5, 9.5, 12, 12, 15],
        'text-letter-spacing': 0.05,
        'text-transform': 'uppercase',
        'text-variable-anchor-offset': BESIDE,
        // Where every place is taken the name stands in the middle all the same.
        'text-allow-overlap': true,
        'text-padding': 1,
        'symbol-sort-key': ['-', 0, ['get', 'room']],
      },
      { 'text-color': cssColour(INK), 'text-halo-width': 1.6 },
    ),
    ...digitLayers(),
  ]
}

/** Faint levels first: they give way; the strong ones are always printed. */
const digitLayers = (): SymbolLayer[] => [
  {
    id: 'digit-faint',
    type: 'symbol',
    source: DIGITS,
    filter: ['<', ['get', 'level'], 3],
    layout: {
      'text-field': ['to-string', ['get', 'level']],
      'text-font': REGULAR,
      'text-size': ['interpolate', ['linear'], ['zoom'], 8, 8, 10, 10.5, 13, 13],
      'text-allow-overlap': true,
      'text-padding': 0,
    },
    paint: {
      'text-color': '#3f4d57',
      'text-halo-color': 'rgba(255, 255, 255, 0.75)',
      'text-halo-width': 0.9,
    },
  },
  {
    id: 'digit-strong',
    type: 'symbol',
    source: DIGITS,
    filter: ['>=', ['get', 'level'], 3],
    layout: {
      'text-field': ['to-string', ['get', 'level']],
      'text-font': BOLD,
      'text-size': ['interpolate', ['linear'], ['zoom'], 8, 10, 10, 13, 13, 16],
      'text-allow-overlap': true,
      'text-padding': 0,
    },
    paint: {
      'text-color': ['match', ['get', 'level'], 4, '#8d0c20', '#7a3600'],
      'text-halo-color': 'rgba(255, 255, 255, 0.96)',
      'text-halo-width': 1.7,
    },
  },
]
