import { session } from '@/store/session/session'

/** Opens or closes the table drawer. */
export function toggleTable(): void {
  session.setState(state => ({ table: !state.table }))
}
