/**
 * A change to the plan: the records that it puts, the criteria that it removes, and what it does to marks
 * (`mark-record.ts`). Operations return it, the document applies it, and neither needs to know the other. An empty
 * change asks for nothing and leaves no step to undo.
 */
import type { CriterionId, Direction } from '../ranking/ranking'
import type { MarkChange } from './mark-record'
import type { Filters, GapSettings, Plan } from './plan'

/** The plan's single settings, each a record of its own so that two people's edits of different ones both hold. */
export interface PlanSettings
  extends Filters,
    Pick<Plan, 'missingRule' | 'normalisation' | 'theme' | 'date'>,
    Omit<GapSettings, 'signalMinimumDbm'> {
  readonly signalMinimum2G: number
  readonly signalMinimum3G: number
  readonly signalMinimum4G: number
  readonly signalMinimum5G: number
}

export type SettingName = keyof PlanSettings

export interface CriterionRecord {
  readonly kind: 'criterion'
  readonly id: CriterionId
  /** 0…100. */
  readonly weight: number
  readonly direction: Direction
}

export type SettingRecord = {
  readonly [K in SettingName]: { readonly kind: 'setting'; readonly name: K; readonly value: PlanSettings[K] }
}[SettingName]

export interface Change {
  readonly put: readonly (CriterionRecord | SettingRecord)[]
  readonly removed: readonly CriterionId[]
  /** The criteria's order after the change; `null`: as it was, those added last. */
  readonly order: readonly CriterionId[] | null
  /** In this order; a mark may be named more than once. */
  readonly marks: readonly MarkChange[]
}

export const NO_CHANGE: Change = { put: [], removed: [], order: null, marks: [] }

const SETTING_NAMES: readonly SettingName[] = [
  'missingRule',
  'normalisation',
  'districts',
  'flags',
  'alertOnly',
  'onlineOnly',
  'theme',
  'date',
  'gapOperator',
  'gapTechnology',
  'gapMinimumKm2',
  'signalMinimum2G',
  'signalMinimum3G',
  'signalMinimum4G',
  'signalMinimum5G',
]

/** The change that makes `after` of `before`: only what differs. */
export function changeBetween(before: Plan, after: Plan): Change {
  const old = new Map(before.criteria.map(criterion => [criterion.id, criterion]))
  const kept = new Set(after.criteria.map(criterion => criterion.id))
  const criteria = after.criteria
    .filter(
      ({ id, weight, direction }) => old.get(id)?.weight !== weight || old.get(id)?.direction !== direction,
    )
    .map((criterion): CriterionRecord => ({ kind: 'criterion', ...criterion }))
  const was = settingsOf(before)
  const is = settingsOf(after)
  const settings = SETTING_NAMES.filter(name => !sameValue(was[name], is[name])).map(
    name => ({ kind: 'setting', name, value: is[name] }) as SettingRecord,
  )
  const unasked = [
    ...before.criteria.filter(({ id }) => kept.has(id)),
    ...after.criteria.filter(({ id }) => !old.has(id)),
  ]
  const wanted = after.criteria.map(({ id }) => id)
  return {
    put: [...criteria, ...settings],
    removed: before.criteria.map(({ id }) => id).filter(id => !kept.has(id)),
    order: wanted.every((id, place) => unasked[place].id === id) ? null : wanted,
    marks: [],
  }
}

/** The plan after the change: what a document that holds `plan` reads once it has applied `change`. */
export function changedPlan(plan: Plan, change: Change): Plan {
  const criteria = new Map(plan.criteria.map(criterion => [criterion.id, criterion]))
  let settings = settingsOf(plan)
  for (const record of change.put) {
    if (record.kind === 'setting') settings = { ...settings, [record.name]: record.value }
    else criteria.set(record.id, { id: record.id, weight: record.weight, direction: record.direction })
  }
  for (const id of change.removed) criteria.delete(id)
  const order = change.order ?? [...criteria.keys()]
  return planOf(
    order.flatMap(id => criteria.get(id) ?? []),
    settings,
  )
}

export const isEmpty = (change: Change): boolean =>
  change.put.length === 0 && change.removed.length === 0 && change.order === null && change.marks.length === 0

export function settingsOf(plan: Plan): PlanSettings {
  const { missingRule, normalisation, filters, theme, date } = plan
  const { gapOperator, gapTechnology, gapMinimumKm2, signalMinimumDbm } = plan
  return {
    missingRule,
    normalisation,
    ...filters,
    theme,
    date,
    gapOperator,
    gapTechnology,
    gapMinimumKm2,
    signalMinimum2G: signalMinimumDbm['2G'],
    signalMinimum3G: signalMinimumDbm['3G'],
    signalMinimum4G: signalMinimumDbm['4G'],
    signalMinimum5G: signalMinimumDbm['5G'],
  }
}

export function planOf(criteria: Plan['criteria'], settings: PlanSettings): Plan {
  const { missingRule, normalisation, theme, date, districts, flags, alertOnly, onlineOnly } = settings
  const { gapOperator, gapTechnology, gapMinimumKm2 } = settings
  return {
    criteria,
    missingRule,
    normalisation,
    filters: { districts, flags, alertOnly, onlineOnly },
    theme,
    date,
    gapOperator,
    gapTechnology,
    gapMinimumKm2,
    signalMinimumDbm: {
      '2G': settings.signalMinimum2G,
      '3G': settings.signalMinimum3G,
      '4G': settings.signalMinimum4G,
      '5G': settings.signalMinimum5G,
    },
  }
}

/** Equality of setting values: plain values, or lists of them in the same order. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((value, index) => value === b[index])
}
