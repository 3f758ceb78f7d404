/**
 * Villages: where they lie, who lives there. Households, people and pupils of a commune's villages add up to the
 * commune's. The first village of a commune holds its centre.
 */
import type { Village } from '@/domain/dataset/records'
import { apportion } from './apportion'
import { type CommuneFigures, villageCounts } from './communes'
import { HARDEST_DISTRICTS } from './facts'
import type { Places } from './places'
import { distanceKm, type Spot, toDegrees } from './plane'
import { type Random, randomStream } from './random'
import type { Terrain } from './terrain'
import { villageNames } from './village-names'

export interface PlacedVillage {
  readonly record: Village
  readonly spot: Spot
  /** 0 (at the commune's centre, on low ground) and up. */
  readonly remoteness: number
}

/** The commune's centre: low ground not far from the middle. */
export const communeCentres = (
  communes: readonly CommuneFigures[],
  places: Places,
  terrain: Terrain,
  seed: number,
): Map<string, Spot> => {
  const centres = new Map<string, Spot>()
  for (const commune of communes) {
    const random = randomStream(seed, `centres/${commune.code}`)
    const reach = 0.3 * Math.sqrt(commune.areaKm2 / Math.PI)
    const choices = Array.from({ length: commune.mountain ? 8 : 1 }, () =>
      places.around(commune.code, commune.centroid, 0, reach, random),
    )
    choices.sort((a, b) => terrain.height(a) - terrain.height(b))
    centres.set(commune.code, choices[0]!)
  }
  return centres
}

/** Each next village is the best of 14 tries: away from the others, on low ground, not too far from the centre. */
const scatter = (
  commune: CommuneFigures,
  centre: Spot,
  count: number,
  places: Places,
  terrain: Terrain,
  random: Random,
): Spot[] => {
  const spacing = Math.sqrt(commune.areaKm2 / count)
  const spots = [places.around(commune.code, centre, 0.05, 0.35, random)]
  while (spots.length < count) {
    let best: Spot | null = null
    let bestScore = -Infinity
    for (let tries = 0; tries < 14; tries++) {
      const spot = places.anywhere(commune.code, random)
      const gap = Math.min(...spots.map(other => distanceKm(other, spot))) / spacing
      const score =
        Math.min(gap, 0.9) * 1.6 -
        (gap < 0.12 ? 9 : 0) -
        terrain.height(spot) / 420 -
        (0.25 * distanceKm(spot, centre)) / Math.sqrt(commune.areaKm2)
      if (score > bestScore) {
        best = spot
        bestScore = score
      }
    }
    spots.push(best!)
  }
  return spots
}

const roadAccess = (commune: CommuneFigures, remoteness: number, random: Random): string => {
  if (!commune.mountain) return 'Đường ô tô, mặt cứng'
  const hard = remoteness + 0.25 * random.normal()
  if (hard > 2.15) return 'Đường mòn, đi bộ hoặc xe máy mùa khô'
  if (hard > 1.8) return 'Đường đất, khó đi mùa mưa'
  return hard > 1.35 ? 'Đường ô tô, một phần đường đất' : 'Đường ô tô, mặt cứng'
}

const disadvantagedShare = { III: 0.72, II: 0.3, I: 0.06 } as const

export const buildVillages = (
  communes: readonly CommuneFigures[],
  centres: ReadonlyMap<string, Spot>,
  places: Places,
  terrain: Terrain,
  seed: number,
): PlacedVillage[] => {
  const counts = villageCounts(communes)
  return communes.flatMap(commune => {
    // A stream a commune: a boundary that moves changes the villages of its own commune alone.
    const random = randomStream(seed, `villages/${commune.code}`)
    const count = counts.get(commune.code)!
    const centre = centres.get(commune.code)!
    const names = villageNames(commune, count, random)
    const spots = scatter(commune, centre, count, places, terrain, random)
    const radius = Math.sqrt(commune.areaKm2 / Math.PI)
    const remote = spots.map(
      spot =>
        (0.8 * distanceKm(spot, centre)) / radius +
        terrain.ruggedness(spot) * 0.7 +
        Math.max(0, terrain.height(spot) - terrain.height(centre)) / 700,
    )
    const weights = remote.map((value, i) =>
      Math.max(0.25, (i === 0 ? 1.5 : 1.15 - 0.25 * value) * (1 + 0.22 * random.normal())),
    )
    const households = apportion(commune.households, weights, 8)
    const population = apportion(
      commune.population,
      households.map(n => n * random.between(0.94, 1.06)),
    )
    const pupils = apportion(
      commune.basicPupils + commune.upperPupils,
      population.map(n => n * random.between(0.9, 1.1)),
    )
    const hardest = HARDEST_DISTRICTS.includes(commune.district)
    return spots.map((spot, i): PlacedVillage => {
      const [lon, lat] = toDegrees(spot)
      const remoteness = remote[i]!
      const dark = hardest ? (remoteness > 1.75 ? 0.34 : remoteness > 1.5 ? 0.06 : 0) : 0
      const off = commune.mountain && random.chance(dark || (remoteness > 1.7 ? 0.02 : 0))
      const share = commune.region ? disadvantagedShare[commune.region] : 0
      return {
        spot,
        remoteness,
        record: {
          villageCode: `${commune.code}-${String(i + 1).padStart(2, '0')}`,
          villageName: names[i]!,
          communeCode: commune.code,
          lon,
          lat,
          households: households[i]!,
          population: population[i]!,
          pupils: pupils[i]!,
          gridPower: !off,
          especiallyDisadvantaged: random.chance(Math.min(0.97, share * (0.55 + 0.4 * remoteness))),
          roadAccess: roadAccess(commune, remoteness, random),
          extra: {},
        },
      }
    })
  })
}
