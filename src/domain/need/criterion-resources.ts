/** Which resources a criterion or indicator is worked out from: what its source and date are, and whether it is illustrative. */
import type { ResourceName } from '../dataset/dataset'
import { coverageCriterion } from './coverage-criterion'
import { distanceCriterion } from './distance-criterion'

const BY_ID: Readonly<Record<string, readonly ResourceName[]>> = {
  // By area where villages cannot be used (N1).
  mobile_gap: ['mobile-coverage', 'villages', 'boundaries'],
  fibre_gap: ['schools'],
  device_gap: ['device-need', 'handovers', 'schools'],
  alert: ['covid-levels', 'teaching-modes'],
  pupils_without_4g: ['mobile-coverage', 'villages'],
  pupils_without_fibre: ['schools'],
  pupils_without_device: ['device-need', 'handovers', 'schools'],
  // Inside a commune is inside its boundary.
  site_count: ['sites', 'boundaries'],
  site_density: ['sites', 'boundaries', 'communes'],
  alert_level: ['covid-levels'],
  online_teaching: ['teaching-modes'],
}

/** Counts of places, by how their ids begin. */
const BY_PREFIX: readonly (readonly [string, ResourceName])[] = [
  ['school', 'schools'],
  ['village', 'villages'],
]

/** Never empty: what is none of the product's own figures is a column of the communes. */
export function criterionResources(id: string): readonly ResourceName[] {
  const share = coverageCriterion(id)
  if (share?.measure === 'area') return ['mobile-coverage', 'boundaries']
  const distance = distanceCriterion(id)
  if (distance) return ['villages', distance.to === 'site' ? 'sites' : 'fibre-nodes']
  if (share) return ['mobile-coverage', share.measure === 'school' ? 'schools' : 'villages']
  const counted = BY_PREFIX.find(([prefix]) => id.startsWith(`${prefix}_`) || id.startsWith(`${prefix}s_`))
  return BY_ID[id] ?? (counted ? [counted[1]] : ['communes'])
}
