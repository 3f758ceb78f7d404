/** What a new file is held against, out of what is already known. */
import type { ResourceRecords } from '@/domain/dataset/dataset'
import type { Reference } from './import'

/** What the next file is checked against. */
export function referenceOf(records: Readonly<ResourceRecords>): Reference {
  const {
    communes,
    schools,
    boundaries,
    sites,
    'mobile-coverage': coverage,
    'device-supply': supply,
  } = records
  return {
    communes,
    schools,
    boundaries: boundaries.communes.length > 0 ? boundaries : null,
    rounds: [...new Set(supply.map(({ round }) => round))],
    operators: [...new Set([...sites, ...coverage].map(({ operator }) => operator))],
  }
}
