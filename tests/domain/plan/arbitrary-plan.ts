/** Plans and operations of every kind, for property tests. */
import fc from 'fast-check'
import { ALLOCATION_RULES, SUPPLY_STAGES } from '@/domain/allocation/allocation'
import { EQUIPPING_KINDS } from '@/domain/allocation/device-norms'
import { COUNT_UNITS, DEVICE_KINDS, TECHNOLOGIES } from '@/domain/dataset/records'
import { orderlyRounds } from '@/domain/plan/allocation-settings'
import type { Change } from '@/domain/plan/change'
import { soundTree } from '@/domain/plan/group-tree'
import { addCriterion } from '@/domain/plan/operations/add-criterion'
import { addGroup } from '@/domain/plan/operations/add-group'
import { adoptIndex } from '@/domain/plan/operations/adopt-index'
import { adoptSettings } from '@/domain/plan/operations/adopt-settings'
import { applyWeights } from '@/domain/plan/operations/apply-weights'
import { moveCriterion } from '@/domain/plan/operations/move-criterion'
import { moveGroup } from '@/domain/plan/operations/move-group'
import { removeCriterion } from '@/domain/plan/operations/remove-criterion'
import { removeGroup } from '@/domain/plan/operations/remove-group'
import { renameGroup } from '@/domain/plan/operations/rename-group'
import { resetPlan } from '@/domain/plan/operations/reset-plan'
import { setAggregation } from '@/domain/plan/operations/set-aggregation'
import { setAllocation } from '@/domain/plan/operations/set-allocation'
import { setBounds } from '@/domain/plan/operations/set-bounds'
import { setDate } from '@/domain/plan/operations/set-date'
import { setDirection } from '@/domain/plan/operations/set-direction'
import { setError } from '@/domain/plan/operations/set-error'
import { orderly, setFilters } from '@/domain/plan/operations/set-filters'
import { setGapQuestion } from '@/domain/plan/operations/set-gap-question'
import { setGroupWeight } from '@/domain/plan/operations/set-group-weight'
import { setMinimumKnownShare } from '@/domain/plan/operations/set-minimum-known-share'
import { setMissingRule } from '@/domain/plan/operations/set-missing-rule'
import { setNorm } from '@/domain/plan/operations/set-norm'
import { setNormalisation } from '@/domain/plan/operations/set-normalisation'
import { setSignalMinimum } from '@/domain/plan/operations/set-signal-minimum'
import { setTheme } from '@/domain/plan/operations/set-theme'
import { setTopCount } from '@/domain/plan/operations/set-top-count'
import { setWeight } from '@/domain/plan/operations/set-weight'
import {
  type CriterionBounds,
  FIRST_PLAN,
  GEOGRAPHY_FLAGS,
  type Plan,
  type PlanIndex,
} from '@/domain/plan/plan'
import { PRESET_IDS, presetIndex } from '@/domain/plan/presets'
import type { StepName } from '@/store/history/step-names'

const IDS = [...FIRST_PLAN.criteria.map(({ id }) => id), 'pupils', 'Cột thêm: a,b', '-', '100%']

const criterionId = fc.constantFrom(...IDS)
const weight = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }))
const direction = fc.constantFrom('higher-first' as const, 'lower-first' as const)
const missingRule = fc.constantFrom('renormalise' as const, 'worst' as const, 'district-median' as const)
const normalisation = fc.constantFrom(
  'min-max' as const,
  'target' as const,
  'percentile' as const,
  'z-score' as const,
  'none' as const,
)
const aggregation = fc.constantFrom(
  'arithmetic' as const,
  'geometric' as const,
  'topsis' as const,
  'lexicographic' as const,
)
const share = fc.double({ min: 0, max: 1, noNaN: true }).map(value => value + 0)
const error = fc.option(share)
const side = fc.option(fc.double({ min: -1000, max: 1000, noNaN: true }).map(value => value + 0))
const bounds: fc.Arbitrary<CriterionBounds | null> = fc.option(
  fc.tuple(side, side).map(([low, high]): CriterionBounds => {
    if (low === null || high === null) return low === null && high === null ? [0, 1] : [low, high]
    return low === high ? [low, null] : low < high ? [low, high] : [high, low]
  }),
)
const topCount = fc.integer({ min: 1, max: 600 })
const groupId = fc.constantFrom('need', 'g:1', 'g,2', '-')
const groupName = fc.constantFrom('Kết nối', 'Thiết bị: máy, mạng', '-', '100 %')
const theme = fc.constantFrom('score', 'rank', 'mobile_gap', 'Cột thêm: a,b')
const date = fc.constantFrom(null, '2021-11-15', '2022-01-27')
const filters = fc
  .record({
    districts: fc.subarray(['380', '381', '400', '-']),
    flags: fc.subarray([...GEOGRAPHY_FLAGS]),
    alertOnly: fc.boolean(),
    onlineOnly: fc.boolean(),
  })
  .map(orderly)

