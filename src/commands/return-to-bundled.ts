import { imports } from '@/store/imports/imports'
import { dropOverlays } from './keep-overlays'

/** Takes every import out of use; `restoreOverlays` brings them back. @returns whether the disk followed. */
export function returnToBundled(): Promise<boolean> {
  return dropOverlays(imports.getState().accepted)
}
