/** An index as one plain value, in saved words: what saved indices and decisions hold. */
import { soundTree } from '@/domain/plan/group-tree'
import { isKnownShare } from '@/domain/plan/operations/set-minimum-known-share'
import type { CriterionSetting, GroupSetting, PlanIndex } from '@/domain/plan/plan'
import { readCriterion, readGroup } from './read-criterion'
import { INDEX } from './record-vocabulary'
import {
  AGGREGATION_WORDS,
  CRITERION,
  DIRECTION_WORDS,
  GROUP,
  MISSING_WORDS,
  meaningOf,
  NORMALISATION_WORDS,
} from './vocabulary'

export type Saved = Readonly<Record<string, unknown>>

const ID = 'id'

export function savedIndex(index: PlanIndex): Saved {
  return {
    [INDEX.criteria]: index.criteria.map(criterion => ({
      [ID]: criterion.id,
      [CRITERION.weight]: criterion.weight,
      [CRITERION.direction]: DIRECTION_WORDS[criterion.direction],
      ...(criterion.group === null ? {} : { [CRITERION.group]: criterion.group }),
      ...(criterion.bounds === null ? {} : { [CRITERION.bounds]: [...criterion.bounds] }),
      ...(criterion.error === null ? {} : { [CRITERION.error]: criterion.error }),
    })),
    [INDEX.groups]: index.groups.map(group => ({
      [ID]: group.id,
      [GROUP.name]: group.name,
      [GROUP.weight]: group.weight,
      ...(group.parent === null ? {} : { [GROUP.parent]: group.parent }),
    })),
    [INDEX.normalisation]: NORMALISATION_WORDS[index.normalisation],
    [INDEX.aggregation]: AGGREGATION_WORDS[index.aggregation],
    [INDEX.missingRule]: MISSING_WORDS[index.missingRule],
    [INDEX.minimumKnownShare]: index.minimumKnownShare,
  }
}

/**
 * `null` where it is no index, or one that would rank otherwise here than where it was saved: by a method that this
 * version does not know.
 */
export function readIndex(saved: unknown): PlanIndex | null {
  if (!isSaved(saved)) return null
  const normalisation = meaningOf(NORMALISATION_WORDS, saved[INDEX.normalisation])
  const aggregation = meaningOf(AGGREGATION_WORDS, saved[INDEX.aggregation])
  const missingRule = meaningOf(MISSING_WORDS, saved[INDEX.missingRule])
  const minimumKnownShare = saved[INDEX.minimumKnownShare]
  if (!normalisation || !aggregation || !missingRule || !isKnownShare(minimumKnownShare)) return null
  const criteria = entries(saved[INDEX.criteria], readCriterion)
  const groups = entries(saved[INDEX.groups], readGroup)
  if (!criteria || !groups) return null
  return soundTree({ criteria, groups, normalisation, aggregation, missingRule, minimumKnownShare })
}

export const isSaved = (value: unknown): value is Saved =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Each id once; `null` where the list is none or an entry has no id. */
function entries<T extends CriterionSetting | GroupSetting>(
  list: unknown,
  read: (id: string, saved: { get(key: string): unknown }) => T,
): T[] | null {
  if (!Array.isArray(list)) return null
  const byId = new Map<string, T>()
  for (const entry of list) {
    if (!isSaved(entry)) return null
    const id = entry[ID]
    if (typeof id !== 'string' || id === '') return null
    byId.set(id, read(id, { get: key => entry[key] }))
  }
  return [...byId.values()]
}
