import { FIRST_LAYERS, type Session } from './session'

/** What can be sent or reopened of the session: everything but the pointer. */
export type View = Omit<Session, 'hovered'>

export const FIRST_VIEW: View = {
  workspace: 'ranking',
  language: 'vi',
  selected: null,
  camera: null,
  layers: FIRST_LAYERS,
  table: false,
  compared: [],
  comparing: false,
}

/** The view of a session. */
export function viewOf({ hovered: _, ...view }: Session): View {
  return view
}
