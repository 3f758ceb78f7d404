/**
 * Cell sites of three operators. Each operator puts its next site where it gains most people not yet served (greedy
 * cover with diminishing returns), so that the sites stand where the people are and thin out by themselves in the west.
 */
import type { CellSite } from '@/domain/dataset/records'
import { type CommuneFigures, villageCounts } from './communes'
import { HARDEST_DISTRICTS } from './facts'
import type { Places } from './places'
import { distanceKm, type Spot, toDegrees } from './plane'
import { type Random, randomStream } from './random'
import type { PlacedVillage } from './villages'

export interface PlacedSite {
  readonly record: CellSite
  readonly spot: Spot
}

interface OperatorPlan {
  readonly operator: string
  readonly prefix: string
  readonly sites: number
  /** How much a person in the mountains, and in the hardest districts, counts for in the operator's choice. */
  readonly mountain: number
  readonly hardest: number
  /** Share of its sites in the mountains that carry 4G. */
  readonly mountain4G: number
}

export const OPERATORS: readonly OperatorPlan[] = [
  { operator: 'Viettel', prefix: 'VTL', sites: 640, mountain: 2.2, hardest: 3.6, mountain4G: 0.8 },
  { operator: 'VinaPhone', prefix: 'VNP', sites: 520, mountain: 1.5, hardest: 2.3, mountain4G: 0.7 },
  { operator: 'MobiFone', prefix: 'MBF', sites: 340, mountain: 1, hardest: 2.4, mountain4G: 0.6 },
]

/** What is left of a person's worth to the operator after each further site in reach. */
const DIMINISH = 0.3

/** A square kilometre of village land weighs as much as this many people. */
const PEOPLE_PER_KM2 = 75

/** Where the villages without signal come out too many or too few for the known order of magnitude: calibration. */
const PULL: Readonly<Record<string, number>> = {
  384: 0.66,
  385: 0.5,
  386: 0.4,
  387: 0.58,
  388: 1.5,
  391: 1.3,
  392: 1.5,
  381: 1.6,
  396: 1.45,
  402: 1.8,
  403: 1.3,
  407: 1.7,
}

interface Demand {
  readonly village: PlacedVillage
  readonly commune: CommuneFigures & { readonly villages: number }
  readonly near: readonly number[]
}

const reachKm = (commune: CommuneFigures) => (commune.mountain ? 3 : 1.6)

const demandsOf = (villages: readonly PlacedVillage[], communes: readonly CommuneFigures[]): Demand[] => {
  const counts = villageCounts(communes)
  const byCode = new Map(communes.map(c => [c.code, { ...c, villages: counts.get(c.code)! }]))
  return villages.map(village => {
    const commune = byCode.get(village.record.communeCode)!
    const reach = reachKm(commune)
    const near: number[] = []
    villages.forEach((other, i) => {
      if (Math.abs(other.spot.x - village.spot.x) < reach && distanceKm(other.spot, village.spot) < reach)
        near.push(i)
    })
    return { village, commune, near }
  })
}

/** Indices of the villages that get a site, in the order in which the operator builds. */
const chooseVillages = (plan: OperatorPlan, demands: readonly Demand[], random: Random): number[] => {
  const worth = demands.map(({ village, commune }) => {
    // Part of the worth is the place itself: an operator also fills its map.
    const people = village.record.population! + PEOPLE_PER_KM2 * (commune.areaKm2 / commune.villages)
    const hardest = HARDEST_DISTRICTS.includes(commune.district)
    const factor =
      (hardest ? plan.hardest : commune.mountain ? plan.mountain : 1) * (PULL[commune.district] ?? 1)
    const power = village.record.gridPower ? 1 : 0.25
    return people * factor * power * random.between(0.75, 1.25)
  })
  const gain = demands.map(({ near }) => near.reduce((sum, i) => sum + worth[i]!, 0))
  const order: number[] = []
  while (order.length < plan.sites) {
    let best = 0
    for (let i = 1; i < gain.length; i++) if (gain[i]! > gain[best]!) best = i
    order.push(best)
    for (const i of demands[best]!.near) {
      const lost = worth[i]! * (1 - DIMINISH)
      worth[i]! -= lost
      for (const j of demands[i]!.near) gain[j]! -= lost
    }
    // Distances are asymmetric between hill and plain; never twice on one spot.
    gain[best] = Math.min(gain[best]!, 0)
  }
  return order
}

export const buildSites = (
  communes: readonly CommuneFigures[],
  villages: readonly PlacedVillage[],
  places: Places,
  seed: number,
): PlacedSite[] => {
  const demands = demandsOf(villages, communes)
  return OPERATORS.flatMap(plan => {
    const random = randomStream(seed, `sites/${plan.operator}`)
    return chooseVillages(plan, demands, random).map((choice, rank): PlacedSite => {
      const { village, commune } = demands[choice]!
      const spot = places.around(commune.code, village.spot, 0.06, 0.45, random)
      const [lon, lat] = toDegrees(spot)
      const fourG = random.chance(commune.mountain ? plan.mountain4G : 0.985)
      // The best spots were built first: from 2009 on, 4G from 2017.
      const year = Math.min(2021, 2009 + Math.floor((12.6 * rank) / plan.sites + random.between(0, 1)))
      const month = year === 2021 ? random.whole(1, 8) : random.whole(1, 12)
      const height = commune.mountain
        ? random.pick([42, 45, 50, 55, 60])
        : random.pick([21, 25, 30, 36, 42, 45])
      return {
        spot,
        record: {
          siteCode: `${plan.prefix}-${String(rank + 1).padStart(4, '0')}`,
          operator: plan.operator,
          lon,
          lat,
          technologies: fourG ? ['3G', '4G'] : ['3G'],
          heightM: height,
          inServiceFrom: `${year}-${String(month).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`,
          extra: {},
        },
      }
    })
  })
}
