import type { CommuneCode } from '@/domain/units'
import { session } from '@/store/session/session'
import { mapPort } from './ports'

/** Opens a commune's sheet, in the devices workspace its card in place of a unit's; `null` closes it. `fly`: the map goes there, for a choice made away from the map. */
export function selectCommune(code: CommuneCode | null, { fly = false } = {}): void {
  const { selected, devices } = session.getState()
  if (selected !== code || devices.unit !== null)
    session.setState({ selected: code, devices: { ...devices, unit: null } })
  if (fly && code !== null) mapPort()?.flyTo(code)
}
