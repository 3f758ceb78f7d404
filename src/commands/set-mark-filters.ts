import { gapDesk, type MarkFilters } from '@/store/session/gap-desk'

/** Narrows or widens which marks the table and the map show; what is not named stays. */
export function setMarkFilters(filters: Partial<MarkFilters>): void {
  gapDesk.setState({ filters: { ...gapDesk.getState().filters, ...filters } })
}
