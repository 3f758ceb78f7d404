/** The units of an allocation question, from their need and what the ranking says of their communes. */
import type { CommuneCode, Households, People } from '../units'
import type { AllocationUnit } from './allocation'
import type { UnitNeed } from './facts'

export interface CommuneStanding {
  /** 1 = first; `null`: not ranked. */
  readonly rankOf: (code: CommuneCode) => number | null
  /** At level 3 or 4 and online (N4); `null`: cannot be said. */
  readonly onlineOf: (code: CommuneCode) => boolean | null
  /** Under `household` (A13, `household-caps.ts`); `null`: no cap. */
  readonly householdCapOf: (code: CommuneCode) => Households | null
}

/**
 * One a unit, in the order of `needs`. Gross need is what was lacking before any support; a school's surplus is none of
 * its need, so that it never says more than was reported.
 */
export const allocationUnits = (
  needs: readonly UnitNeed[],
  { rankOf, onlineOf, householdCapOf }: CommuneStanding,
): readonly AllocationUnit[] =>
  needs.map(({ unitCode, communeCode, districtCode, managingUnit, classes }) => ({
    unitCode,
    communeCode,
    districtCode,
    managingUnit,
    rank: rankOf(communeCode),
    online: onlineOf(communeCode),
    need: classes.map(({ open }): People | null => open),
    grossNeed: classes.map(({ open, withoutDevice }): People | null =>
      open === null ? null : withoutDevice,
    ),
    householdCap: householdCapOf(communeCode),
  }))
