/** One feature's geometry → polygons or lines in degrees, with every bad ring mended and said, or refused and said. */
import type { Line, MultiPolygon, Polygon } from '@/domain/units'
import { repairRings } from '@/geometry/rings/repair-rings'
import { type Box, inBox } from '../checks/province-box'
import type { FindingLog } from '../finding-log'
import type { Feature } from '../formats/format'
import type { ToDegrees } from './to-degrees'

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** `null` where the feature gives no area (reported). */
export function readPolygons(
  feature: Feature,
  degrees: ToDegrees,
  box: Box,
  log: FindingLog,
): MultiPolygon | null {
  const { row, geometry } = feature
  if (geometry === null) return refuse(() => log.add('geometry-missing', 'error', { row }))
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    return refuse(() =>
      log.add(
        'geometry-unsupported',
        'error',
        { row, value: geometry.type },
        { expected: 'Polygon, MultiPolygon' },
      ),
    )
  const raw = geometry.type === 'Polygon' ? [geometry.coordinates] : list(geometry.coordinates)
  const polygons: Polygon[] = raw.map(polygon => list(polygon).map(ring => list(ring).map(degrees.position)))
  if (polygons.every(polygon => polygon.length === 0 || polygon[0]!.length === 0))
    return refuse(() => log.add('geometry-empty', 'error', { row }))
  if (
    polygons.some(polygon =>
      polygon.some(ring => ring.some(([lon, lat]) => !Number.isFinite(lon) || !Number.isFinite(lat))),
    )
  )
    return refuse(() => log.add('coordinate-unreadable', 'error', { row, column: 'geometry' }, REJECTED))
  if (!polygons.some(polygon => polygon[0]?.some(([lon, lat]) => inBox(lon, lat, box)))) {
    const [lon, lat] = polygons.find(polygon => polygon[0]?.length)![0]![0]!
    return refuse(() =>
      log.add(
        'coordinate-out-of-province',
        'error',
        { row, column: 'geometry', value: `${lon}; ${lat}` },
        REJECTED,
      ),
    )
  }
  const { polygons: mended, faults } = repairRings(polygons)
  if (faults.length === 0) return polygons
  const context = { fault: [...new Set(faults.map(one => one.fault))].join(', '), count: faults.length }
  if (mended.length === 0) return refuse(() => log.add('ring-invalid', 'error', { row }, context))
  log.add('ring-repaired', 'warning', { row }, context)
  return mended
}

/** `null` where the feature gives no line (reported). */
export function readLines(
  feature: Feature,
  degrees: ToDegrees,
  box: Box,
  log: FindingLog,
): readonly Line[] | null {
  const { row, geometry } = feature
  if (geometry === null) return refuse(() => log.add('geometry-missing', 'error', { row }))
  if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString')
    return refuse(() =>
      log.add(
        'geometry-unsupported',
        'error',
        { row, value: geometry.type },
        { expected: 'LineString, MultiLineString' },
      ),
    )
  const raw = geometry.type === 'LineString' ? [geometry.coordinates] : list(geometry.coordinates)
  const lines: Line[] = raw.map(line => list(line).map(degrees.position)).filter(line => line.length > 1)
  if (lines.length === 0) return refuse(() => log.add('geometry-empty', 'error', { row }))
  if (lines.some(line => line.some(([lon, lat]) => !Number.isFinite(lon) || !Number.isFinite(lat))))
    return refuse(() => log.add('coordinate-unreadable', 'error', { row, column: 'geometry' }, REJECTED))
  if (!lines.some(line => line.some(([lon, lat]) => inBox(lon, lat, box)))) {
    const [lon, lat] = lines[0]![0]!
    return refuse(() =>
      log.add(
        'coordinate-out-of-province',
        'error',
        { row, column: 'geometry', value: `${lon}; ${lat}` },
        REJECTED,
      ),
    )
  }
  return lines
}

const REJECTED = { fate: 'rejected' }

function refuse(say: () => void): null {
  say()
  return null
}
