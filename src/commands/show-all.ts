import { mapPort } from './ports'
import { setCamera } from './set-camera'

/** The map goes back to the whole province. */
export function showAll(): void {
  setCamera(null)
  mapPort()?.showAll()
}
