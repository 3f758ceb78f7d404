/** Why the browser's storage did not do what it was asked. */
import type { SavingFailure } from '../document/current-plan'

export class StorageFailure extends Error {
  override readonly name = 'StorageFailure'
  readonly reason: SavingFailure
  constructor(reason: SavingFailure, options?: ErrorOptions) {
    super(`storage ${reason}`, options)
    this.reason = reason
  }
}

/** Any error of the database as ours. */
export function failureOf(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error
  const full = error instanceof DOMException && error.name === 'QuotaExceededError'
  return new StorageFailure(full ? 'full' : 'refused', { cause: error })
}
