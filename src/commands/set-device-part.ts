import type { DevicePart } from '@/store/session/devices-view'
import { session } from '@/store/session/session'

/** Opens a part of the devices workspace. */
export const setDevicePart = (part: DevicePart): void =>
  session.setState(({ devices }) => ({ devices: { ...devices, part } }))
