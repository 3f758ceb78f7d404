/**
 * The illustrative data set: everything that nobody published, drawn from one seed on top of the facts and the bundled
 * boundaries. The same inputs give the same bytes. What it makes is a demonstration and is labelled so wherever it shows.
 */
import { calibrateReach } from './illustrative/calibrate'
import { communeFigures, communeRecords } from './illustrative/communes'
import { buildCoverage, coverageGeojson } from './illustrative/coverage'
import { buildLevels, buildModes } from './illustrative/covid'
import { buildNeed } from './illustrative/device-need'
import { buildSupply } from './illustrative/device-supply'
import { readFacts } from './illustrative/facts'
import { buildFibre, routesGeojson } from './illustrative/fibre'
import { normsJson } from './illustrative/norms'
import { readPlaces } from './illustrative/places'
import { buildSchools } from './illustrative/schools'
import { buildSites } from './illustrative/sites'
import { tableCsv } from './illustrative/table'
import { buildTerrain } from './illustrative/terrain'
import { buildVillages, communeCentres } from './illustrative/villages'

export const SEED = 20211122
/** The day on which the illustrative world stands still. */
export const AS_OF = '2021-11-22'
export const COVERAGE_AS_OF = '2021-09-30'

export interface IllustrativeInputs {
  /** data/raw/communes-2021.csv */
  readonly communesCsv: string
  /** data/boundaries.topojson */
  readonly boundariesTopojson: string
  readonly seed?: number
}

/** File name → contents. */
export const buildIllustrative = ({
  communesCsv,
  boundariesTopojson,
  seed = SEED,
}: IllustrativeInputs): Record<string, string> => {
  const facts = readFacts(communesCsv)
  const places = readPlaces(boundariesTopojson)
  const terrain = buildTerrain(facts)
  const communes = communeFigures(facts, seed)
  const centres = communeCentres(communes, places, terrain, seed)
  const villages = buildVillages(communes, centres, places, terrain, seed)
  const sites = buildSites(communes, villages, places, seed)
  const ruggedReach = calibrateReach(communes, villages, sites, terrain, seed)
  const claims = buildCoverage(sites, terrain, ruggedReach, seed)
  const fibre = buildFibre(communes, centres, places, terrain, seed)
  const schools = buildSchools(communes, centres, villages, fibre.nodes, places, seed)
  const levels = buildLevels(communes, seed)
  const need = buildNeed(schools, communes, seed)
  const { supply, handovers } = buildSupply(need, schools, communes, levels, seed)
  const records = <T>(placed: readonly { readonly record: T }[]) => placed.map(({ record }) => record)
  return {
    'communes.csv': tableCsv('communes', communeRecords(communes)),
    'villages.csv': tableCsv('villages', records(villages)),
    'schools.csv': tableCsv('schools', schools),
    'sites.csv': tableCsv('sites', records(sites)),
    'mobile-coverage.geojson': coverageGeojson(claims, COVERAGE_AS_OF),
    'fibre-nodes.csv': tableCsv('fibre-nodes', records(fibre.nodes)),
    'fibre-routes.geojson': routesGeojson(fibre.routes),
    'covid-levels.csv': tableCsv('covid-levels', levels),
    'teaching-modes.csv': tableCsv('teaching-modes', buildModes(communes, levels, seed)),
    'device-need.csv': tableCsv('device-need', need),
    'device-supply.csv': tableCsv('device-supply', supply),
    'handovers.csv': tableCsv('handovers', handovers),
    'norms.json': normsJson(),
  }
}
