/**
 * Every colour of the map. Ramps run from least to most; each is monotone in lightness, so that it survives
 * greyscale and the common colour-vision deficiencies. Categories use hues apart in lightness and always come with a
 * shape, a digit or a pattern: colour is never the only carrier.
 */
export type Rgb = readonly [red: number, green: number, blue: number]

const rgb = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
]

export const cssColour = ([red, green, blue]: Rgb) => `rgb(${red}, ${green}, ${blue})`

/** A mixture of two colours; `share` 0 = the first, 1 = the second. */
export const mixed = (a: Rgb, b: Rgb, share: number): Rgb => [
  Math.round(a[0] + (b[0] - a[0]) * share),
  Math.round(a[1] + (b[1] - a[1]) * share),
  Math.round(a[2] + (b[2] - a[2]) * share),
]

const ANCHORS = {
  need: ['#fff6e3', '#fddfa6', '#f8b668', '#e5833b', '#bd4b22', '#7f2806'],
  fact: ['#f4f3fa', '#d9d8ea', '#b6b3d6', '#8f88bf', '#6a5aa3', '#432874'],
  coverage: ['#f2f8f4', '#cbe5db', '#97cdbf', '#5aaca2', '#27838a', '#0b4f6c'],
} as const

export type RampName = keyof typeof ANCHORS

/** `count` colours of a ramp, evenly spaced from its light end to its dark end; one colour is its middle. */
export function rampColours(name: RampName, count: number): Rgb[] {
  const anchors = ANCHORS[name].map(rgb)
  const last = anchors.length - 1
  return Array.from({ length: count }, (_, index) => {
    const at = count === 1 ? last / 2 : (index * last) / (count - 1)
    const below = Math.min(Math.floor(at), last - 1)
    return mixed(anchors[below]!, anchors[below + 1]!, at - below)
  })
}

export const SEA = rgb('#dfeaf1')
export const LAND = rgb('#f7f5f0')
/** Neighbouring provinces and Laos: land that is not ours to colour. */
export const NEIGHBOUR = rgb('#eceeee')
export const NEIGHBOUR_LINE = rgb('#d3d9dd')
export const INK = rgb('#1d2a33')
export const INK_SOFT = rgb('#5c6b76')
export const SEA_INK = rgb('#5b87a6')
export const WHITE = rgb('#ffffff')

/** Two thin coats, light under dark: on a light fill the dark one shows, on a dark fill the light one. */
export const COMMUNE_LINE: readonly [number, number, number, number] = [70, 44, 24, 78]
export const COMMUNE_LIGHT: readonly [number, number, number, number] = [255, 240, 220, 58]
export const DISTRICT_LINE: readonly [number, number, number, number] = [44, 42, 44, 190]
export const PROVINCE_LINE: readonly [number, number, number, number] = [36, 40, 46, 235]

/** The outline of communes that a decision chose: a hue that neither the ramp of need nor a level of alert has. */
export const CHOSEN_LINE = rgb('#0b4f6c')
/** Its width on the screen, pixels. */
export const CHOSEN_WIDTH = 2.2

/** Communes that the filters leave out: a grey that no ramp has, darker than neighbours and than missing values. */
export const OUT_OF_VIEW = rgb('#d3d4d2')
export const MISSING_FILL = rgb('#f1f2f3')
export const MISSING_HATCH = rgb('#a9b2b9')

/** Hues of the alert levels as the papers name them: green, yellow, orange, red; here told apart by pattern too. */
export const ALERT = { 1: rgb('#2f7d5b'), 2: rgb('#a88400'), 3: rgb('#c04a00'), 4: rgb('#b3122a') } as const
export const NOT_ASSESSED = rgb('#6f7a83')

export const COVERED = rgb('#1f8a8c')
export const FIBRE = rgb('#6b3fa0')

/** Okabe–Ito, without the yellow that vanishes on paper. */
const OPERATORS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#8a6d00'].map(rgb)

/** Colour of an operator: by its place in the sorted list of operators, so that it is the same in every layer. */
export const operatorColour = (operators: readonly string[], operator: string): Rgb =>
  OPERATORS[Math.max(0, operators.indexOf(operator)) % OPERATORS.length]!

/** Strength of the coat of coverage, 0…255. */
export const COVERAGE_ALPHA = 150

/** Width of fibre routes on the screen, pixels. */
export const ROUTE_WIDTH = { trunk: 2.4, access: 0.9, unknown: 1.5 } as const

/** Width of the white along a stroke, pixels a side. */
export const CASING_PX = 0.6

/**
 * Ink and strength of each level, 0 = not assessed. Over a theme nothing lies between the strokes, so that the fill
 * keeps its strength; `casing` is the white along each stroke that lets it be seen on dark fills. Where no theme is
 * drawn, `tint` is the level's own colour on the ground.
 */
export const ALERT_INK: Record<
  number,
  { readonly ink: Rgb; readonly alpha: number; readonly casing: number; readonly tint: number }
> = {
  0: { ink: NOT_ASSESSED, alpha: 150, casing: 0, tint: 0 },
  1: { ink: ALERT[1], alpha: 105, casing: 0, tint: 34 },
  2: { ink: ALERT[2], alpha: 125, casing: 0, tint: 44 },
  3: { ink: ALERT[3], alpha: 245, casing: 150, tint: 80 },
  4: { ink: ALERT[4], alpha: 245, casing: 150, tint: 80 },
}

/** Who is contested: dark strokes with a light edge, so that they show on pale and on dark fills alike. */
export const CONTESTED = { ink: rgb('#14323f'), alpha: 235, casing: 120 } as const

/** Of the page: what is chosen or being drawn. */
export const ACCENT = rgb('#0b4f6c')

/** Found gaps: strength of their fill and of the white stripes of lõm, and their outline. */
export const GAP_ALPHA = 225
export const GAP_STRIPE = 200
export const GAP_LINE = rgb('#5b2408')
/** Coverage under gaps is the ground, not the news. */
export const PALE_COVERAGE_ALPHA = 74
