/** Criteria and groups as they are saved, one Yjs map each. Nothing that is found there throws. */
import * as Y from 'yjs'
import { areBounds } from '@/domain/plan/operations/set-bounds'
import { isError } from '@/domain/plan/operations/set-error'
import { MAX_WEIGHT } from '@/domain/plan/operations/set-weight'
import type { CriterionSetting, GroupSetting } from '@/domain/plan/plan'
import { CRITERION, DIRECTION_WORDS, GROUP, meaningOf } from './vocabulary'

type Entry = Y.Map<unknown>

export function readCriterion(id: string, saved: { get(key: string): unknown }): CriterionSetting {
  const bounds = saved.get(CRITERION.bounds) ?? null
  const error = saved.get(CRITERION.error) ?? null
  return {
    id,
    weight: readWeight(saved.get(CRITERION.weight)),
    direction: meaningOf(DIRECTION_WORDS, saved.get(CRITERION.direction)) ?? 'higher-first',
    group: readText(saved.get(CRITERION.group)),
    bounds: areBounds(bounds) ? bounds : null,
    error: isError(error) ? error : null,
  }
}

/** A group whose name cannot be read is called by its id. */
export function readGroup(id: string, saved: { get(key: string): unknown }): GroupSetting {
  return {
    id,
    name: readText(saved.get(GROUP.name))?.trim() || id,
    weight: readWeight(saved.get(GROUP.weight)),
    parent: readText(saved.get(GROUP.parent)),
  }
}

/** By the saved order, then by id. What is no entry is passed over. */
export const inSavedOrder = (entries: Y.Map<Entry>): [string, Entry][] =>
  [...entries.entries()]
    .filter(([, entry]) => entry instanceof Y.Map)
    .sort(([a, first], [b, second]) => orderOf(first) - orderOf(second) || (a < b ? -1 : 1))

/** Of a criterion or a group: both call it `order`. */
export function orderOf(entry: Entry): number {
  const order = entry instanceof Y.Map ? entry.get(CRITERION.order) : null
  return typeof order === 'number' ? order : Number.MAX_SAFE_INTEGER
}

function readWeight(saved: unknown): number {
  return typeof saved === 'number' && Number.isFinite(saved) ? Math.min(MAX_WEIGHT, Math.max(0, saved)) : 0
}

const readText = (saved: unknown): string | null => (typeof saved === 'string' && saved !== '' ? saved : null)
