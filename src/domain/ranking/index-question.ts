/** From an index and the values of its columns to the question that the ranking is asked. */
import { criterionBelowZero } from './below-zero'
import type { IndexDefinition } from './index-definition'
import type { IndexFault } from './index-fault'
import type { CriterionId, RankingCriterion, RankingQuestion } from './ranking'

/** The units that are ranked, and what is known of them. */
export interface IndexWorld {
  readonly codes: readonly string[]
  readonly districtOf: Int32Array
  readonly inView: Uint8Array
  /** By unit, NaN = missing; `null` = there is no such column. */
  readonly valuesOf: (column: CriterionId) => Float64Array | null
  /** Bounds by nature, of a share for instance; `null` = none. Those of the index come first. */
  readonly boundsOf: (column: CriterionId) => readonly [number, number] | null
  /** For an index that does not state a least known share, 0…1. */
  readonly minimumKnownShare: number
}

export interface IndexQuestion {
  /** `null` where a fault is an error. */
  readonly question: RankingQuestion | null
  readonly faults: readonly IndexFault[]
}

export function indexQuestion(index: IndexDefinition, world: IndexWorld): IndexQuestion {
  const places = new Map(index.groups.map(({ name }, k) => [name, k]))
  const placeOf = (name: string | null) => (name === null ? -1 : (places.get(name) ?? -1))
  const faults: IndexFault[] = []
  const criteria = index.criteria.flatMap(
    ({ column, direction, weight, group, bounds }, j): RankingCriterion[] => {
      const values = world.valuesOf(column)
      if (!values) {
        faults.push(fault('column-absent', `criteria[${j}].column`, column))
        return []
      }
      return [
        {
          id: column,
          weight,
          direction,
          values,
          bounds: bounds ?? world.boundsOf(column),
          group: placeOf(group),
        },
      ]
    },
  )
  if (faults.length > 0) return { question: null, faults }
  const question: RankingQuestion = {
    codes: world.codes,
    districtOf: world.districtOf,
    inView: world.inView,
    criteria,
    groups: index.groups.map(({ name, weight, parent }) => ({ id: name, weight, parent: placeOf(parent) })),
    normalisation: index.normalise,
    aggregation: index.aggregate,
    missingRule: index.missing,
    minimumKnownShare: index.minimumKnownShare ?? world.minimumKnownShare,
  }
  const below = index.aggregate === 'geometric' ? criterionBelowZero(question) : null
  if (below === null) return { question, faults: [] }
  return { question: null, faults: [fault('geometric-below-zero', 'normalise', below)] }
}

const fault = (code: IndexFault['code'], path: string, value: string): IndexFault => ({
  code,
  severity: 'error',
  path,
  value,
  expected: [],
})
