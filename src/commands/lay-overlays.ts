/** Puts imports in use: the dataset is the bundled facts with these laid over them. */
import { composeDataset } from '@/domain/dataset/compose-dataset'
import { currentDataset } from '@/store/dataset/current-dataset'
import { imports } from '@/store/imports/imports'
import { type KeptOverlay, oldestFirst } from '@/store/persistence/overlays'
import { session } from '@/store/session/session'

/** Nothing is written to disk here. Before the bundled data is read they wait for it. */
export function layOverlays(accepted: readonly KeptOverlay[]): void {
  const ordered = oldestFirst(accepted)
  const overlays = ordered.map(kept => kept.overlay)
  imports.setState({ accepted: ordered })
  const { bundled } = currentDataset.getState()
  if (!bundled) {
    currentDataset.setState({ overlays })
    return
  }
  const dataset = composeDataset(bundled, overlays)
  currentDataset.setState({ dataset, overlays })
  const codes = new Set(dataset.records.communes.map(commune => commune.communeCode))
  const { selected, hovered } = session.getState()
  // A commune that left with its file can no longer be looked at.
  if (selected !== null && !codes.has(selected)) session.setState({ selected: null })
  if (hovered !== null && !codes.has(hovered)) session.setState({ hovered: null })
}
