/**
 * The plan as a Yjs document: how it is begun, read and changed. Criteria are one map each, settings one key each, so
 * that edits of two tabs merge record by record. Reading is tolerant: what is absent or unknown counts as in the first
 * plan, and is left in the document for the version that knows it.
 */
import * as Y from 'yjs'
import { TECHNOLOGIES } from '@/domain/dataset/records'
import { type Change, NO_CHANGE, type PlanSettings, planOf, settingsOf } from '@/domain/plan/change'
import { isDate } from '@/domain/plan/operations/set-date'
import { orderly } from '@/domain/plan/operations/set-filters'
import { isMinimumKm2, isSignalLevel } from '@/domain/plan/operations/set-gap-question'
import { MAX_WEIGHT } from '@/domain/plan/operations/set-weight'
import { FIRST_PLAN, type Plan } from '@/domain/plan/plan'
import {
  ABOUT,
  CRITERION,
  DIRECTION_WORDS,
  FIRST_FORMAT,
  FIRST_SETTINGS,
  FLAG_WORDS,
  MISSING_WORDS,
  meaningOf,
  NORMALISATION_WORDS,
  ROOTS,
  SETTING_WORDS,
} from './vocabulary'

/**
 * Author of the first plan's records. Two tabs that begin at once write the same records by the same author, which
 * Yjs knows for one; random authors would overwrite one another. Change it whenever FIRST_PLAN changes in what is
 * written here; a setting of a later format is not written, and so leaves these bytes as they are.
 */
const FIRST_AUTHOR = 20211101

const FIRST_SETTING_VALUES = settingsOf(FIRST_PLAN)

type Criterion = Y.Map<unknown>

const criteriaOf = (document: Y.Doc) => document.getMap<Criterion>(ROOTS.criteria)
const settingsMapOf = (document: Y.Doc) => document.getMap<unknown>(ROOTS.settings)
const aboutOf = (document: Y.Doc) => document.getMap<unknown>(ROOTS.about)

/** What undo takes back key by key: criteria and settings. Marks have an undo of their own (`mark-document.ts`). */
export const decisionsOf = (document: Y.Doc): Y.Map<unknown>[] => [
  criteriaOf(document) as Y.Map<unknown>,
  settingsMapOf(document),
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

/** Writes a change of criteria and settings; marks are `mark-document.ts`'s. Call it inside one transaction. `datasetVersion`: what the person was looking at. */
export function applyChange(document: Y.Doc, change: Change, datasetVersion: string | null = null): void {
  const criteria = criteriaOf(document)
  const settings = settingsMapOf(document)
  let last = Math.max(-1, ...[...criteria.values()].map(orderOf))
  for (const record of change.put) {
    if (record.kind === 'setting') {
      settings.set(SETTING_WORDS[record.name], savedSetting(record.name, record.value))
      continue
    }
    let criterion = criteria.get(record.id)
    if (!criterion) {
      criterion = new Y.Map<unknown>()
      criteria.set(record.id, criterion)
      last += 1
      criterion.set(CRITERION.order, last)
    }
    put(criterion, CRITERION.weight, record.weight)
    put(criterion, CRITERION.direction, DIRECTION_WORDS[record.direction])
  }
  for (const id of change.removed) criteria.delete(id)
  change.order?.forEach((id, place) => {
    const criterion = criteria.get(id)
    if (criterion) put(criterion, CRITERION.order, place)
  })
  if (datasetVersion !== null) put(aboutOf(document), ABOUT.madeOn, datasetVersion)
}

/** The plan that the document holds; never throws for what it finds there. */
export function readPlan(document: Y.Doc): Plan {
  const criteria = [...criteriaOf(document).entries()]
    .filter(([, criterion]) => criterion instanceof Y.Map)
    .sort(([a, first], [b, second]) => orderOf(first) - orderOf(second) || (a < b ? -1 : 1))
    .map(([id, criterion]) => ({
      id,
      weight: weightOf(criterion.get(CRITERION.weight)),
      direction: meaningOf(DIRECTION_WORDS, criterion.get(CRITERION.direction)) ?? 'higher-first',
    }))
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
  const plan = planOf(isBlank(document) ? FIRST_PLAN.criteria : criteria, {
    missingRule: meaningOf(MISSING_WORDS, word('missingRule')) ?? FIRST_PLAN.missingRule,
    normalisation: meaningOf(NORMALISATION_WORDS, word('normalisation')) ?? FIRST_PLAN.normalisation,
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
  })
  return { ...plan, filters: orderly(plan.filters) }
}

function savedSetting(name: keyof PlanSettings, value: unknown): unknown {
  if (name === 'missingRule') return MISSING_WORDS[value as PlanSettings['missingRule']]
  if (name === 'normalisation') return NORMALISATION_WORDS[value as PlanSettings['normalisation']]
  if (name === 'flags') return (value as PlanSettings['flags']).map(flag => FLAG_WORDS[flag])
  return Array.isArray(value) ? [...value] : value
}

/** A key that already holds the value is not written again: it would only lengthen the history. */
function put(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (map.get(key) !== value) map.set(key, value)
}

function orderOf(criterion: Criterion): number {
  const order = criterion.get(CRITERION.order)
  return typeof order === 'number' ? order : Number.MAX_SAFE_INTEGER
}

function weightOf(saved: unknown): number {
  return typeof saved === 'number' && Number.isFinite(saved) ? Math.min(MAX_WEIGHT, Math.max(0, saved)) : 0
}

const texts = (saved: unknown): string[] =>
  Array.isArray(saved) ? saved.filter(value => typeof value === 'string') : []
