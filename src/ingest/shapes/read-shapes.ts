/** Features of a GeoJSON or TopoJSON → boundaries, coverage, routes or roads. A row is a feature, counted from 1. */
import type { ResourceName } from '@/domain/dataset/dataset'
import { provinceBox } from '../checks/province-box'
import type { CoordinateSystem, RowCounts } from '../import'
import { readBoundaries } from './read-boundaries'
import { readCoverage } from './read-coverage'
import { readLineFeatures } from './read-line-features'
import { recogniseShapes, SHAPE_KINDS, type ShapeKind } from './shape-kind'
import type { ShapesInput, ShapesOutcome } from './shapes-input'
import { toDegrees } from './to-degrees'

export interface ShapesResult extends ShapesOutcome {
  readonly resource: ResourceName | null
  readonly crs: CoordinateSystem | null
}

export function readShapes(input: ShapesInput): ShapesResult {
  const { features, fileName, reference, answers, log, questions } = input
  const all = features.length
  if (all === 0) {
    log.add('geometry-empty', 'error')
    return { resource: answers.as ?? null, crs: null, rows: counts({}), records: null }
  }
  const asked = SHAPE_KINDS.find(one => one === answers.as)
  const recognition = asked ? { resource: asked, candidates: [] } : recogniseShapes(features, fileName)
  if (answers.as !== undefined && !asked) {
    log.add(
      'geometry-unsupported',
      'error',
      { value: features.find(one => one.geometry)?.geometry?.type ?? null },
      { expected: answers.as },
    )
    return { resource: answers.as, crs: null, rows: counts({ in: all, rejected: all }), records: null }
  }
  const resource: ShapeKind | null = recognition.resource
  if (resource === null) {
    const headers = Object.keys(features[0]!.properties).slice(0, 12).join(', ')
    log.add('resource-unrecognised', 'error', {}, { headers })
    questions.push({ kind: 'resource', candidates: recognition.candidates })
    return { resource: null, crs: null, rows: counts({ in: all, waiting: all }), records: null }
  }
  const degrees = toDegrees(features)
  if (degrees.swapped) log.add('coordinate-swapped', 'info', { column: 'geometry' }, { count: all })
  if (degrees.system === 'vn2000')
    log.add(
      'coordinate-projected',
      'info',
      { column: 'geometry' },
      { count: all, system: 'VN-2000 (EPSG:5897)' },
    )
  // A new boundary file is not held against the box of the old one: it may well be the better of the two.
  const box = provinceBox(resource === 'boundaries' ? null : reference.boundaries)
  const outcome =
    resource === 'boundaries'
      ? readBoundaries(input, degrees, box)
      : resource === 'mobile-coverage'
        ? readCoverage(input, degrees, box)
        : readLineFeatures(resource, input, degrees, box)
  return { resource, crs: degrees.system, ...outcome }
}

const counts = (some: Partial<RowCounts>): RowCounts => ({
  in: 0,
  taken: 0,
  waiting: 0,
  rejected: 0,
  notData: 0,
  ...some,
})
