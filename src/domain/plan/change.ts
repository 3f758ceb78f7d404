/**
 * A change to the plan: the records that it puts, the criteria and groups that it removes, what it does to marks
 * (`mark-record.ts`) and to what was put on record (`plan-records.ts`). Operations return it, the document applies it, and neither needs to know the other. An empty
 * change asks for nothing and leaves no step to undo.
 */
import type { CriterionId } from '../ranking/ranking'
import {
  ALLOCATION_RECORD_NAMES,
  type AllocationRecords,
  allocationOfRecords,
  recordsOfAllocation,
} from './allocation-settings'
import type { MarkChange } from './mark-record'
import type { CriterionSetting, Filters, GapSettings, GroupId, GroupSetting, Plan } from './plan'
import type { RecordChange } from './plan-records'

/** The plan's single settings, each a record of its own so that two people's edits of different ones both hold. */
export interface PlanSettings
  extends Filters,
    Pick<
      Plan,
      'missingRule' | 'normalisation' | 'aggregation' | 'minimumKnownShare' | 'topCount' | 'theme' | 'date'
    >,
    Omit<GapSettings, 'signalMinimumDbm'>,
    AllocationRecords {
  readonly signalMinimum2G: number
  readonly signalMinimum3G: number
  readonly signalMinimum4G: number
  readonly signalMinimum5G: number
}

export type SettingName = keyof PlanSettings

export interface CriterionRecord extends CriterionSetting {
  readonly kind: 'criterion'
}

export interface GroupRecord extends GroupSetting {
  readonly kind: 'group'
}

export type SettingRecord = {
  readonly [K in SettingName]: { readonly kind: 'setting'; readonly name: K; readonly value: PlanSettings[K] }
}[SettingName]

export interface Change {
  readonly put: readonly (CriterionRecord | GroupRecord | SettingRecord)[]
  readonly removed: readonly CriterionId[]
  readonly removedGroups: readonly GroupId[]
  /** The criteria's order after the change; `null`: as it was, those added last. */
  readonly order: readonly CriterionId[] | null
  /** The groups' order, likewise. */
  readonly groupOrder: readonly GroupId[] | null
  /** In this order; a mark may be named more than once. */
  readonly marks: readonly MarkChange[]
  /** In this order. */
  readonly records: readonly RecordChange[]
}

export const NO_CHANGE: Change = {
  put: [],
  removed: [],
  removedGroups: [],
  order: null,
  groupOrder: null,
  marks: [],
  records: [],
}

const SETTING_NAMES: readonly SettingName[] = [
  'missingRule',
  'normalisation',
  'aggregation',
  'minimumKnownShare',
  'topCount',
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
  ...ALLOCATION_RECORD_NAMES,
]

/** The change that makes `after` of `before`: only what differs. */
export function changeBetween(before: Plan, after: Plan): Change {
  const criteria = listChange(before.criteria, after.criteria)
  const groups = listChange(before.groups, after.groups)
  const was = settingsOf(before)
  const is = settingsOf(after)
  const settings = SETTING_NAMES.filter(name => !sameValue(was[name], is[name])).map(
    name => ({ kind: 'setting', name, value: is[name] }) as SettingRecord,
  )
  return {
    ...NO_CHANGE,
    put: [
      ...groups.put.map((group): GroupRecord => ({ kind: 'group', ...group })),
      ...criteria.put.map((criterion): CriterionRecord => ({ kind: 'criterion', ...criterion })),
      ...settings,
    ],
    removed: criteria.removed,
    removedGroups: groups.removed,
    order: criteria.order,
    groupOrder: groups.order,
  }
}

interface Named {
  readonly id: string
}

/** What is put into a list, what is taken out, and the order where it does not follow by itself. */
function listChange<T extends Named>(before: readonly T[], after: readonly T[]) {
  const old = new Map(before.map(each => [each.id, each]))
  const kept = new Set(after.map(({ id }) => id))
  const unasked = [...before.filter(({ id }) => kept.has(id)), ...after.filter(({ id }) => !old.has(id))]
  const wanted = after.map(({ id }) => id)
  return {
    put: after.filter(each => !sameParts(old.get(each.id), each)),
    removed: before.map(({ id }) => id).filter(id => !kept.has(id)),
    order: wanted.every((id, place) => unasked[place].id === id) ? null : wanted,
  }
}

/** The plan after the change: what a document that holds `plan` reads once it has applied `change`. */
export function changedPlan(plan: Plan, change: Change): Plan {
  const criteria = new Map(plan.criteria.map(criterion => [criterion.id, criterion]))
  const groups = new Map(plan.groups.map(group => [group.id, group]))
  let settings = settingsOf(plan)
  for (const record of change.put) {
    if (record.kind === 'setting') settings = { ...settings, [record.name]: record.value }
    else if (record.kind === 'criterion') {
      const { kind: _, ...criterion } = record
      criteria.set(criterion.id, criterion)
    } else {
      const { kind: _, ...group } = record
      groups.set(group.id, group)
    }
  }
  for (const id of change.removed) criteria.delete(id)
  for (const id of change.removedGroups) groups.delete(id)
  const order = change.order ?? [...criteria.keys()]
  const groupOrder = change.groupOrder ?? [...groups.keys()]
  return planOf(
    order.flatMap(id => criteria.get(id) ?? []),
    groupOrder.flatMap(id => groups.get(id) ?? []),
    settings,
  )
}

export const isEmpty = (change: Change): boolean =>
  change.order === null &&
  change.groupOrder === null &&
  [change.put, change.removed, change.removedGroups, change.marks, change.records].every(
    part => part.length === 0,
  )

export function settingsOf(plan: Plan): PlanSettings {
  const { missingRule, normalisation, aggregation, minimumKnownShare, topCount, filters, theme, date } = plan
  const { gapOperator, gapTechnology, gapMinimumKm2, signalMinimumDbm } = plan
  return {
    missingRule,
    normalisation,
    aggregation,
    minimumKnownShare,
    topCount,
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
    ...recordsOfAllocation(plan.allocation),
  }
}

export function planOf(criteria: Plan['criteria'], groups: Plan['groups'], settings: PlanSettings): Plan {
  const { missingRule, normalisation, aggregation, minimumKnownShare, topCount } = settings
  const { theme, date, districts, flags, alertOnly, onlineOnly } = settings
  const { gapOperator, gapTechnology, gapMinimumKm2 } = settings
  return {
    criteria,
    groups,
    missingRule,
    normalisation,
    aggregation,
    minimumKnownShare,
    topCount,
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
    allocation: allocationOfRecords(settings),
  }
}

/** Equality of setting values: plain values, or lists of them in the same order. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((value, index) => value === b[index])
}

/** Whether two criteria, or two groups, say the same in every part. */
export const sameParts = <T extends object>(a: T | undefined, b: T): boolean =>
  a === b || (a !== undefined && (Object.keys(b) as (keyof T)[]).every(part => sameValue(a[part], b[part])))
