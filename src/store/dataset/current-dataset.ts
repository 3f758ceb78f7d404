/** The dataset in use: bundled facts with the imported overlays laid over them. Written only by commands. */
import { createStore } from 'zustand/vanilla'
import type { Dataset, Overlay } from '@/domain/dataset/dataset'

export interface CurrentDataset {
  /** `null` until the bundled data has been read. */
  readonly dataset: Dataset | null
  readonly overlays: readonly Overlay[]
  /** Why the bundled data could not be read, in a code that `i18n` knows; `null` when all is well. */
  readonly failure: string | null
  /** The bundled facts alone, that overlays are laid over. */
  readonly bundled: Dataset | null
  /** Reading the bundled data: 0…1; `null` when it is not being read. */
  readonly progress: number | null
}

export const currentDataset = createStore<CurrentDataset>(() => ({
  dataset: null,
  overlays: [],
  failure: null,
  bundled: null,
  progress: null,
}))
