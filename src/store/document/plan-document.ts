/**
 * The plan as a Yjs document: how it is begun, read and changed. Criteria and groups are one map each, settings one key
 * each, so that edits of two tabs merge record by record. Reading is tolerant: what is absent or unknown counts as in the first
 * plan, and is left in the document for the version that knows it.
 */
import * as Y from 'yjs'
import { TECHNOLOGIES } from '@/domain/dataset/records'
import {
  type Change,
  NO_CHANGE,
  type PlanSettings,
  planOf,
  sameValue,
  settingsOf,
} from '@/domain/plan/change'
import { soundTree } from '@/domain/plan/group-tree'
import { isDate } from '@/domain/plan/operations/set-date'
import { orderly } from '@/domain/plan/operations/set-filters'
import { isMinimumKm2, isSignalLevel } from '@/domain/plan/operations/set-gap-question'
import { isKnownShare } from '@/domain/plan/operations/set-minimum-known-share'
import { isTopCount } from '@/domain/plan/operations/set-top-count'
import { FIRST_PLAN, type Plan } from '@/domain/plan/plan'
import { inSavedOrder, orderOf, readCriterion, readGroup } from './read-criterion'
import { readAllocation, savedAllocation } from './saved-allocation'
import {
  ABOUT,
  AGGREGATION_WORDS,
  CRITERION,
  DIRECTION_WORDS,
  FIRST_FORMAT,
  FIRST_SETTINGS,
  FLAG_WORDS,
  GROUP,
  MISSING_WORDS,
  meaningOf,
  NORMALISATION_WORDS,
  ROOTS,
  SETTING_WORDS,
} from './vocabulary'
import { applyRecord, RECORD_ROOTS, recordRoot } from './write-record'

/**
 * Author of the first plan's records. Two tabs that begin at once write the same records by the same author, which
 * Yjs knows for one; random authors would overwrite one another. Change it whenever FIRST_PLAN changes in what is
 * written here; a setting of a later format is not written, and so leaves these bytes as they are.
 */
const FIRST_AUTHOR = 20211101

const FIRST_SETTING_VALUES = settingsOf(FIRST_PLAN)

type Entry = Y.Map<unknown>

const criteriaOf = (document: Y.Doc) => document.getMap<Entry>(ROOTS.criteria)
const groupsOf = (document: Y.Doc) => document.getMap<Entry>(ROOTS.groups)
const settingsMapOf = (document: Y.Doc) => document.getMap<unknown>(ROOTS.settings)
const aboutOf = (document: Y.Doc) => document.getMap<unknown>(ROOTS.about)

/** What undo takes back key by key: all but marks, which have an undo of their own (`mark-document.ts`). */
export const decisionsOf = (document: Y.Doc): Y.Map<unknown>[] => [
  criteriaOf(document) as Y.Map<unknown>,
  settingsMapOf(document),
  groupsOf(document) as Y.Map<unknown>,
  ...RECORD_ROOTS.map(name => recordRoot(document, name)),
]

/** A new document's first update: the same bytes every time. */
export function firstUpdate(): Uint8Array {
  const document = new Y.Doc()
  document.clientID = FIRST_AUTHOR
  document.transact(() => {
    aboutOf(document).set(ABOUT.format, FIRST_FORMAT)
    const criteria = FIRST_PLAN.criteria.map(criterion => ({ kind: 'criterion', ...criterion }) as const)
    const values = settingsOf(FIRST_PLAN)
    const settings = FIRST_SETTINGS.map(
      name => ({ kind: 'setting', name, value: values[name] }) as Change['put'][number],
    )
    applyChange(document, { ...NO_CHANGE, put: [...criteria, ...settings] })
  })
  return Y.encodeStateAsUpdate(document)
}

/** Whether nothing was ever written: then `firstUpdate` begins it. */
export const isBlank = (document: Y.Doc): boolean => aboutOf(document).size === 0

/** Format version that the document states; 0 where it states none. */
export function formatOf(document: Y.Doc): number {
  const format = aboutOf(document).get(ABOUT.format)
  return typeof format === 'number' ? format : 0
}

/** The dataset version that the last change was made on; `null`: none yet. */
export function madeOn(document: Y.Doc): string | null {
  const version = aboutOf(document).get(ABOUT.madeOn)
  return typeof version === 'string' ? version : null
}

/**
 * Writes a change of criteria, groups, settings and records; marks are `mark-document.ts`'s. Call it inside one
 * transaction. `datasetVersion`: what the person was looking at.
 */
export function applyChange(document: Y.Doc, change: Change, datasetVersion: string | null = null): void {
  const criteria = criteriaOf(document)
  const groups = groupsOf(document)
  const settings = settingsMapOf(document)
  if (change.removedGroups.length > 0 || change.put.some(({ kind }) => kind === 'group')) mendTree(document)
  const newCriterion = appending(criteria, CRITERION.order)
  const newGroup = appending(groups, GROUP.order)
  for (const record of change.put) {
    if (record.kind === 'setting') {
      settings.set(SETTING_WORDS[record.name], savedSetting(record.name, record.value))
    } else if (record.kind === 'group') {
      const group = groups.get(record.id) ?? newGroup(record.id)
      put(group, GROUP.name, record.name)
      put(group, GROUP.weight, record.weight)
      putStated(group, GROUP.parent, record.parent)
    } else {
      const criterion = criteria.get(record.id) ?? newCriterion(record.id)
      put(criterion, CRITERION.weight, record.weight)
      put(criterion, CRITERION.direction, DIRECTION_WORDS[record.direction])
      putStated(criterion, CRITERION.group, record.group)
      putStated(criterion, CRITERION.bounds, record.bounds && [...record.bounds])
      putStated(criterion, CRITERION.error, record.error)
    }
  }
  for (const id of change.removed) criteria.delete(id)
  for (const id of change.removedGroups) groups.delete(id)
  putOrder(criteria, CRITERION.order, change.order)
  putOrder(groups, GROUP.order, change.groupOrder)
  for (const record of change.records) applyRecord(document, record)
  if (datasetVersion !== null) put(aboutOf(document), ABOUT.madeOn, datasetVersion)
}

