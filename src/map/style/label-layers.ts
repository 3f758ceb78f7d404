/**
 * Names and digits, always above the data and with a halo. Order is precedence: what stands later in the list takes
 * its place first, so digits of alert levels come last and are never dropped for a name. Which digits have room is
 * found beforehand.
 */
import type { LayerSpecification } from 'maplibre-gl'
import { cssColour, INK, SEA_INK } from './colours'
import { BOLD, ITALIC, REGULAR } from './fonts'
import { DISTRICT_SIZE, DISTRICT_SPACING, FAINT_DIGIT_SIZE, STRONG_DIGIT_SIZE } from './label-sizes'

type SymbolLayer = Extract<LayerSpecification, { type: 'symbol' }>
export type LabelLanguage = 'vi' | 'en'

export const PLACES = 'places'
export const DISTRICTS = 'districts'
export const DIGITS = 'digits'
/** Layers that the person's "names" switch turns off; neighbours and the sea stay, they are the ground. */
export const NAME_LAYERS = ['label-commune', 'label-district'] as const
const TEXT_LAYERS = ['label-neighbour', 'label-country', 'label-sea', ...NAME_LAYERS] as const

/** Every layer whose text changes with the language. */
export const SPOKEN_LAYERS: readonly string[] = TEXT_LAYERS

const HALO = 'rgba(255, 255, 255, 0.88)'

/** Where the sea's name may stand: level with its point, else lower, else higher. Ems. */
const SEAWARD: (string | [number, number])[] = [0, 2, -2, 4, -4, 6].flatMap(down => [
  'right',
  [-5.6, down] as [number, number],
])

export function labelLayers(language: LabelLanguage): SymbolLayer[] {
  const named = (
    kind: string,
    layout: SymbolLayer['layout'],
    paint: SymbolLayer['paint'],
    rest: { minzoom?: number } = {},
  ): SymbolLayer => ({
    id: `label-${kind}`,
    type: 'symbol',
    source: kind === 'district' ? DISTRICTS : PLACES,
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
        'text-variable-anchor-offset': SEAWARD,
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
        // Beneath the digit that stands on the commune's point.
        'text-offset': [0, 0.85],
        'text-padding': 1,
        'symbol-sort-key': ['-', 0, ['get', 'room']],
      },
      { 'text-color': '#33424d' },
      { minzoom: 10 },
    ),
    named(
      'district',
      {
        'text-font': BOLD,
        'text-size': DISTRICT_SIZE,
        'text-letter-spacing': DISTRICT_SPACING,
        'text-transform': 'uppercase',
        'text-max-width': 30,
        // Its place was found beforehand, clear of digits and of other names.
        'text-allow-overlap': true,
        'text-padding': 1,
      },
      { 'text-color': cssColour(INK), 'text-halo-width': 1.6 },
    ),
    ...digitLayers(),
  ]
}

/** Faint levels first: they give way. */
const digitLayers = (): SymbolLayer[] => [
  {
    id: 'digit-faint',
    type: 'symbol',
    source: DIGITS,
    filter: ['<', ['get', 'level'], 3],
    layout: {
      'text-field': ['to-string', ['get', 'level']],
      'text-font': REGULAR,
      'text-size': FAINT_DIGIT_SIZE,
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
      'text-size': STRONG_DIGIT_SIZE,
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
