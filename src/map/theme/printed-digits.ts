/** Which alert zones have their digit printed at a zoom: those whose commune has room for it. Pure. */
import { metresPerPixel } from '../furniture/scale'
import { digitSize } from '../style/label-sizes'
import { NOT_DRAWN } from './alert-zones'

/** One latitude for the whole province: what is drawn must not change while the map is moved. */
export const LATITUDE = 20

/**
 * Indices of the communes whose digit is printed. A digit that stays within its own commune meets no other digit.
 * @param drawn level by commune as it is drawn; 0 (not assessed) and `NOT_DRAWN` have no digit.
 * @param spots where each commune's digit stands, and the metres from there to its boundary; `null` = no boundary.
 * @param zoom of the map, in steps.
 */
export function printedDigits(
  drawn: Uint8Array,
  spots: readonly ({ readonly room: number } | null)[],
  zoom: number,
): number[] {
  const metres = metresPerPixel(LATITUDE, zoom)
  return spots.flatMap((spot, commune) => {
    const level = drawn[commune] ?? NOT_DRAWN
    const fits = spot !== null && spot.room >= (digitSize(level, zoom) / 2) * metres
    return hasDigit(level) && fits ? [commune] : []
  })
}

/** Whether a zone is drawn whose digit waits for a nearer view. */
export const someDigitsWait = (
  drawn: Uint8Array,
  spots: readonly ({ readonly room: number } | null)[],
  zoom: number,
): boolean => drawn.filter(hasDigit).length > printedDigits(drawn, spots, zoom).length

const hasDigit = (level: number) => level !== 0 && level !== NOT_DRAWN
