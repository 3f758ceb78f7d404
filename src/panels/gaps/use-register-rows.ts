/** The marks that the filters leave, with what follows from the data, in the order of the table. */
import { useDeferredValue, useMemo } from 'react'
import { useStore } from 'zustand'
import { communeIndex } from '@/domain/dataset/commune-index'
import { filteredMarks } from '@/domain/gap/filtered-marks'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { gapResults } from '@/store/results/gap-results'
import { gapDesk } from '@/store/session/gap-desk'
import { sortRows } from '../table/sort-rows'
import { type MarkRow, markSortKeys } from './register-columns'
import { registerView } from './register-view'
import { useDeskDay } from './use-day'

export function useRegisterRows(): readonly MarkRow[] {
  const { format } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  // A change of 20,000 rows is made ready when there is time for it.
  const register = useDeferredValue(useStore(currentPlan, state => state.register))
  // Facts arrive in handfuls: the table follows when there is time for it.
  const facts = useDeferredValue(useStore(gapResults, state => state.facts))
  const filters = useDeferredValue(useStore(gapDesk, state => state.filters))
  const { column, ascending } = useStore(registerView, view => view.sort)
  const day = useDeskDay()
  const rows = useMemo((): readonly MarkRow[] => {
    if (!dataset) return []
    const index = communeIndex(dataset)
    return filteredMarks(register, facts, dataset, filters, day).map(mark => {
      const own = facts.get(mark.id) ?? null
      const at = own?.communeCode ? index.get(own.communeCode) : undefined
      return { mark, facts: own, commune: at === undefined ? null : dataset.records.communes[at] }
    })
  }, [dataset, register, facts, filters, day])
  return useMemo(() => {
    const places = Array.from(rows, (_, place) => place)
    return sortRows(places, markSortKeys(column, rows), ascending, format.compare).map(place => rows[place])
  }, [rows, column, ascending, format])
}