/**
 * Where people who knew nothing of one another made a circle, or left a criterion in a group that is gone, the tree is
 * read mended (P11). Before somebody builds on what they read, it is written so.
 */
function mendTree(document: Y.Doc): void {
  const read = readTree(document)
  const sound = soundTree(read)
  if (sound === read) return
  for (const { id, parent } of sound.groups) {
    const group = groupsOf(document).get(id)
    if (group) putStated(group, GROUP.parent, parent)
  }
  for (const { id, group } of sound.criteria) {
    const criterion = criteriaOf(document).get(id)
    if (criterion) putStated(criterion, CRITERION.group, group)
  }
}

/** Makes entries that come after all that are there. */
function appending(entries: Y.Map<Entry>, order: string): (id: string) => Entry {
  let last = Math.max(-1, ...[...entries.values()].map(orderOf))
  return id => {
    const entry = new Y.Map<unknown>()
    entries.set(id, entry)
    last += 1
    entry.set(order, last)
    return entry
  }
}

function putOrder(entries: Y.Map<Entry>, order: string, ids: readonly string[] | null): void {
  ids?.forEach((id, place) => {
    const entry = entries.get(id)
    if (entry) put(entry, order, place)
  })
}

const readTree = (document: Y.Doc) => ({
  criteria: inSavedOrder(criteriaOf(document)).map(([id, saved]) => readCriterion(id, saved)),
  groups: inSavedOrder(groupsOf(document)).map(([id, saved]) => readGroup(id, saved)),
})

/** The plan that the document holds; never throws for what it finds there. */
export function readPlan(document: Y.Doc): Plan {
  const { criteria, groups } = soundTree(readTree(document))
  const saved = settingsMapOf(document)
  const word = (name: keyof PlanSettings) => saved.get(SETTING_WORDS[name])
  const theme = word('theme')
  const date = word('date')
  const operator = word('gapOperator')
  const minimum = word('gapMinimumKm2')
  const level = (name: keyof PlanSettings & `signal${string}`) => {
    const saved = word(name)
    return isSignalLevel(saved) ? saved : FIRST_SETTING_VALUES[name]
  }
  const known = word('minimumKnownShare')
  const top = word('topCount')
  const plan = planOf(isBlank(document) ? FIRST_PLAN.criteria : criteria, groups, {
    missingRule: meaningOf(MISSING_WORDS, word('missingRule')) ?? FIRST_PLAN.missingRule,
    normalisation: meaningOf(NORMALISATION_WORDS, word('normalisation')) ?? FIRST_PLAN.normalisation,
    aggregation: meaningOf(AGGREGATION_WORDS, word('aggregation')) ?? FIRST_PLAN.aggregation,
    minimumKnownShare: isKnownShare(known) ? known : FIRST_PLAN.minimumKnownShare,
    topCount: isTopCount(top) ? top : FIRST_PLAN.topCount,
    districts: texts(word('districts')),
    flags: texts(word('flags')).flatMap(saved => meaningOf(FLAG_WORDS, saved) ?? []),
    alertOnly: word('alertOnly') === true,
    onlineOnly: word('onlineOnly') === true,
    theme: typeof theme === 'string' && theme !== '' ? theme : FIRST_PLAN.theme,
    date: typeof date === 'string' && isDate(date) ? date : null,
    gapOperator: typeof operator === 'string' && operator.trim() !== '' ? operator : FIRST_PLAN.gapOperator,
    gapTechnology: TECHNOLOGIES.find(known => known === word('gapTechnology')) ?? FIRST_PLAN.gapTechnology,
    gapMinimumKm2: isMinimumKm2(minimum) ? minimum : FIRST_PLAN.gapMinimumKm2,
    signalMinimum2G: level('signalMinimum2G'),
    signalMinimum3G: level('signalMinimum3G'),
    signalMinimum4G: level('signalMinimum4G'),
    signalMinimum5G: level('signalMinimum5G'),
    ...readAllocation(word),
  })
  return { ...plan, filters: orderly(plan.filters) }
}

function savedSetting(name: keyof PlanSettings, value: unknown): unknown {
  if (name === 'missingRule') return MISSING_WORDS[value as PlanSettings['missingRule']]
  if (name === 'normalisation') return NORMALISATION_WORDS[value as PlanSettings['normalisation']]
  if (name === 'aggregation') return AGGREGATION_WORDS[value as PlanSettings['aggregation']]
  if (name === 'flags') return (value as PlanSettings['flags']).map(flag => FLAG_WORDS[flag])
  return savedAllocation(name, value) ?? (Array.isArray(value) ? [...value] : value)
}

/** A key that already holds the value is not written again: it would only lengthen the history. */
function put(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (map.get(key) !== value) map.set(key, value)
}

/**
 * What an earlier format did not know is written only once somebody states it: so the first plan keeps its bytes. Lists
 * are compared by what they hold.
 */
function putStated(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (!map.has(key) && value === null) return
  if (!sameValue(map.get(key), value)) map.set(key, value)
}

const texts = (saved: unknown): string[] =>
  Array.isArray(saved) ? saved.filter(value => typeof value === 'string') : []