const operator = fc.constantFrom('any', 'all', 'Viettel', 'Mạng thử: a,b')
const technology = fc.constantFrom(...TECHNOLOGIES)
const minimum = fc.double({ min: 0, max: 10, noNaN: true }).map(value => value + 0)
const level = fc.integer({ min: -150, max: -1 })

/** Criteria and groups in any tree. */
const tree = fc
  .record({
    criteria: fc.uniqueArray(
      fc.record({
        id: criterionId,
        // −0 is no weight that a slider or a file gives, and no text tells it from 0.
        weight: weight.map(value => value + 0),
        direction,
        group: fc.option(groupId),
        bounds,
        error,
      }),
      { selector: criterion => criterion.id },
    ),
    groups: fc.uniqueArray(
      fc.record({
        id: groupId,
        name: groupName,
        weight: weight.map(value => value + 0),
        parent: fc.option(groupId),
      }),
      { selector: group => group.id },
    ),
  })
  .map(soundTree)

export const arbitraryIndex: fc.Arbitrary<PlanIndex> = fc
  .tuple(tree, fc.record({ missingRule, normalisation, aggregation, minimumKnownShare: share }))
  .map(([lists, rules]) => ({ ...lists, ...rules }))

const devices = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.constant(Number.MAX_SAFE_INTEGER))
const dong = fc.integer({ min: 1, max: 20_000_000 })
const rules = {
  rule: fc.constantFrom(...ALLOCATION_RULES),
  onlineFirst: fc.boolean(),
  countUnit: fc.constantFrom(...COUNT_UNITS),
  otherHardship: fc.boolean(),
  fromStage: fc.constantFrom(...SUPPLY_STAGES),
  kinds: fc.subarray([...EQUIPPING_KINDS]),
  rounds: fc.option(fc.subarray(['Đợt 1', 'Đợt 2: máy, sim', '-', '100 %']).map(orderlyRounds)),
  minimumLot: devices,
  boxSize: devices,
}
const allocation = fc
  .record({
    ...rules,
    normsDong: fc.record(
      { tablet: dong, laptop: dong, phone: dong, sim: dong, other: dong },
      { requiredKeys: [] },
    ),
  })
  // Norms stand in the order of the kinds, whatever order they were drawn in.
  .map(settings => ({ ...settings, normsDong: inKindOrder(settings.normsDong) }))

const inKindOrder = (norms: Plan['allocation']['normsDong']) =>
  Object.fromEntries(DEVICE_KINDS.flatMap(kind => (norms[kind] === undefined ? [] : [[kind, norms[kind]]])))

const arbitrarySettings = fc.record({
  allocation,
  topCount,
  filters,
  theme,
  date,
  gapOperator: operator,
  gapTechnology: technology,
  gapMinimumKm2: minimum,
  signalMinimumDbm: fc.record({ '2G': level, '3G': level, '4G': level, '5G': level }),
})

export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .tuple(arbitraryIndex, arbitrarySettings)
  .map(([index, settings]) => ({ ...index, ...settings }))

export interface ArbitraryStep {
  readonly name: StepName
  readonly operation: (plan: Plan) => Change
  readonly gesture: string | undefined
}

const alone = (name: StepName, operation: (plan: Plan) => Change): ArbitraryStep => ({
  name,
  operation,
  gesture: undefined,
})

