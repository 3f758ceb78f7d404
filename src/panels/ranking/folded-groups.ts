/** Which groups are folded. Remembered while the page is open, also where the column goes and comes back. */
import { createStore } from 'zustand/vanilla'
import type { GroupId } from '@/domain/plan/plan'

export const foldedGroups = createStore<ReadonlySet<GroupId>>(() => new Set())

export function toggleFolded(id: GroupId): void {
  const folded = new Set(foldedGroups.getState())
  if (!folded.delete(id)) folded.add(id)
  foldedGroups.setState(folded, true)
}
