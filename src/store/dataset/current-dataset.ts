/** The dataset in use: bundled facts with the imported overlays laid over them. Written only by commands. */
import { createStore } from 'zustand/vanilla'
import type { Dataset, Overlay } from '@/domain/dataset/dataset'

export interface CurrentDataset {
  /** `null` until the bundled data has been read. */
  readonly dataset: Dataset | null
  readonly overlays: readonly Overlay[]
  /** Why the bundled data could not be read, in a code that `i18n` knows; `null` when all is well. */
  readonly failure: string | null
}

export const currentDataset = createStore<CurrentDataset>(() => ({ dataset: null, overlays: [], failure: null }))
