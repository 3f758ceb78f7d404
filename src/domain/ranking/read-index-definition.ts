/**
 * Reads an index file. Never throws for what is in it: what is wrong is said, where and in which words stands in
 * `index-fault`. Left out: no group, *higher first*, weight 1, min–max, arithmetic, renormalise.
 */
import {
  AGGREGATIONS,
  DIRECTIONS,
  type IndexCriterion,
  type IndexDefinition,
  type IndexGroup,
  MISSING_RULES,
  NORMALISATIONS,
} from './index-definition'
import type { IndexFault } from './index-fault'
import { IndexReading } from './index-reading'
import { weightTree } from './weight-tree'

const INDEX_KEYS = ['criteria', 'groups', 'normalise', 'aggregate', 'missing', 'minimumKnownShare']
const CRITERION_KEYS = ['column', 'direction', 'weight', 'group', 'bounds', 'error']
const GROUP_KEYS = ['name', 'weight', 'parent']

export interface IndexRead {
  /** `null` where a fault is an error. */
  readonly index: IndexDefinition | null
  readonly faults: readonly IndexFault[]
}

export function readIndexDefinition(text: string): IndexRead {
  const reading = new IndexReading()
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    reading.say('not-json', '')
    return { index: null, faults: reading.faults }
  }
  const index = readIndex(value, reading)
  return { index: reading.failed ? null : index, faults: reading.faults }
}

function readIndex(value: unknown, reading: IndexReading): IndexDefinition | null {
  const file = reading.object(value, '', INDEX_KEYS, 'not-object')
  if (!file) return null
  const groups = reading
    .list(file.groups, 'groups')
    .flatMap((one, k) => readGroup(one, `groups[${k}]`, reading) ?? [])
  const criteria = reading
    .list(file.criteria, 'criteria')
    .flatMap((one, j) => readCriterion(one, `criteria[${j}]`, reading) ?? [])
  if (criteria.length === 0 && !reading.failed) reading.say('criteria-missing', 'criteria')
  checkNames(criteria, groups, reading)
  return {
    criteria,
    groups,
    normalise: reading.choice(file.normalise, 'normalise', NORMALISATIONS, 'min-max'),
    aggregate: reading.choice(file.aggregate, 'aggregate', AGGREGATIONS, 'arithmetic'),
    missing: reading.choice(file.missing, 'missing', MISSING_RULES, 'renormalise'),
    minimumKnownShare: reading.share(file.minimumKnownShare, 'minimumKnownShare'),
  }
}

function readGroup(value: unknown, path: string, reading: IndexReading): IndexGroup | null {
  const entry = reading.object(value, path, GROUP_KEYS, 'entry-unreadable')
  if (!entry) return null
  const name = reading.name(entry.name)
  if (name === null) reading.say('name-missing', `${path}.name`, entry.name)
  return {
    name: name ?? '',
    weight: reading.weight(entry.weight, `${path}.weight`),
    parent: reading.reference(entry.parent, `${path}.parent`),
  }
}

function readCriterion(value: unknown, path: string, reading: IndexReading): IndexCriterion | null {
  const entry = reading.object(value, path, CRITERION_KEYS, 'entry-unreadable')
  if (!entry) return null
  const column = reading.name(entry.column)
  if (column === null) reading.say('column-missing', `${path}.column`, entry.column)
  return {
    column: column ?? '',
    direction: reading.choice(entry.direction, `${path}.direction`, DIRECTIONS, 'higher-first'),
    weight: reading.weight(entry.weight, `${path}.weight`),
    group: reading.reference(entry.group, `${path}.group`),
    bounds: reading.bounds(entry.bounds, `${path}.bounds`),
    error: reading.share(entry.error, `${path}.error`),
  }
}

function checkNames(
  criteria: readonly IndexCriterion[],
  groups: readonly IndexGroup[],
  reading: IndexReading,
): void {
  const names = groups.map(group => group.name)
  const columns = criteria.map(criterion => criterion.column)
  for (const [k, name] of names.entries())
    if (name !== '' && names.indexOf(name) !== k) reading.say('name-twice', `groups[${k}].name`, name)
  for (const [j, column] of columns.entries())
    if (column !== '' && columns.indexOf(column) !== j)
      reading.say('column-twice', `criteria[${j}].column`, column)
  for (const [j, { group }] of criteria.entries())
    if (group !== null && !names.includes(group))
      reading.say('group-unknown', `criteria[${j}].group`, group, names)
  for (const [k, { parent }] of groups.entries())
    if (parent !== null && !names.includes(parent))
      reading.say('group-unknown', `groups[${k}].parent`, parent, names)
  for (const [k, { name }] of groups.entries())
    if (isInCircle(name, groups)) reading.say('group-circle', `groups[${k}].parent`, name)
  if (criteria.length > 0 && !reading.failed && weighsNothing(criteria, groups))
    reading.say('weights-zero', 'criteria')
}

/** Whether no criterion has a weight in the whole: it, or a group above it, weighs 0. */
function weighsNothing(criteria: readonly IndexCriterion[], groups: readonly IndexGroup[]): boolean {
  const placeOf = (name: string | null) => groups.findIndex(group => group.name === name)
  const { weights } = weightTree(
    criteria.map(({ weight, group }) => ({ weight, group: placeOf(group) })),
    groups.map(({ name, weight, parent }) => ({ id: name, weight, parent: placeOf(parent) })),
  )
  return weights.every(weight => weight === 0)
}

function isInCircle(name: string, groups: readonly IndexGroup[]): boolean {
  let at = groups.find(group => group.name === name)?.parent ?? null
  for (let steps = 0; at !== null && steps <= groups.length; steps++) {
    if (at === name) return true
    const next = groups.find(group => group.name === at)
    at = next?.parent ?? null
  }
  return false
}
