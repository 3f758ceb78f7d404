/**
 * Indices that come with the product. Names and sentences are texts (`presets` of the catalogue); what a group is called
 * is told by the caller, in the language on screen.
 */
import { type CriterionSetting, criterionSetting, FIRST_PLAN, type GroupId, type PlanIndex } from './plan'
import { indexOfPlan, sameIndex } from './plan-index'

export const PRESET_IDS = ['ke-hoach', 'ha-tang', 'thiet-bi', 'can-bang'] as const
export type PresetId = (typeof PRESET_IDS)[number]

/** Groups that presets bring; their names are texts. */
export const PRESET_GROUPS = ['urgency', 'need'] as const
export type PresetGroup = (typeof PRESET_GROUPS)[number]

const BALANCED = indexOfPlan(FIRST_PLAN)

const inGroup = (group: GroupId, ...criteria: CriterionSetting[]): CriterionSetting[] =>
  criteria.map(criterion => ({ ...criterion, group }))

/** @param nameOf what the groups are to be called. */
export function presetIndex(preset: PresetId, nameOf: (group: PresetGroup) => string): PlanIndex {
  const group = (id: PresetGroup, weight: number) => ({ id, name: nameOf(id), weight, parent: null })
  switch (preset) {
    case 'can-bang':
      return BALANCED
    // The announcement's order: levels 3–4 with online teaching; then mountain, bãi ngang and coast; then need. Only the
    // order of the weights counts among the three, their size does not.
    case 'ke-hoach':
      return {
        ...BALANCED,
        aggregation: 'lexicographic',
        groups: [group('urgency', 50), group('need', 20)],
        criteria: [
          ...inGroup('urgency', criterionSetting('alert', 100)),
          criterionSetting('priority_area', 30),
          // Within need the proportions of the balanced index.
          ...inGroup(
            'need',
            criterionSetting('mobile_gap', 32),
            criterionSetting('fibre_gap', 18),
            criterionSetting('device_gap', 30),
          ),
        ],
      }
    case 'ha-tang':
      return {
        ...BALANCED,
        criteria: [criterionSetting('mobile_gap', 60), criterionSetting('fibre_gap', 40)],
      }
    case 'thiet-bi':
      return { ...BALANCED, criteria: [criterionSetting('device_gap', 70), criterionSetting('alert', 30)] }
  }
}

/** The preset by which the plan ranks now, whatever its groups are called; `null`: one's own. */
export const presetOf = (plan: PlanIndex): PresetId | null =>
  PRESET_IDS.find(preset =>
    sameIndex(
      plan,
      presetIndex(preset, group => group),
    ),
  ) ?? null
