import { imports } from '@/store/imports/imports'
import { dropOverlays } from './keep-overlays'

/** Takes one import out of use; `restoreOverlays` brings it back. @returns whether the disk followed. */
export function removeOverlay(id: string): Promise<boolean> {
  return dropOverlays(imports.getState().accepted.filter(kept => kept.id === id))
}
