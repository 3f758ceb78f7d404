/**
 * The marks as GeoJSON (RFC 7946), with everything that is known of them: stated fields under their own names (`null`:
 * nobody said), computed ones beside them, history, evidence and claims. Codes are those of the data contract.
 */
import { signFields } from '@/domain/gap/field-signature'
import type { MarkFields } from '@/domain/gap/mark'
import type { IsoDate } from '@/domain/units'
import type { RegisterEntry } from './register-entry'
import type { RegisterTable } from './register-table'

/** `plannedSiteCode` → `planned_site_code`. */
const snake = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

export function registerGeojson({ title, subtitle, notes, districts }: RegisterTable, day: IsoDate): string {
  const features = districts.flatMap(({ rows }) => rows.map(({ entry }) => featureOf(entry)))
  // A line a mark: whoever compares two files sees which mark differs.
  const lines = features.map(feature => JSON.stringify(feature)).join(',\n')
  const metadata = JSON.stringify({ title, subtitle, as_of: day, notes })
  return `{"type":"FeatureCollection","metadata":${metadata},"features":[\n${lines}\n]}\n`
}

function featureOf(entry: RegisterEntry) {
  const { mark, facts, commune, village } = entry
  const { id, geometry, history, evidence, claims, ...fields } = mark
  const stated = Object.fromEntries(
    Object.entries(fields satisfies Omit<MarkFields, 'geometry'>).map(([name, value]) => [
      snake(name),
      value,
    ]),
  )
  return {
    type: 'Feature',
    id,
    geometry: { type: geometry.type, coordinates: geometry.coordinates },
    properties: {
      mark_id: id,
      ...stated,
      closed_on: entry.closedOn,
      rejected_reason: entry.rejectedReason,
      district_name: commune?.districtName ?? null,
      commune_name: commune?.communeName ?? null,
      commune_code: commune?.communeCode ?? null,
      also_in: facts?.alsoIn ?? [],
      village_name_computed: village?.villageName ?? null,
      kind_computed: facts?.kind ?? null,
      households_computed: facts?.households ?? null,
      population_computed: facts?.population ?? null,
      pupils_computed: facts?.pupils ?? null,
      villages_computed: facts?.villages ?? null,
      schools_computed: facts?.schools ?? null,
      area_km2: facts?.areaKm2 ?? null,
      nearest_sites: (facts?.nearest ?? []).map(({ operator, siteCode, distanceM, bearing }) => ({
        operator,
        site_code: siteCode,
        distance_m: Math.round(distanceM),
        bearing: Math.round(bearing),
      })),
      claimed: facts?.claimed ?? [],
      history,
      evidence,
      claims,
      base: signFields(mark),
    },
  }
}
