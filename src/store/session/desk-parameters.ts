/**
 * What a link says of the ranking's answer: which of its four views, which decision is open, and which two rankings are
 * laid side by side. Decisions and saved indices are named by id: they are there only where the plan holds them.
 */
import { isDate } from '@/domain/plan/operations/set-date'
import { ANSWER_VIEWS, type DecisionDesk, FIRST_DESK, type MovedSide } from './decision-desk'
import { decodePiece, encodePiece, type Parameters } from './link-pieces'

/** As `commands/fresh-ids` makes them, and with room for later ways. */
const RECORD = /^[\w.:+ -]{1,80}$/
const PRESET = /^[a-z-]{1,40}$/

export function deskParameters({ view, decision, before, after }: DecisionDesk): [string, string | null][] {
  return [
    ['answer', view === FIRST_DESK.view ? null : view],
    ['decision', decision === null ? null : encodePiece(decision)],
    ['before', before === FIRST_DESK.before ? null : sideText(before)],
    ['after', after === FIRST_DESK.after ? null : sideText(after)],
  ]
}

/** On top of `base`; what cannot be read is passed over. */
export function deskStated(parameters: Parameters, base: DecisionDesk): DecisionDesk {
  const view = ANSWER_VIEWS.find(known => known === parameters.get('answer'))
  const decision = decodePiece(parameters.get('decision') ?? '')
  return {
    view: view ?? base.view,
    decision: decision && RECORD.test(decision) ? decision : base.decision,
    before: sideOf(parameters.get('before')) ?? base.before,
    after: sideOf(parameters.get('after')) ?? base.after,
  }
}

/** The colon between kind and id stays readable. */
function sideText(side: MovedSide): string {
  const colon = side.indexOf(':')
  return colon < 0 ? side : `${side.slice(0, colon)}:${encodePiece(side.slice(colon + 1))}`
}

function sideOf(text: string | undefined): MovedSide | undefined {
  if (text === undefined) return undefined
  const colon = text.indexOf(':')
  if (colon < 0) return text === 'now' ? text : undefined
  const kind = text.slice(0, colon)
  const side = `${kind}:${decodePiece(text.slice(colon + 1)) ?? ''}`
  return isSide(side, colon) ? side : undefined
}

function isSide(text: string, colon: number): text is MovedSide {
  const id = text.slice(colon + 1)
  switch (text.slice(0, colon)) {
    case 'preset':
      return PRESET.test(id)
    case 'saved':
    case 'decision':
      return RECORD.test(id)
    case 'day':
      return isDate(id)
    default:
      return false
  }
}
