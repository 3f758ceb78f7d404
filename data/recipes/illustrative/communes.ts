/**
 * The commune table: codes, names, types, districts, area and flags are facts; population is an estimate; households,
 * poverty, pupils and region are drawn. Pupils are grades 1–12 living in the commune (preschool is not in them).
 */
import type { Commune } from '@/domain/dataset/records'
import { apportion } from './apportion'
import { type CommuneFact, HARDEST_DISTRICTS } from './facts'
import { type Random, randomStream } from './random'

export interface CommuneFigures extends CommuneFact {
  readonly households: number
  readonly poor: number
  readonly nearPoor: number
  /** Grades 1–9: they attend in their own commune. */
  readonly basicPupils: number
  /** Grades 10–12 and their like: they attend anywhere in their district. */
  readonly upperPupils: number
  readonly region: 'I' | 'II' | 'III' | null
}

/** Invented poverty rates; the order of the districts follows their being poor districts, nothing more. */
const DISTRICT_POVERTY: Readonly<Record<string, number>> = {
  384: 0.36,
  385: 0.22,
  386: 0.18,
  387: 0.23,
  388: 0.2,
  396: 0.19,
}

const povertyOf = (fact: CommuneFact, random: Random): number => {
  const town = fact.type !== 'xa'
  const base =
    DISTRICT_POVERTY[fact.district] ??
    (fact.mountain ? 0.085 : fact.baiNgang ? 0.1 : fact.coastal ? 0.036 : town ? 0.01 : 0.024)
  const spread = Math.max(0.35, 1 + 0.3 * random.normal())
  return Math.min(0.55, base * spread * (fact.mountain && town ? 0.5 : 1))
}

const householdSize = (fact: CommuneFact): number =>
  HARDEST_DISTRICTS.includes(fact.district) ? 4.35 : fact.mountain ? 4 : fact.type === 'xa' ? 3.6 : 3.45

export const communeFigures = (facts: readonly CommuneFact[], seed: number): CommuneFigures[] => {
  const random = randomStream(seed, 'communes')
  const drawn = facts.map(fact => {
    const households = Math.round(fact.population / (householdSize(fact) + 0.12 * random.normal()))
    const poverty = povertyOf(fact, random)
    const nearPoverty = Math.min(0.4, (poverty * 0.75 + 0.022) * random.between(0.75, 1.3))
    const basicShare = (fact.mountain ? 0.156 : fact.type === 'xa' ? 0.141 : 0.15) + 0.006 * random.normal()
    return {
      ...fact,
      households,
      poverty,
      poor: Math.round(households * poverty),
      nearPoor: Math.round(households * nearPoverty),
      basicPupils: Math.round(fact.population * basicShare),
      upperPupils: Math.round(fact.population * (0.043 + 0.0025 * random.normal())),
    }
  })
  // Regions by the drawn poverty, in about the proportions that the mountain communes really have.
  const ranked = drawn
    .filter(c => c.mountain)
    .sort((a, b) => b.poverty - a.poverty || (a.code < b.code ? -1 : 1))
  const rankOf = new Map(ranked.map((commune, i) => [commune.code, i]))
  return drawn.map(({ poverty: _, ...commune }) => {
    const rank = rankOf.get(commune.code)
    const region = rank === undefined ? null : rank < 24 ? 'III' : rank < 40 ? 'II' : 'I'
    return { ...commune, region }
  })
}

export const communeRecords = (communes: readonly CommuneFigures[]): Commune[] =>
  communes.map(commune => ({
    communeCode: commune.code,
    communeName: commune.name,
    communeType: commune.type,
    districtCode: commune.district,
    districtName: commune.districtName,
    areaKm2: commune.areaKm2,
    population: commune.population,
    households: commune.households,
    poorHouseholds: commune.poor,
    nearPoorHouseholds: commune.nearPoor,
    pupils: commune.basicPupils + commune.upperPupils,
    mountain: commune.mountain,
    coastal: commune.coastal,
    baiNgang: commune.baiNgang,
    border: commune.border,
    poorDistrict: commune.poorDistrict,
    region: commune.region,
    extra: {},
  }))

/** How many villages each commune has: 1,850 in the mountains, 2,450 below, by people and by room. */
export const villageCounts = (communes: readonly CommuneFigures[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const [mountain, total] of [
    [true, 1850],
    [false, 2450],
  ] as const) {
    const group = communes.filter(commune => commune.mountain === mountain)
    const people = group.reduce((sum, commune) => sum + commune.population, 0)
    const area = group.reduce((sum, commune) => sum + commune.areaKm2, 0)
    const weights = group.map(
      c => (0.6 * c.population) / people + 0.25 / group.length + (0.15 * c.areaKm2) / area,
    )
    apportion(total, weights, 2).forEach((count, i) => {
      counts.set(group[i]!.code, count)
    })
  }
  return counts
}
