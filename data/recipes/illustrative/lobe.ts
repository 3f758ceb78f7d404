/**
 * The lobe of one site: how far its signal gets along each bearing before the invented relief stops it. 3G reaches
 * farther than 4G, and farther over thinly peopled hills, where sites are built for reach, than in the delta.
 */

import type { Spot } from './plane'
import { randomStream } from './random'
import type { PlacedSite } from './sites'
import type { Terrain } from './terrain'

const BEARINGS = 30
const STEP_KM = 0.2

/** Reach over open ground in km, before relief. */
const REACH: Readonly<Record<'3G' | '4G', { readonly plain: number; readonly rugged: number }>> = {
  '3G': { plain: 4, rugged: 5.3 },
  '4G': { plain: 3.2, rugged: 4.2 },
}

/** How far the signal gets along one bearing: ground that stands above the mast's top eats the reach quickly. */
const reachAlong = (site: Spot, top: number, bearing: number, budget: number, terrain: Terrain): number => {
  const dx = Math.cos(bearing)
  const dy = Math.sin(bearing)
  let left = budget
  let away = 0
  while (left > 0 && away < 12) {
    away += STEP_KM
    const above = terrain.height({ x: site.x + dx * away, y: site.y + dy * away }) - top
    left -= STEP_KM * (1 + Math.max(0, above + 20) / 55)
  }
  return away + left
}

/**
 * Corners of the lobe, counter-clockwise. `ruggedReach` stretches what `REACH` gives in the mountains (1 = as it
 * stands): the one knob of calibration.
 */
export const lobeOf = (
  site: PlacedSite,
  technology: '3G' | '4G',
  terrain: Terrain,
  ruggedReach: number,
  seed: number,
): Spot[] => {
  const random = randomStream(seed, `coverage/${site.record.siteCode}/${technology}`)
  const rugged = terrain.ruggedness(site.spot)
  const mast = site.record.heightM ?? 42
  const reach = REACH[technology].plain * (1 - rugged) + REACH[technology].rugged * ruggedReach * rugged
  const budget = reach * Math.sqrt(mast / 45) * random.between(0.88, 1.12)
  const top = terrain.height(site.spot) + mast
  // Three sectors, none exactly where the last operator would have turned it.
  const turn = random.between(0, 2.094)
  const raw = Array.from({ length: BEARINGS }, (_, i) => {
    const bearing = (2 * Math.PI * i) / BEARINGS
    const sector = 0.93 + 0.07 * Math.cos(3 * (bearing - turn))
    return reachAlong(site.spot, top, bearing, budget * sector * random.between(0.93, 1.07), terrain)
  })
  return raw.map((own, i) => {
    const side = (raw[(i + 1) % BEARINGS]! + raw[(i + BEARINGS - 1) % BEARINGS]!) / 2
    const radius = 0.6 * own + 0.4 * side
    const bearing = (2 * Math.PI * i) / BEARINGS
    return { x: site.spot.x + radius * Math.cos(bearing), y: site.spot.y + radius * Math.sin(bearing) }
  })
}
