import { imports } from '@/store/imports/imports'
import { keepOverlays } from './keep-overlays'

/** Brings back what `removeOverlay` or `returnToBundled` took away last. @returns whether the disk followed. */
export async function restoreOverlays(): Promise<boolean> {
  const { removed } = imports.getState()
  if (removed.length === 0) return true
  imports.setState({ removed: [] })
  return await keepOverlays(removed)
}
