/** Imported files on disk: the rows taken, the file as it came, and what was found in it. */
import type { Overlay } from '@/domain/dataset/dataset'
import type { ImportAnswers, ImportResult } from '@/ingest/import'
import { database } from './database'
import { OVERLAYS } from './place'

/** What the checking of a file said, kept after its good rows were taken. */
export type ImportReport = Omit<ImportResult, 'records'>

export interface KeptOverlay {
  readonly id: string
  /** Shape of this record. A later version reads the file again instead of guessing at old rows. */
  readonly format: 1
  readonly overlay: Overlay
  /** The file's own bytes. */
  readonly file: Blob
  readonly answers: ImportAnswers
  readonly report: ImportReport
  /** Epoch milliseconds; the newest lies on top. */
  readonly acceptedAt: number
}

/** All or none. @throws StorageFailure */
export const putOverlays = (overlays: readonly KeptOverlay[]): Promise<void> =>
  database.write(OVERLAYS, { put: overlays.map(value => ({ key: value.id, value })), removed: [] })

/** @throws StorageFailure; then some may come back with the next start. */
export const deleteOverlays = (ids: readonly string[]): Promise<void> =>
  database.write(OVERLAYS, { put: [], removed: ids })

/** The oldest first. Records of a later version are left on disk and not shown. @throws StorageFailure */
export async function listOverlays(): Promise<KeptOverlay[]> {
  const overlays = (await database.entries(OVERLAYS)).map(({ value }) => value as KeptOverlay)
  return oldestFirst(overlays.filter(overlay => overlay.format === 1))
}

export const oldestFirst = (overlays: readonly KeptOverlay[]): KeptOverlay[] =>
  [...overlays].sort((a, b) => a.acceptedAt - b.acceptedAt || (a.id < b.id ? -1 : 1))
