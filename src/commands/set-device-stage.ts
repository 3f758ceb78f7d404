import type { DeviceStage } from '@/store/session/devices-view'
import { session } from '@/store/session/session'

/** Whether the map shows need as it stands, or what the allocation leaves of it. */
export const setDeviceStage = (stage: DeviceStage): void =>
  session.setState(({ devices }) => ({ devices: { ...devices, stage } }))
