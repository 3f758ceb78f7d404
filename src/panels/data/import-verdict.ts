/** What may be done with a file that was read, and what is proposed. */
import type { Dataset, ResourceName, ResourceSource } from '@/domain/dataset/dataset'
import type { ImportResult } from '@/ingest/import'

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

/**
 * The mode that is proposed first. Illustrative rows give way to real ones, so that the two do not mix unseen; real rows
 * are never put at stake: a further file joins them.
 * @param inUse the layers of the resource now in use.
 * @param partial the file left columns to the list in use: what it does not mention must not go.
 */
export function proposedMode(
  resource: ResourceName,
  taken: number,
  inUse: readonly Pick<ResourceSource, 'count' | 'illustrative'>[],
  partial = false,
): 'replace' | 'join' {
  if (partial) return 'join'
  if (SERIES.includes(resource)) return 'join'
  if (FRAMES.includes(resource))
    return taken < inUse.reduce((sum, { count }) => sum + count, 0) ? 'join' : 'replace'
  return inUse.every(({ illustrative }) => illustrative) ? 'replace' : 'join'
}

/** Records of the resource now in use. */
export const recordsInUse = (dataset: Dataset | null, resource: ResourceName): number =>
  dataset?.sources[resource].reduce((sum, source) => sum + source.count, 0) ?? 0
