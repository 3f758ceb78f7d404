import { imports } from '@/store/imports/imports'
import { stopReading } from './read-pending'

/** Takes a waiting file off the list; nothing of it was in use. */
export function discardImport(id: string): void {
  stopReading(id)
  imports.setState(({ pending }) => ({ pending: pending.filter(each => each.id !== id) }))
}
