/**
 * `gaps DIR --operator O --technology T --geojson [--minimum-km2 N] [--threshold 4G=-110,…]`: the uncovered pieces of every commune, most people
 * first. `any`: where no operator reaches; `all`: where at least one does not.
 */
import type { SignalMinimum } from '@/domain/coverage/raster-mask'
import { TECHNOLOGIES, type Technology } from '@/domain/dataset/records'
import type { FoundGap } from '@/domain/gap/found-gap'
import { foundGaps } from '@/domain/gap/found-gaps'
import { gapInput } from '@/domain/gap/gap-input'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { type Command, wrongUse } from './command'
import { openPackage } from './open-package'
import { readWordsWithPlace } from './read-words'
import { readSignalMinimum } from './signal-minimum'

export const run: Command = async (args, io) => {
  const asked = readArguments(args)
  if (typeof asked === 'string') return wrongUse(io, asked)
  const { dir, operator, technology, minimumKm2, signalMinimumDbm } = asked
  const opened = await openPackage(dir, io)
  if (!opened) return 2
  const { dataset } = opened
  const question = { operator, technology, minimumKm2 }
  const found = foundGaps(gapInput(dataset, question, { signalMinimumDbm }), question)
  if (!found.layerKnown) {
    const layers = [...dataset.records['mobile-coverage'], ...dataset.records['signal-rasters']]
    const known = [...new Set(layers.map(layer => `${layer.operator} ${layer.technology}`))].sort()
    return wrongUse(io, `no coverage of ${operator} ${technology}; there is ${known.join(', ') || 'none'}`)
  }
  const communes = new Map(dataset.records.communes.map(commune => [commune.communeCode, commune]))
  const features = found.gaps.map(gap => {
    const commune = communes.get(gap.communeCode)
    return feature(gap, commune?.communeName ?? null, commune?.districtName ?? null)
  })
  io.out(`${JSON.stringify({ type: 'FeatureCollection', features })}\n`)
  const { slivers, withoutBoundary } = found
  io.err(
    `${features.length} gaps; ${slivers.count} below ${minimumKm2} km² left out, ${slivers.areaKm2.toFixed(3)} km² together\n`,
  )
  if (withoutBoundary.length > 0) io.err(`without a boundary: ${withoutBoundary.join(', ')}\n`)
  return opened.exitCode
}

function feature(gap: FoundGap, communeName: string | null, districtName: string | null) {
  const { polygons, nearest } = gap
  return {
    type: 'Feature',
    id: gap.id,
    properties: {
      commune_code: gap.communeCode,
      commune_name: communeName,
      district_name: districtName,
      area_km2: gap.areaKm2,
      villages: gap.villages,
      households: gap.households,
      population: gap.population,
      pupils: gap.pupils,
      reported: gap.reported,
      schools: gap.schools,
      kind: gap.kind,
      nearest: nearest.map(site => ({
        operator: site.operator,
        site_code: site.siteCode,
        distance_m: site.distanceM,
        bearing: site.bearing,
      })),
    },
    geometry:
      polygons.length === 1
        ? { type: 'Polygon', coordinates: polygons[0] }
        : { type: 'MultiPolygon', coordinates: polygons },
  }
}

interface Asked {
  readonly dir: string
  readonly operator: string
  readonly technology: Technology
  readonly minimumKm2: number
  readonly signalMinimumDbm: SignalMinimum
}

/** What was asked, or why it cannot be. */
function readArguments(args: readonly string[]): Asked | string {
  const read = readWordsWithPlace(args, OPTIONS, 'gaps takes one DIR')
  if (typeof read === 'string') return read
  const { place, values } = read
  const technology = (values.technology ?? FIRST_PLAN.gapTechnology) as Technology
  if (!TECHNOLOGIES.includes(technology)) return `--technology takes one of ${TECHNOLOGIES.join(', ')}`
  const minimum = values['minimum-km2']
  const minimumKm2 = minimum === undefined ? FIRST_PLAN.gapMinimumKm2 : Number(minimum)
  if (minimum?.trim() === '' || !(minimumKm2 >= 0 && Number.isFinite(minimumKm2)))
    return '--minimum-km2 takes a number from 0 up'
  const signalMinimumDbm = readSignalMinimum(values.threshold)
  if (typeof signalMinimumDbm === 'string') return signalMinimumDbm
  const operator = values.operator ?? FIRST_PLAN.gapOperator
  return { dir: place, operator, technology, minimumKm2, signalMinimumDbm }
}

const OPTIONS = {
  operator: { type: 'string' },
  technology: { type: 'string' },
  'minimum-km2': { type: 'string' },
  threshold: { type: 'string' },
  geojson: { type: 'boolean' },
} as const
