/** What may be done with a file that was read, and what is proposed. */
import type { Dataset, ResourceName, ResourceRecords } from '@/domain/dataset/dataset'
import type { ImportResult } from '@/ingest/import'
import { communesReached } from './communes-reached'

/** Why nothing of it can be taken; `null`: it can. Keys of the texts `data.blocked`. */
export type Blocked = 'reading' | 'resource' | 'nothing' | 'questions'

export function blockedBy(
  result: Pick<ImportResult, 'resource' | 'records' | 'rows' | 'questions'> | null,
): Blocked | null {
  if (result === null) return 'reading'
  // Before the sheet is chosen nobody can say what is on it.
  if (result.resource === null)
    return result.questions.some(({ kind }) => kind === 'sheet') ? 'questions' : 'resource'
  if (result.records !== null && result.rows.taken > 0) return null
  return result.questions.length > 0 ? 'questions' : 'nothing'
}

/** Series that grow by a report at a time: an older level still holds for its own days. */
const SERIES: readonly ResourceName[] = ['covid-levels', 'teaching-modes', 'handovers']
/** Everything else hangs on these, one row a commune: a part of the province must not take the rest away. */
const FRAMES: readonly ResourceName[] = ['communes', 'boundaries']
/** A file that reaches less than this share of what is in use speaks of a part of the province only. */
const WHOLE = 0.9

/** A file about to come in. */
export interface Coming {
  readonly resource: ResourceName
  readonly records: ResourceRecords[ResourceName]
}

/**
 * The mode that is proposed first. A file that reaches clearly fewer communes than the rows in use joins them, whatever
 * those are: nobody loses the rest of the province by pressing the first button. One that reaches as many takes the
 * place of illustrative rows, so that the two do not mix unseen; real rows are never put at stake.
 * @param partial the file left columns to the list in use: what it does not mention must not go.
 */
export function proposedMode(
  { resource, records }: Coming,
  dataset: Dataset | null,
  partial = false,
): 'replace' | 'join' {
  if (partial) return 'join'
  if (SERIES.includes(resource)) return 'join'
  if (dataset === null) return 'replace'
  const coming = extent(resource, records, dataset)
  const there = extent(resource, dataset.records[resource], dataset)
  if (FRAMES.includes(resource)) return coming < there ? 'join' : 'replace'
  if (coming < there * WHOLE) return 'join'
  return dataset.sources[resource].every(({ illustrative }) => illustrative) ? 'replace' : 'join'
}

/**
 * Communes of the list in use that would have no figure of this kind if the file took the place of the rows in use.
 * @returns `null` where rows of this kind belong to no commune.
 */
export function communesWithout({ resource, records }: Coming, dataset: Dataset | null): number | null {
  const coming = dataset && communesReached(resource, records, dataset)
  return coming ? dataset.records.communes.filter(commune => !coming.has(commune.communeCode)).length : null
}

/** Records of the resource now in use. */
export const recordsInUse = (dataset: Dataset | null, resource: ResourceName): number =>
  dataset?.sources[resource].reduce((sum, source) => sum + source.count, 0) ?? 0

/** How far rows reach: in communes where they name them, else in rows. */
function extent(resource: ResourceName, records: ResourceRecords[ResourceName], dataset: Dataset): number {
  const reached = communesReached(resource, records, dataset)
  if (reached !== null) return reached.size
  return 'communes' in records ? records.communes.length : records.length
}
