import type { ResourceName, ResourceRecords } from '@/domain/dataset/dataset'

/** Records that a resource holds; for boundaries, its communes. */
export function recordCount<R extends ResourceName>(records: ResourceRecords[R]): number {
  return 'communes' in records ? records.communes.length : records.length
}
