/** What finding gaps works on: coverage's own input with people, and the stations. Flat arrays, to be moved. */
import {
  type CoverageInput,
  type CoverageOptions,
  type CoverageVillages,
  coverageInput,
  coverageInputBuffers,
} from '../coverage/coverage-input'
import type { Dataset } from '../dataset/dataset'
import type { CellSite } from '../dataset/records'
import type { GapQuestion } from './found-gap'
import type { SiteList } from './nearest-sites'

export interface GapInput extends CoverageInput {
  readonly villages: CoverageVillages & {
    /** NaN where the source gave no count. */
    readonly population: Float64Array<ArrayBuffer>
  }
  readonly sites: SiteList
}

/** Only the areas that the question asks about are taken along. */
export function gapInput(
  dataset: Pick<Dataset, 'records'>,
  question: Pick<GapQuestion, 'operator' | 'technology'>,
  options: CoverageOptions = {},
): GapInput {
  const { operator, technology } = question
  const asked = (area: { readonly operator: string; readonly technology: string }) =>
    area.technology === technology && (operator === 'any' || operator === 'all' || area.operator === operator)
  const { records } = dataset
  const input = coverageInput(
    {
      records: {
        ...records,
        'mobile-coverage': records['mobile-coverage'].filter(asked),
        'signal-rasters': records['signal-rasters'].filter(asked),
      },
    },
    options,
  )
  const population = Float64Array.from(records.villages, village => village.population ?? Number.NaN)
  return { ...input, villages: { ...input.villages, population }, sites: siteList(records.sites) }
}

export const siteList = (sites: readonly CellSite[]): SiteList => ({
  siteCodes: sites.map(site => site.siteCode),
  operators: sites.map(site => site.operator),
  lon: Float64Array.from(sites, site => site.lon),
  lat: Float64Array.from(sites, site => site.lat),
})

/** The buffers to move when the input goes to another thread; it is empty here afterwards. */
export const gapInputBuffers = (input: GapInput): ArrayBuffer[] => [
  ...coverageInputBuffers(input),
  input.villages.population.buffer,
  input.sites.lon.buffer,
  input.sites.lat.buffer,
]
