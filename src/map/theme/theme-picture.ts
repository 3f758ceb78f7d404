/** The theme turned into classes and colours. Pure: the same values give the same picture. */
import type { Indicator } from '@/domain/need/indicators'
import { type Classes, classOf, naturalClasses, quantileClasses } from '../style/classes'
import {
  LAND,
  MISSING_FILL,
  mixed,
  OUT_OF_VIEW,
  type RampName,
  type Rgb,
  rampColours,
  WHITE,
} from '../style/colours'

export interface ThemePicture {
  readonly indicator: Indicator
  readonly classes: Classes
  /** A colour a class, in the order of the classes. */
  readonly colours: readonly Rgb[]
  /** Class of each commune; −1 = in view without a value; −2 = out of view. */
  readonly classOf: Int8Array
}

const CLASSES = 6
/** How far the theme steps back when a coverage layer lies over it. */
const QUIET = 0.86

export const NO_VALUE = -1
export const FILTERED_OUT = -2

/**
 * @param values by commune, NaN = missing.
 * @param inView 1 = passes the filters; `null` = every commune does. Breaks are those of the communes in view.
 * @param beside other values by commune that share the breaks, so that two pictures can be compared by their colours.
 */
export function themePicture(
  indicator: Indicator,
  values: Float64Array,
  inView: Uint8Array | null,
  beside: Float64Array | null = null,
): ThemePicture {
  const seen = (commune: number) => inView === null || inView[commune] === 1
  // Ranks are evenly spread by nature; figures gather, and their classes should show it.
  const cut = indicator.kind === 'rank' ? quantileClasses : naturalClasses
  const drawn = [values, ...(beside ? [beside] : [])].flatMap(each =>
    Array.from(each).filter((_, commune) => seen(commune)),
  )
  const classes = cut(drawn, CLASSES)
  const count = classes.lows.length
  const ramp = rampColours(indicator.tone as RampName, count)
  return {
    indicator,
    classes,
    // First place is what the eye should find first: dark.
    colours: indicator.kind === 'rank' ? ramp.reverse() : ramp,
    classOf: Int8Array.from(values, (value, commune) =>
      seen(commune) ? classOf(classes, value) : FILTERED_OUT,
    ),
  }
}

/**
 * Colours of the communes, RGBA, four bytes a commune. Without a picture (theme off) every commune is plain land.
 * @param quiet a layer lies over the theme: its colours step back. What the filters leave out stays grey: as white it
 * would read as "no coverage".
 */
export function communeFill(picture: ThemePicture | null, count: number, quiet: boolean): Uint8Array {
  const fill = new Uint8Array(count * 4)
  for (let commune = 0; commune < count; commune++) {
    fill.set(picture ? colourOf(picture, commune, quiet) : LAND, commune * 4)
    fill[commune * 4 + 3] = 255
  }
  return fill
}

function colourOf(picture: ThemePicture, commune: number, quiet: boolean): Rgb {
  const found = picture.classOf[commune] ?? NO_VALUE
  if (found === FILTERED_OUT) return OUT_OF_VIEW
  const colour = picture.colours[found] ?? MISSING_FILL
  return quiet ? quietened(colour) : colour
}

/** A colour of the theme while a layer lies over it. */
export const quietened = (colour: Rgb): Rgb => mixed(colour, WHITE, QUIET)

/** Communes that stand in a class of their own making: `NO_VALUE` or `FILTERED_OUT`. */
export function communesWithout(picture: ThemePicture, kind: number): number[] {
  const found: number[] = []
  picture.classOf.forEach((own, commune) => {
    if (own === kind) found.push(commune)
  })
  return found
}
