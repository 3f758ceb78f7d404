/** What is wrong with a ring in degrees, for findings about imported boundaries and coverage. */

import { snapRing } from '../clipping/region-of'
import { ringArea } from '../measure/ring-area'
import { packPolygons } from '../packed-polygons'
import { type Plane, provincePlane } from '../projection/equal-area'
import type { Ring } from '../shapes'
import { selfContact } from './self-contact'

export const RING_FAULTS = [
  /** A coordinate that is not a finite number, or no longitude or latitude. */
  'not-a-position',
  /** Fewer than four positions, or fewer than three different ones (1 mm). */
  'too-few-points',
  /** The last position differs from the first. */
  'not-closed',
  /** Two edges cross. */
  'self-crossing',
  /** The ring runs back along itself or meets itself in a point: tolerated in many files, valid in none. */
  'self-touching',
  /** It encloses nothing (less than 1 mm² a vertex). */
  'no-area',
] as const
export type RingFault = (typeof RING_FAULTS)[number]

/** The first fault in the order of the list, or `null`. Which way the ring runs is no fault. */
export function ringFault(ring: Ring, plane: Plane = provincePlane): RingFault | null {
  const isPlace = ([lon, lat]: readonly number[]) => Math.abs(lon) <= 360 && Math.abs(lat) <= 90
  if (!ring.every(isPlace)) return 'not-a-position'
  if (ring.length < 4) return 'too-few-points'
  const first = ring[0]
  const last = ring[ring.length - 1]
  if (first[0] !== last[0] || first[1] !== last[1]) return 'not-closed'
  const { coordinates, ringEnds } = packPolygons([[[ring]]])
  const snapped = snapRing(coordinates, 0, ringEnds[0], plane)
  if (snapped.length === 0) return 'too-few-points'
  const contact = selfContact(snapped)
  if (contact === 'crossing') return 'self-crossing'
  if (Math.abs(ringArea(snapped.map(({ x, y }) => [x, y]))) < snapped.length) return 'no-area'
  return contact === 'touching' ? 'self-touching' : null
}
