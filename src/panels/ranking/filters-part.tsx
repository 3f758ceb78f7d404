/** Which communes are considered: chips that can be taken back, and one button that offers the rest. */
import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { setFilters } from '@/commands/set-filters'
import type { Filters } from '@/domain/plan/plan'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { Chip } from '@/ui/chip'
import { PanelPart } from '@/ui/panel'
import { PopoverButton } from '@/ui/popover-button'
import { FilterChips, useFilterWords } from './filter-chips'
import styles from './filters-part.module.css'

const Conditions = lazy(() => import('./conditions'))
const Kit = lazy(() => import('@/ui/kit').then(module => ({ default: module.Kit })))

export function FiltersPart() {
  const { t } = useText()
  const filters = useStore(currentPlan, state => state.plan.filters)
  const change = (part: Partial<Filters>) => setFilters({ ...filters, ...part })
  const words = useFilterWords()
  return (
    <PanelPart title={t('ranking.onlyShow')}>
      <div className={styles.chips}>
        {words.length === 0 && <Chip label={t('ranking.allDistricts')} />}
        <FilterChips words={words} />
        <PopoverButton button={`+ ${t('ranking.addFilter')}`} width={300}>
          {() => (
            <Suspense>
              <Kit>
                <Conditions filters={filters} change={change} />
              </Kit>
            </Suspense>
          )}
        </PopoverButton>
      </div>
    </PanelPart>
  )
}
