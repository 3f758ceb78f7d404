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
}

/** The view of a session. */
export function viewOf({ workspace, language, selected, camera, layers, table }: Session): View {
  return { workspace, language, selected, camera, layers, table }
}
