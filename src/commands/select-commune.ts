import type { CommuneCode } from '@/domain/units'
import { session } from '@/store/session/session'
import { mapPort } from './ports'

/** Opens a commune's sheet; `null` closes it. `fly`: the map goes there, for a choice made away from the map. */
export function selectCommune(code: CommuneCode | null, { fly = false } = {}): void {
  if (session.getState().selected !== code) session.setState({ selected: code })
  if (fly && code !== null) mapPort()?.flyTo(code)
}
