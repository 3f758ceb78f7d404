/**
 * How far a commune's people are from the nearest fibre node or cell site, as a criterion (N10). Ids: `fibre_node_km`,
 * `site_km` (any site), `site_km_4g` (of any operator), `site_km_4g_Viettel`.
 */
import { TECHNOLOGIES, type Technology } from '../dataset/records'
import { operatorInId } from './coverage-criterion'

export type DistanceCriterion =
  | { readonly to: 'fibre-node' }
  | {
      readonly to: 'site'
      /** `null`: of any technology, and then of any operator. */
      readonly technology: Technology | null
      /** `null`: of any operator. */
      readonly operator: string | null
    }

const ID = /^site_km(?:_([2-5]g)(?:_(.+))?)?$/

/** Whether an id can only be one of these, whether or not there are such sites. */
export const isDistanceId = (id: string): boolean =>
  id === 'fibre_node_km' || /^site_km(_[2-5]g(_|$)|$)/.test(id)

export function distanceCriterionId(distance: DistanceCriterion): string {
  if (distance.to === 'fibre-node') return 'fibre_node_km'
  const { technology, operator } = distance
  const kind = technology === null ? 'site_km' : `site_km_${technology.toLowerCase()}`
  return operator === null ? kind : `${kind}_${operatorInId(operator)}`
}

/** `null` where the id is none of these. */
export function distanceCriterion(id: string): DistanceCriterion | null {
  if (id === 'fibre_node_km') return { to: 'fibre-node' }
  const [found, layer = null, operator = null] = ID.exec(id) ?? []
  if (found === undefined) return null
  const technology = layer === null ? null : (TECHNOLOGIES.find(one => one.toLowerCase() === layer) ?? null)
  try {
    const read: DistanceCriterion = {
      to: 'site',
      technology,
      operator: operator === null ? null : decodeURIComponent(operator),
    }
    // One distance, one id: a longer way of saying it is no id.
    return distanceCriterionId(read) === id ? read : null
  } catch {
    return null
  }
}
