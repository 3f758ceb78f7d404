/** Which criteria and settings are not what they were, from what to what. */
import type { CriterionId } from '../ranking/ranking'
import { type PlanSettings, type SettingName, sameParts, sameValue, settingsOf } from './change'
import type { CriterionSetting, GroupId, GroupSetting, Plan } from './plan'

const CRITERION_PARTS = ['weight', 'direction', 'group', 'bounds', 'error'] as const
type CriterionPart = (typeof CRITERION_PARTS)[number]

export type SettingDifference =
  | {
      readonly of: CriterionPart
      readonly criterion: CriterionId
      readonly from: CriterionSetting[CriterionPart]
      readonly to: CriterionSetting[CriterionPart]
    }
  /** `null`: the group is not in the plan. */
  | {
      readonly of: 'group-itself'
      readonly group: GroupId
      readonly from: GroupSetting | null
      readonly to: GroupSetting | null
    }
  /** Of the weight; `null`: the criterion is not in the plan. */
  | {
      readonly of: 'criterion'
      readonly criterion: CriterionId
      readonly from: number | null
      readonly to: number | null
    }
  | {
      readonly of: 'setting'
      readonly name: SettingName
      readonly from: PlanSettings[SettingName]
      readonly to: PlanSettings[SettingName]
    }
  /** In another order and nothing else. */
  | { readonly of: 'order'; readonly from: readonly CriterionId[]; readonly to: readonly CriterionId[] }

export function settingsBetween(before: Plan, after: Plan): readonly SettingDifference[] {
  const [was, is] = [before, after].map(plan => new Map(plan.criteria.map(each => [each.id, each])))
  const criteria = [...new Set([...was.keys(), ...is.keys()])].flatMap((criterion): SettingDifference[] => {
    const [old, now] = [was.get(criterion), is.get(criterion)]
    if (!old || !now)
      return [{ of: 'criterion', criterion, from: old?.weight ?? null, to: now?.weight ?? null }]
    return CRITERION_PARTS.flatMap(of =>
      sameValue(old[of], now[of]) ? [] : [{ of, criterion, from: old[of], to: now[of] }],
    )
  })
  const [oldGroups, newGroups] = [before, after].map(
    plan => new Map(plan.groups.map(each => [each.id, each])),
  )
  const groups = [...new Set([...oldGroups.keys(), ...newGroups.keys()])].flatMap(
    (group): SettingDifference[] => {
      const [from, to] = [oldGroups.get(group) ?? null, newGroups.get(group) ?? null]
      return from && to && sameParts(from, to) ? [] : [{ of: 'group-itself', group, from, to }]
    },
  )
  const [old, now] = [settingsOf(before), settingsOf(after)]
  const settings = (Object.keys(now) as SettingName[]).flatMap((name): SettingDifference[] =>
    sameValue(old[name], now[name]) ? [] : [{ of: 'setting', name, from: old[name], to: now[name] }],
  )
  const order = { of: 'order', from: [...was.keys()], to: [...is.keys()] } as const
  const reordered =
    sameValue([...order.from].sort(), [...order.to].sort()) && !sameValue(order.from, order.to)
  return [...criteria, ...groups, ...settings, ...(reordered ? [order] : [])]
}
