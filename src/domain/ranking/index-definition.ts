/**
 * An index as it is saved and sent: criteria by column, groups by name, and how they become one score. The page saves and
 * loads it, `--index` of the command line reads it; the form is that of the data contract. Reading: `read-index-definition`.
 */
import type { Aggregation, CriterionId, Direction, MissingRule, Normalisation } from './ranking'

export interface IndexCriterion {
  /** A criterion's id, or the header of a column. */
  readonly column: CriterionId
  readonly direction: Direction
  /** 0 or more, beside its siblings. */
  readonly weight: number
  /** Name of its group; `null` = stands at the root. */
  readonly group: string | null
  /** Bounds of `target`; `null` on one side = the observed one. */
  readonly bounds: readonly [low: number | null, high: number | null] | null
  /** Relative half-width 0…1 of the value: 0.1 = the true value lies within ±10 % of it; `null` = taken as exact. */
  readonly error: number | null
}

export interface IndexGroup {
  readonly name: string
  readonly weight: number
  /** Name of the group above; `null` = stands at the root. */
  readonly parent: string | null
}

export interface IndexDefinition {
  readonly criteria: readonly IndexCriterion[]
  readonly groups: readonly IndexGroup[]
  readonly normalise: Normalisation
  readonly aggregate: Aggregation
  readonly missing: MissingRule
  /** 0…1; `null` = not stated: whoever ranks has a rule of his own. */
  readonly minimumKnownShare: number | null
}

export const NORMALISATIONS: readonly Normalisation[] = ['none', 'min-max', 'percentile', 'z-score', 'target']
export const AGGREGATIONS: readonly Aggregation[] = ['arithmetic', 'geometric', 'topsis', 'lexicographic']
export const MISSING_RULES: readonly MissingRule[] = ['renormalise', 'worst', 'district-median']
export const DIRECTIONS: readonly Direction[] = ['higher-first', 'lower-first']

/** The file's text. What says nothing (no bounds, no error, no stated share) is left out, as in the contract. */
export function indexText(index: IndexDefinition): string {
  const { criteria, groups, normalise, aggregate, missing, minimumKnownShare } = index
  const written = {
    criteria: criteria.map(({ column, direction, weight, group, bounds, error }) => ({
      column,
      direction,
      weight,
      ...(group === null ? {} : { group }),
      ...(bounds === null ? {} : { bounds }),
      ...(error === null ? {} : { error }),
    })),
    groups: groups.map(({ name, weight, parent }) => ({
      name,
      weight,
      ...(parent === null ? {} : { parent }),
    })),
    normalise,
    aggregate,
    missing,
    ...(minimumKnownShare === null ? {} : { minimumKnownShare }),
  }
  return `${JSON.stringify(written, null, 2)}\n`
}
