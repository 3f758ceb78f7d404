/** Which criteria and settings are not what they were, from what to what. */
import type { CriterionId } from '../ranking/ranking'
import { type PlanSettings, type SettingName, sameValue, settingsOf } from './change'
import type { CriterionSetting, Plan } from './plan'

export type SettingDifference =
  | {
      readonly of: 'weight' | 'direction'
      readonly criterion: CriterionId
      readonly from: CriterionSetting['weight'] | CriterionSetting['direction']
      readonly to: CriterionSetting['weight'] | CriterionSetting['direction']
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
    return (['weight', 'direction'] as const).flatMap(of =>
      old[of] === now[of] ? [] : [{ of, criterion, from: old[of], to: now[of] }],
    )
  })
  const [old, now] = [settingsOf(before), settingsOf(after)]
  const settings = (Object.keys(now) as SettingName[]).flatMap((name): SettingDifference[] =>
    sameValue(old[name], now[name]) ? [] : [{ of: 'setting', name, from: old[name], to: now[name] }],
  )
  const order = { of: 'order', from: [...was.keys()], to: [...is.keys()] } as const
  const reordered =
    sameValue([...order.from].sort(), [...order.to].sort()) && !sameValue(order.from, order.to)
  return [...criteria, ...settings, ...(reordered ? [order] : [])]
}
