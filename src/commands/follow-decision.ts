// Whoever shows a decision says so in words that come late.
import '@/i18n/later-texts'
import { decisionAmong } from '@/domain/plan/decision-among'
import type { FrozenRanking } from '@/domain/plan/frozen-ranking'
import type { RecordId } from '@/domain/plan/plan-records'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { readPackedRanking } from '@/store/document/packed-ranking'
import { shownDecision } from '@/store/results/shown-decision'
import { decisionDesk } from '@/store/session/decision-desk'
import { session } from '@/store/session/session'

/**
 * Keeps `shownDecision` in step: while a decision is open in the ranking's workspace it stands there, by the communes of
 * the data in use; once it is closed, left, removed or unreadable there is none, and the map is today's again.
 * @returns a function that stops it.
 */
export function followDecision(): () => void {
  let opened: { readonly id: RecordId; readonly frozen: FrozenRanking | null } | null = null
  const show = () => {
    const { workspace } = session.getState()
    const { view, decision: id } = decisionDesk.getState()
    const { dataset } = currentDataset.getState()
    const open = workspace === 'ranking' && view === 'decisions' && id !== null && dataset !== null
    const decision = open ? currentPlan.getState().records.decisions.find(each => each.id === id) : undefined
    const { shown } = shownDecision.getState()
    if (!decision || !dataset) {
      if (shown) shownDecision.setState({ shown: null })
      return
    }
    // The bytes of a decision never change.
    if (opened?.id !== decision.id) opened = { id: decision.id, frozen: readPackedRanking(decision.ranking) }
    const { frozen } = opened
    if (!frozen) {
      if (shown) shownDecision.setState({ shown: null })
      return
    }
    const codes = dataset.records.communes.map(({ communeCode }) => communeCode)
    const sameData = dataset.version === decision.dataVersion
    shownDecision.setState({ shown: { decision, sameData, ...decisionAmong(decision, frozen, codes) } })
  }
  const stops = [
    decisionDesk.subscribe((now, before) => {
      if (now.view !== before.view || now.decision !== before.decision) show()
    }),
    session.subscribe((now, before) => {
      if (now.workspace !== before.workspace) show()
    }),
    currentPlan.subscribe((now, before) => {
      if (now.records.decisions !== before.records.decisions) show()
    }),
    currentDataset.subscribe((now, before) => {
      if (now.dataset !== before.dataset) show()
    }),
  ]
  show()
  return () => {
    for (const stop of stops) stop()
    shownDecision.setState({ shown: null })
  }
}
