import { type DecisionDesk, FIRST_DESK } from './decision-desk'
import { FIRST_DEVICES_VIEW } from './devices-view'
import { FIRST_LAYERS, type Session } from './session'
import { FIRST_SURENESS } from './sureness'

/** What can be sent or reopened of the session: everything but the pointer, with what is looked at of the ranking's answer. */
export interface View extends Omit<Session, 'hovered'> {
  readonly desk: DecisionDesk
}

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
  desk: FIRST_DESK,
}

/** The view of a session and of the ranking's answer. */
export function viewOf({ hovered: _, ...seen }: Session, desk: DecisionDesk): View {
  return { ...seen, desk }
}
