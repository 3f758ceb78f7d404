/** Which resource a set of features is: by the kind of its geometry, its properties, and (weakly) the file's name. */
import type { ResourceName } from '@/domain/dataset/dataset'
import { nameHint } from '../columns/recognise-resource'
import type { Feature } from '../formats/format'
import { propertyReader } from './properties'

export type ShapeKind = 'boundaries' | 'mobile-coverage' | 'fibre-routes' | 'roads'

export const SHAPE_KINDS: readonly ShapeKind[] = ['boundaries', 'mobile-coverage', 'fibre-routes', 'roads']

/** What most features are; `null`: none has a geometry. */
export function commonGeometry(features: readonly Feature[]): 'point' | 'line' | 'area' | null {
  const counts = { point: 0, line: 0, area: 0 }
  for (const { geometry } of features) {
    if (geometry === null) continue
    if (geometry.type.endsWith('Polygon')) counts.area++
    else if (geometry.type.endsWith('LineString')) counts.line++
    else if (geometry.type.endsWith('Point')) counts.point++
  }
  const [kind, count] = Object.entries(counts).sort(([, a], [, b]) => b - a)[0]!
  return count > 0 ? (kind as 'point' | 'line' | 'area') : null
}

export interface ShapeRecognition {
  readonly resource: ShapeKind | null
  readonly candidates: readonly ResourceName[]
}

export function recogniseShapes(features: readonly Feature[], fileName: string): ShapeRecognition {
  const geometry = commonGeometry(features)
  const hint = nameHint(fileName)
  const read = propertyReader(features)
  const has = (column: string) => read.has(column)
  if (geometry === 'area') {
    const named = has('commune_code') || has('commune_name')
    const radio = has('operator') || has('technology') || has('min_rsrp_dbm')
    if (named && !radio) return { resource: 'boundaries', candidates: ['boundaries'] }
    if (radio && !has('commune_code')) return { resource: 'mobile-coverage', candidates: ['mobile-coverage'] }
    const candidates = ['boundaries', 'mobile-coverage'] as const
    return { resource: candidates.find(one => one === hint) ?? null, candidates }
  }
  if (geometry === 'line') {
    if (has('class_of_road') && !has('operator')) return { resource: 'roads', candidates: ['roads'] }
    if (has('operator') || has('kind')) return { resource: 'fibre-routes', candidates: ['fibre-routes'] }
    const candidates = ['fibre-routes', 'roads'] as const
    return { resource: candidates.find(one => one === hint) ?? null, candidates }
  }
  return { resource: null, candidates: SHAPE_KINDS }
}
