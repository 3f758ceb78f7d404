/**
 * Finds the reach in the mountains at which about as many mountain villages hear no operator as the province reported
 * (118 of 1,850, end of 2024), so that the picture keeps its scale when boundaries or villages move.
 */
import type { CommuneFigures } from './communes'
import { lobeOf } from './lobe'
import { distanceKm, type Spot } from './plane'
import type { PlacedSite } from './sites'
import type { Terrain } from './terrain'
import type { PlacedVillage } from './villages'

export const SILENT_VILLAGES = 118

/** Even–odd rule. */
const within = (ring: readonly Spot[], { x, y }: Spot): boolean => {
  let odd = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i]!
    const b = ring[j]!
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) odd = !odd
  }
  return odd
}

const FARTHEST_KM = 12

export const calibrateReach = (
  communes: readonly CommuneFigures[],
  villages: readonly PlacedVillage[],
  sites: readonly PlacedSite[],
  terrain: Terrain,
  seed: number,
): number => {
  const mountain = new Set(communes.filter(commune => commune.mountain).map(commune => commune.code))
  const listening = villages
    .filter(({ record }) => mountain.has(record.communeCode))
    .map(({ spot }) => ({ spot, near: sites.filter(site => distanceKm(site.spot, spot) < FARTHEST_KM) }))
  const heeded = [...new Set(listening.flatMap(({ near }) => near))]
  // Every site carries 3G, and 3G reaches farther: enough to count by.
  const silent = (ruggedReach: number): number => {
    const lobes = new Map(heeded.map(site => [site, lobeOf(site, '3G', terrain, ruggedReach, seed)]))
    return listening.filter(({ spot, near }) => !near.some(site => within(lobes.get(site)!, spot))).length
  }
  let short = 0.7
  let long = 1.5
  for (let round = 0; round < 7; round++) {
    const middle = (short + long) / 2
    if (silent(middle) > SILENT_VILLAGES) short = middle
    else long = middle
  }
  return (short + long) / 2
}
