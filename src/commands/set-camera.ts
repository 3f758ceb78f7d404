import { type Camera, session } from '@/store/session/session'

/** Told by the map when it has come to rest; `null`: it shows the whole province. */
export function setCamera(camera: Camera | null): void {
  session.setState({ camera })
}
