import type { MarkId } from '@/domain/gap/mark'
import { gapDesk } from '@/store/session/gap-desk'

/** Ticks exactly these for an edit of many at once. */
export const tickMarks = (ids: readonly MarkId[]): void => gapDesk.setState({ ticked: ids })

/** Ticks a mark, or takes its tick away. */
export function toggleTick(id: MarkId): void {
  const { ticked } = gapDesk.getState()
  tickMarks(ticked.includes(id) ? ticked.filter(each => each !== id) : [...ticked, id])
}
