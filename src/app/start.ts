/** Wires the rooms together, once: ports handed in, the plan and the data opened, the link followed. */
import { followLink } from '@/commands/follow-link'
import { openDataset } from '@/commands/open-dataset'
import { type OpenedPlan, openLink } from '@/commands/open-link'
import { openPlan } from '@/commands/open-plan'
import { openView } from '@/commands/open-view'
import { handIn } from '@/commands/ports'
import { undo } from '@/commands/undo'
import { setLanguage, t } from '@/i18n/text'
import { currentPlan } from '@/store/document/current-plan'
import { allocationResults } from '@/store/results/allocation'
import { decisionDesk } from '@/store/session/decision-desk'
import { session } from '@/store/session/session'
import { bundledFiles } from './bundled-data'
import { notify } from './notice-list'
import { offerFile } from './offer-file'

export async function start(): Promise<void> {
  handIn({ file: { offer: offerFile } })
  followLanguage()
  const data = openDataset({ packageUrl: bundledFiles['datapackage.json'], files: bundledFiles })
  followResults(data)
  await openPlan()
  say(await openView())
  followLink()
  // By the event's own words: the address itself may have been written over since, by a view that was still to be told.
  window.addEventListener('hashchange', event =>
    say(openLink(new URL((event as HashChangeEvent).newURL).hash)),
  )
  await data
  followGaps()
  followRobustness()
  followAllocation()
  followDecisions()
}

/** Need, coverage and rank are worked out once there is data. Loaded with it: the first picture needs none of them. */
function followResults(data: Promise<unknown>): void {
  void data.then(() => import('@/commands/recompute')).then(({ startRecomputing }) => startRecomputing())
}

/** What follows for gaps is computed from when somebody first works on them, or has marks. Loaded after the first picture. */
function followGaps(): void {
  const wanted = () =>
    session.getState().workspace === 'gaps' || currentPlan.getState().register.marks.length > 0
  const stops: (() => void)[] = []
  const begin = () => {
    if (!wanted()) return
    for (const stop of stops.splice(0)) stop()
    void import('@/commands/recompute-gaps').then(({ startGapResults }) => startGapResults())
  }
  stops.push(session.subscribe(begin), currentPlan.subscribe(begin))
  begin()
}

/** Asked from when somebody first ranks: loaded after the first picture. */
function followRobustness(): void {
  const stop = session.subscribe(begin)
  function begin() {
    if (session.getState().workspace !== 'ranking') return
    stop()
    void import('@/commands/recompute-robustness').then(({ startRobustness }) => startRobustness())
  }
  begin()
}

/** Worked out from when somebody first asks for it: loaded then. */
function followAllocation(): void {
  const wanted = () => session.getState().workspace === 'devices' || allocationResults.getState().wanted > 0
  const stops: (() => void)[] = []
  const begin = () => {
    if (!wanted()) return
    for (const stop of stops.splice(0)) stop()
    void import('@/commands/recompute-allocation').then(({ startAllocation }) => startAllocation())
    void import('@/commands/follow-devices').then(({ followDevices }) => followDevices())
  }
  stops.push(session.subscribe(begin), allocationResults.subscribe(begin))
  begin()
}

/** From when the first frozen decision is opened the map can be that of its day. */
function followDecisions(): void {
  const stop = decisionDesk.subscribe(begin)
  function begin() {
    if (decisionDesk.getState().decision === null) return
    stop()
    void import('@/commands/follow-decision').then(({ followDecision }) => followDecision())
  }
  begin()
}

/** A link may carry other settings than the plan: whoever had decided something can take them back in one step. */
function say({ planChanged, hadOwn }: OpenedPlan): void {
  if (hadOwn) notify({ text: t('app.linkOpened'), action: { label: t('app.undo'), run: undo } })
  else if (planChanged) notify({ text: t('app.linkOpenedFirst') })
}

function followLanguage(): void {
  const apply = (language: 'vi' | 'en') => {
    setLanguage(language)
    document.documentElement.lang = language
  }
  apply(session.getState().language)
  session.subscribe((now, before) => {
    if (now.language !== before.language) apply(now.language)
  })
}
