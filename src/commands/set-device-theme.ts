import type { DeviceTheme } from '@/store/session/devices-view'
import { session } from '@/store/session/session'

/** Which figure of the communes the map of the devices workspace shows. */
export const setDeviceTheme = (theme: DeviceTheme): void =>
  session.setState(({ devices }) => ({ devices: { ...devices, theme } }))
