/** How tall a pin is: it grows as the map comes nearer, within limits on the screen. */
import { metresPerPixel } from '../furniture/scale'

export const PIN_SIZE = { metres: 1500, least: 14, most: 27 } as const

/** Pixels. */
export const pinHeight = (lat: number, zoom: number): number =>
  Math.min(PIN_SIZE.most, Math.max(PIN_SIZE.least, PIN_SIZE.metres / metresPerPixel(lat, zoom)))
