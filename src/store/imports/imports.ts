/**
 * Files on their way in: dropped, being read, waiting for an answer or for a decision. And the reports of those that
 * were taken, so that the rows left out stay visible. Written only by commands.
 */
import { createStore } from 'zustand/vanilla'
import type { ImportAnswers, ImportResult } from '@/ingest/import'
import type { KeptOverlay } from '../persistence/overlays'

export interface PendingImport {
  readonly id: string
  readonly fileName: string
  readonly file: Blob
  readonly state: 'reading' | 'ready' | 'failed' | 'cancelled'
  /** 0…1 while reading. */
  readonly progress: number
  /** Where `ready`. A `failed` import broke on our side: bad data has a result, with findings. */
  readonly result: ImportResult | null
  readonly answers: ImportAnswers
}

export interface Imports {
  /** The newest last. */
  readonly pending: readonly PendingImport[]
  /** The imports in use, the oldest first, with the file and its report. */
  readonly accepted: readonly KeptOverlay[]
  /** What "return to bundled" or "remove" took away last, for the way back; empty: nothing. */
  readonly removed: readonly KeptOverlay[]
  /** Imports in use that could not be kept on disk: they last until the tab is closed. */
  readonly unkept: readonly string[]
}

export const imports = createStore<Imports>(() => ({ pending: [], accepted: [], removed: [], unkept: [] }))
