/** Today as people here count days, and the day that the desk tells "overdue" against. */
import { useStore } from 'zustand'
import { today } from '@/commands/today'
import type { IsoDate } from '@/domain/units'
import { gapDesk } from '@/store/session/gap-desk'

/** A panel that stands over midnight shows the new day with its next redrawing. */
export function useToday(): IsoDate {
  return today()
}

export function useDeskDay(): IsoDate {
  const now = useToday()
  return useStore(gapDesk, state => state.day) ?? now
}