export const arbitraryStep: fc.Arbitrary<ArbitraryStep> = fc.oneof(
  fc
    .tuple(criterionId, weight, fc.constantFrom(undefined, 'first', 'second'))
    .map(([id, value, gesture]) => ({
      name: 'setWeight' as const,
      operation: (plan: Plan) => setWeight(plan, id, value + 0),
      gesture: gesture && `${id} ${gesture}`,
    })),
  fc
    .tuple(criterionId, direction)
    .map(([id, value]) => alone('setDirection', plan => setDirection(plan, id, value))),
  missingRule.map(value => alone('setMissingRule', plan => setMissingRule(plan, value))),
  normalisation.map(value => alone('setNormalisation', plan => setNormalisation(plan, value))),
  filters.map(value => alone('setFilters', plan => setFilters(plan, value))),
  theme.map(value => alone('setTheme', plan => setTheme(plan, value))),
  date.map(value => alone('setDate', plan => setDate(plan, value))),
  fc
    .tuple(criterionId, weight, direction)
    .map(([id, value, end]) => alone('addCriterion', plan => addCriterion(plan, id, value + 0, end))),
  criterionId.map(id => alone('removeCriterion', plan => removeCriterion(plan, id))),
  fc
    .record(
      { gapOperator: operator, gapTechnology: technology, gapMinimumKm2: minimum },
      { requiredKeys: [] },
    )
    .map(question => alone('setGapQuestion', plan => setGapQuestion(plan, question))),
  fc
    .tuple(technology, level)
    .map(([of, dbm]) => alone('setSignalMinimum', plan => setSignalMinimum(plan, of, dbm))),
  fc
    .tuple(groupId, groupName, weight, fc.option(groupId))
    .map(([id, name, value, parent]) =>
      alone('addGroup', plan => addGroup(plan, id, name, value + 0, parent)),
    ),
  fc.tuple(groupId, groupName).map(([id, name]) => alone('renameGroup', plan => renameGroup(plan, id, name))),
  groupId.map(id => alone('removeGroup', plan => removeGroup(plan, id))),
  fc
    .tuple(groupId, weight)
    .map(([id, value]) => alone('setGroupWeight', plan => setGroupWeight(plan, id, value + 0))),
  fc
    .tuple(criterionId, fc.option(groupId))
    .map(([id, group]) => alone('moveCriterion', plan => moveCriterion(plan, id, group))),
  fc
    .tuple(groupId, fc.option(groupId))
    .map(([id, parent]) => alone('moveGroup', plan => moveGroup(plan, id, parent))),
  fc.tuple(criterionId, bounds).map(([id, value]) => alone('setBounds', plan => setBounds(plan, id, value))),
  fc.tuple(criterionId, error).map(([id, value]) => alone('setError', plan => setError(plan, id, value))),
  aggregation.map(value => alone('setAggregation', plan => setAggregation(plan, value))),
  share.map(value => alone('setMinimumKnownShare', plan => setMinimumKnownShare(plan, value))),
  topCount.map(value => alone('setTopCount', plan => setTopCount(plan, value))),
  arbitraryIndex.map(index => alone('adoptIndex', plan => adoptIndex(plan, index))),
  fc.constantFrom(...PRESET_IDS).map(preset =>
    alone('adoptPreset', plan =>
      adoptIndex(
        plan,
        presetIndex(preset, group => group),
      ),
    ),
  ),
  fc
    .tuple(fc.array(fc.tuple(criterionId, weight)), fc.array(fc.tuple(groupId, weight)))
    .map(([criteria, groups]) =>
      alone('applyWeights', plan =>
        applyWeights(plan, {
          criteria: new Map(criteria.map(([id, value]) => [id, value + 0])),
          groups: new Map(groups.map(([id, value]) => [id, value + 0])),
        }),
      ),
    ),
  fc
    .record(rules, { requiredKeys: [] })
    .map(stated => alone('setAllocation', plan => setAllocation(plan, stated))),
  fc
    .tuple(fc.constantFrom(...DEVICE_KINDS), fc.option(dong))
    .map(([kind, norm]) => alone('setNorm', plan => setNorm(plan, kind, norm))),
  fc.constant(alone('resetPlan', resetPlan)),
  arbitraryPlan.map(linked => alone('openLink', plan => adoptSettings(plan, linked))),
)
