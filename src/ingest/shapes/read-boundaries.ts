/**
 * Commune boundaries: one feature a commune by code (or name), districts and province from the file where it has them,
 * dissolved from the communes where it has not. Schematic only where the file says so.
 */
import type { Boundaries, BoundaryFeature } from '@/domain/dataset/records'
import type { MultiPolygon } from '@/domain/units'
import { unionOf } from '@/geometry/clipping/clip-polygons'
import { findRowCommune } from '../checks/find-row-commune'
import type { Box } from '../checks/province-box'
import { CommuneFinder, writesMarks } from '../names/commune-finder'
import { communeLabel } from '../names/commune-label'
import { NamedPlaces } from '../names/named-places'
import { notReported } from '../values/not-reported'
import { propertyReader } from './properties'
import { readPolygons } from './read-geometry'
import type { ShapesInput, ShapesOutcome } from './shapes-input'
import type { ToDegrees } from './to-degrees'

export function readBoundaries(input: ShapesInput, degrees: ToDegrees, box: Box): ShapesOutcome {
  const { features, others, metadata, reference, answers, log, questions, progress } = input
  const finder = new CommuneFinder(reference.communes)
  const properties = propertyReader(features)
  const districtOf = new Map(reference.communes.map(one => [one.communeCode, one.districtCode]))
  const communes = new Map<string, { readonly row: number; readonly polygons: MultiPolygon }>()
  const marked = writesMarks(features.map(feature => properties.text(feature, 'commune_name')))
  let [waiting, rejected] = [0, 0]
  const byName = new NamedPlaces()
  for (const [at, feature] of features.entries()) {
    if (at % 50 === 0) progress(0.3 + (0.4 * at) / features.length)
    const said = (column: string) => {
      const text = properties.text(feature, column)
      return notReported(text) ? '' : text
    }
    const districtText = said('district_code') || said('district_name')
    const place = findRowCommune(
      {
        row: feature.row,
        codeText: said('commune_code'),
        nameText: said('commune_name'),
        codeHeader: properties.name('commune_code'),
        nameHeader: properties.name('commune_name'),
        district:
          districtText === ''
            ? null
            : (finder.district(districtText) ?? finder.district(said('district_name'))),
        group: null,
        outside: () => null,
        districtHeader: districtText === '' ? null : properties.name('district_code'),
        marked,
        answer: answers.communes?.[feature.row],
      },
      finder,
      log,
      questions,
    )
    if (place.kind === 'blank')
      log.add('value-missing', 'error', { row: feature.row, column: 'commune_code' })
    const polygons = readPolygons(feature, degrees, box, log)
    if (place.kind === 'waiting' && polygons) waiting++
    else if (place.kind !== 'found' || !polygons) rejected++
    else if (communes.has(place.code)) {
      log.add(
        'code-duplicate',
        'error',
        { row: feature.row, column: 'commune_code', value: place.code },
        { first: communes.get(place.code)!.row },
      )
      rejected++
    } else {
      if (place.byName) {
        const known = finder.code(place.code)
        byName.add(said('commune_name') || said('commune_code'), place.code, known && communeLabel(known))
      }
      communes.set(place.code, { row: feature.row, polygons })
      const own = properties.text(feature, 'district_code')
      if (own !== '' && !districtOf.has(place.code)) districtOf.set(place.code, own)
    }
  }
  if (byName.count > 0)
    log.add(
      'commune-found-by-name',
      'info',
      { column: properties.name('commune_name') },
      { count: byName.count, names: byName.names },
    )
  const without = reference.communes.filter(one => !communes.has(one.communeCode))
  if (communes.size > 0 && without.length > 0)
    log.add(
      'boundary-incomplete',
      'warning',
      {},
      {
        count: without.length,
        total: reference.communes.length,
        names:
          without
            .slice(0, 5)
            .map(one => one.communeName)
            .join(', ') + (without.length > 5 ? ', …' : ''),
      },
    )
  progress(0.7)
  const features_: BoundaryFeature[] = [...communes].map(([code, { polygons }]) => ({ code, polygons }))
  const counts = { in: features.length, taken: communes.size, waiting, rejected, notData: 0 }
  if (communes.size === 0) return { rows: counts, records: null }
  const districts = givenDistricts(others.districts, degrees, box, input) ?? dissolved(features_, districtOf)
  progress(0.9)
  const given = others.province?.[0] ? readPolygons(others.province[0], degrees, box, log) : null
  const province = given ?? unionOf((districts.length > 0 ? districts : features_).map(one => one.polygons))
  const vintage = metadata.vintage ?? metadata.as_of
  const records: Boundaries = {
    communes: features_,
    districts,
    province,
    schematic:
      metadata.schematic === true || metadata.kind === 'schematic' || metadata.status === 'schematic',
    vintage: typeof vintage === 'string' ? vintage : null,
  }
  return { rows: counts, records }
}

function givenDistricts(
  features: ShapesInput['features'] | undefined,
  degrees: ToDegrees,
  box: Box,
  input: ShapesInput,
): BoundaryFeature[] | null {
  if (!features || features.length === 0) return null
  const properties = propertyReader(features)
  return features.flatMap(feature => {
    const polygons = readPolygons(feature, degrees, box, input.log)
    const code = properties.text(feature, 'district_code') || properties.text(feature, 'commune_code')
    return polygons && code !== '' ? [{ code, polygons }] : []
  })
}

function dissolved(
  communes: readonly BoundaryFeature[],
  districtOf: ReadonlyMap<string, string>,
): BoundaryFeature[] {
  const parts = new Map<string, MultiPolygon[]>()
  for (const { code, polygons } of communes) {
    const district = districtOf.get(code)
    if (district === undefined) continue
    const list = parts.get(district)
    if (list) list.push(polygons)
    else parts.set(district, [polygons])
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, shapes]) => ({ code, polygons: unionOf(shapes) }))
}
