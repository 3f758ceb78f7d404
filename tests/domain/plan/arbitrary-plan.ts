/** Plans and operations of every kind, for property tests. */
import fc from 'fast-check'
import { TECHNOLOGIES } from '@/domain/dataset/records'
import type { Change } from '@/domain/plan/change'
import { addCriterion } from '@/domain/plan/operations/add-criterion'
import { adoptSettings } from '@/domain/plan/operations/adopt-settings'
import { removeCriterion } from '@/domain/plan/operations/remove-criterion'
import { resetPlan } from '@/domain/plan/operations/reset-plan'
import { setDate } from '@/domain/plan/operations/set-date'
import { setDirection } from '@/domain/plan/operations/set-direction'
import { orderly, setFilters } from '@/domain/plan/operations/set-filters'
import { setGapQuestion } from '@/domain/plan/operations/set-gap-question'
import { setMissingRule } from '@/domain/plan/operations/set-missing-rule'
import { setNormalisation } from '@/domain/plan/operations/set-normalisation'
import { setSignalMinimum } from '@/domain/plan/operations/set-signal-minimum'
import { setTheme } from '@/domain/plan/operations/set-theme'
import { setWeight } from '@/domain/plan/operations/set-weight'
import { FIRST_PLAN, GEOGRAPHY_FLAGS, type Plan } from '@/domain/plan/plan'
import type { StepName } from '@/store/history/step-names'

const IDS = [...FIRST_PLAN.criteria.map(({ id }) => id), 'pupils', 'Cột thêm: a,b', '-', '100%']

const criterionId = fc.constantFrom(...IDS)
const weight = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }))
const direction = fc.constantFrom('higher-first' as const, 'lower-first' as const)
const missingRule = fc.constantFrom('renormalise' as const, 'worst' as const, 'district-median' as const)
const normalisation = fc.constantFrom('min-max' as const, 'target' as const)
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

export const arbitraryPlan: fc.Arbitrary<Plan> = fc.record({
  criteria: fc.uniqueArray(
    // −0 is no weight that a slider or a file gives, and no text tells it from 0.
    fc.record({ id: criterionId, weight: weight.map(value => value + 0), direction }),
    { selector: criterion => criterion.id },
  ),
  missingRule,
  normalisation,
  filters,
  theme,
  date,
  gapOperator: operator,
  gapTechnology: technology,
  gapMinimumKm2: minimum,
  signalMinimumDbm: fc.record({ '2G': level, '3G': level, '4G': level, '5G': level }),
})

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
  fc.constant(alone('resetPlan', resetPlan)),
  arbitraryPlan.map(linked => alone('openLink', plan => adoptSettings(plan, linked))),
)
