/** A gap input from a few words: communes and areas in degrees, villages and schools by their place. */
import type { Technology } from '@/domain/dataset/records'
import type { GapInput } from '@/domain/gap/gap-input'
import type { SiteList } from '@/domain/gap/nearest-sites'
import { coverageInputOf, type Place, type SmallWorld } from '../coverage/small-world'

export interface GapPlace extends Place {
  readonly population?: number | null
}

export interface GapWorld extends SmallWorld {
  readonly villages?: readonly GapPlace[]
  readonly sites?: readonly (readonly [code: string, operator: string, lon: number, lat: number])[]
}

export function gapInputOf(world: GapWorld): GapInput {
  const input = coverageInputOf(world)
  const { villages = [], sites = [] } = world
  const population = Float64Array.from(villages, village => village.population ?? Number.NaN)
  return { ...input, villages: { ...input.villages, population }, sites: siteListOf(sites) }
}

export const siteListOf = (sites: NonNullable<GapWorld['sites']>): SiteList => ({
  siteCodes: sites.map(([code]) => code),
  operators: sites.map(([, operator]) => operator),
  lon: Float64Array.from(sites, ([, , lon]) => lon),
  lat: Float64Array.from(sites, ([, , , lat]) => lat),
})

export const question = (operator: string, minimumKm2 = 0, technology: Technology = '4G') => ({
  operator,
  technology,
  minimumKm2,
})
