import type { CommuneCode } from '@/domain/units'
import { MOST_COMPARED, session } from '@/store/session/session'

/** Adds a commune to those to be seen side by side; from the second on they are shown. @returns whether there was room. */
export function addToComparison(commune: CommuneCode): boolean {
  const { compared } = session.getState()
  if (compared.includes(commune)) return true
  if (compared.length >= MOST_COMPARED) return false
  const now = [...compared, commune]
  session.setState({ compared: now, comparing: now.length > 1 })
  return true
}

/** Leaves one out. */
export const removeFromComparison = (commune: CommuneCode): void =>
  session.setState(({ compared }) => ({ compared: compared.filter(each => each !== commune) }))

/** Shows them side by side, or puts them away; who was compared is kept. */
export const showComparison = (comparing: boolean): void => session.setState({ comparing })
