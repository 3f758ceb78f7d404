/** How many devices the fund may still give in a commune: one a poor or near-poor household that had none (A13). */
import type { Dataset } from '../dataset/dataset'
import type { CommuneCode, Households } from '../units'
import { CLASS_ORDER, FUND_CLASSES } from './allocation'
import type { UnitNeed } from './facts'

const FUND_PLACES = FUND_CLASSES.map(kind => CLASS_ORDER.indexOf(kind))

/**
 * max(0, poor + near-poor households − those supported or given a device already, of both classes); whole, ≥ 0. `null`
 * where the commune does not say how many poor or how many near-poor households it has: then nobody can cap.
 * @param needs counted in households (`unitNeeds(…, 'household')`).
 */
export function householdCaps(
  { records }: Pick<Dataset, 'records'>,
  needs: readonly UnitNeed[],
): (code: CommuneCode) => Households | null {
  const supported = new Map<CommuneCode, number>()
  for (const { communeCode, classes } of needs)
    for (const i of FUND_PLACES) {
      const { alreadySupported, handedOver } = classes[i]
      const own = (alreadySupported ?? 0) + handedOver
      supported.set(communeCode, (supported.get(communeCode) ?? 0) + own)
    }
  const caps = new Map(
    records.communes.map(({ communeCode, poorHouseholds, nearPoorHouseholds }) => [
      communeCode,
      poorHouseholds === null || nearPoorHouseholds === null
        ? null
        : Math.max(0, poorHouseholds + nearPoorHouseholds - (supported.get(communeCode) ?? 0)),
    ]),
  )
  return code => caps.get(code) ?? null
}
