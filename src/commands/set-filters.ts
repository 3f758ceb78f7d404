import { setFilters as operation } from '@/domain/plan/operations/set-filters'
import type { Filters, Plan } from '@/domain/plan/plan'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { changePlan } from './change-plan'
import { mapPort } from './ports'
import { showAll } from './show-all'

/**
 * Changes the filters named; `setFilters(NO_FILTERS)` clears them all. The map goes to the districts chosen, and back to
 * the whole province when there are none any more; other conditions leave it where it is.
 */
export function setFilters(filters: Partial<Filters>): boolean {
  const before = districtsOf(currentPlan.getState().plan)
  const changed = changePlan(plan => operation(plan, filters), 'setFilters')
  const { plan } = currentPlan.getState()
  if (changed && districtsOf(plan) !== before) showDistricts(plan)
  return changed
}

const districtsOf = (plan: Plan): string => plan.filters.districts.join(',')

function showDistricts({ filters: { districts } }: Plan): void {
  if (districts.length === 0) {
    showAll()
    return
  }
  const communes = currentDataset.getState().dataset?.records.communes ?? []
  mapPort()?.showCommunes(
    communes.filter(each => districts.includes(each.districtCode)).map(each => each.communeCode),
  )
}
