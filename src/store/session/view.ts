import { FIRST_DEVICES_VIEW } from './devices-view'
import { FIRST_LAYERS, type Session } from './session'
import { FIRST_SURENESS } from './sureness'

/** What can be sent or reopened of the session: everything but the pointer. */
export type View = Omit<Session, 'hovered'>

export const FIRST_VIEW: View = {
  workspace: 'ranking',
  language: 'vi',
  selected: null,
  camera: null,
  layers: FIRST_LAYERS,
  table: false,
  sureness: FIRST_SURENESS,
  compared: [],
  comparing: false,
  devices: FIRST_DEVICES_VIEW,
}

/** The view of a session. */
export function viewOf({ hovered: _, ...view }: Session): View {
  return view
}
