/**
 * What a change does to one mark: fields that it states, entries that it adds, evidence that it takes away. Whoever
 * writes it down keeps what it did not name, so two people's changes of one mark can both hold.
 */
import type { ClaimEntry, Evidence, MarkFields, MarkId, StatusEntry } from '../gap/mark'
import type { IsoDate } from '../units'

export interface MarkChange {
  readonly id: MarkId
  /** `put`: the mark is new and `fields` are all of it. `keep`: a removal is taken back by choice. */
  readonly does: 'put' | 'edit' | 'remove' | 'keep'
  /** Only those that change. */
  readonly fields: Partial<MarkFields>
  readonly history: readonly StatusEntry[]
  readonly evidence: readonly Evidence[]
  readonly evidenceRemoved: readonly string[]
  readonly claims: readonly ClaimEntry[]
  /** Of a removal the day: on days before, the mark counts. `null`, absent: as if it had never been there. */
  readonly removedOn?: IsoDate | null
}
