import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Address } from '@/commands/address'
import { copyLink } from '@/commands/copy-link'
import { followLink } from '@/commands/follow-link'
import { hoverCommune } from '@/commands/hover-commune'
import { makeLink } from '@/commands/make-link'
import { NO_CHANGE, openLink } from '@/commands/open-link'
import { openView } from '@/commands/open-view'
import { resetPlan } from '@/commands/reset-plan'
import { selectCommune } from '@/commands/select-commune'
import { setFilters } from '@/commands/set-filters'
import { setLanguage } from '@/commands/set-language'
import { setWeight } from '@/commands/set-weight'
import { setWorkspace } from '@/commands/set-workspace'
import { undo } from '@/commands/undo'
import { criterionSetting, FIRST_PLAN } from '@/domain/plan/plan'
import { currentLanguage } from '@/i18n/text'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import { imports } from '@/store/imports/imports'
import type { KeptOverlay } from '@/store/persistence/overlays'
import { session } from '@/store/session/session'

const plan = () => currentPlan.getState().plan
const startAgain = () => {
  resetPlan()
  setLanguage('vi')
  session.setState(session.getInitialState(), true)
}

beforeAll(() => livePlan.open([]))
afterEach(() => {
  vi.useRealTimers()
  startAgain()
})

function anAddress(hash = '', own = false) {
  const written: string[] = []
  let leave = () => {}
  const address: Address = {
    read: () => written.at(-1) ?? hash,
    isOwn: () => own,
    replace: next => void written.push(next),
    onLeave: run => {
      leave = run
      return () => {}
    },
  }
  return { address, written, leave: () => leave() }
}

describe('a link sent', () => {
  test('lands on the same view and the same plan, in one step that undo takes back', () => {
    setWorkspace('map')
    selectCommune('14845')
    setLanguage('en')
    setWeight('alert', 55)
    setFilters({ flags: ['mountain'] })
    const [link, sent, view] = [makeLink(), plan(), session.getState()]
    startAgain()

    expect(openLink(link)).toEqual({ planChanged: true, hadOwn: false })
    expect(plan()).toEqual(sent)
    expect(session.getState()).toEqual(view)
    expect(currentLanguage()).toBe('en')
    expect(undo()).toBe('openLink')
    expect(plan()).toEqual(FIRST_PLAN)
  })

  test('with the plan that is there already makes no step', () => {
    setWorkspace('data')
    const link = makeLink()
    const { undoStep } = currentPlan.getState()
    expect(openLink(link)).toEqual(NO_CHANGE)
    expect(currentPlan.getState().undoStep).toBe(undoStep)
  })

  test('speaks of an earlier plan only to somebody who had one', () => {
    setWeight('alert', 55)
    const link = makeLink()
    resetPlan()
    // Back at the plan that everybody begins with: there is nothing of one's own to be had back.
    expect(openLink(link)).toEqual({ planChanged: true, hadOwn: false })
    setWeight('alert', 20)
    expect(openLink(link)).toEqual({ planChanged: true, hadOwn: true })
  })

  test('that is none changes nothing', () => {
    const before = session.getState()
    expect(openLink('#what-is-this')).toEqual(NO_CHANGE)
    expect(session.getState()).toBe(before)
  })
})

describe('a link copied', () => {
  const here = 'https://dia-chi/ban-do/#/cu'
  const copied = async () => {
    const texts: string[] = []
    const done = await copyLink(here, async text => void texts.push(text))
    return { texts, done }
  }
  afterEach(() => imports.setState(imports.getInitialState(), true))

  test('is the address of what is seen now', async () => {
    setWeight('alert', 44)
    expect(await copied()).toEqual({ texts: [`https://dia-chi/ban-do/${makeLink()}`], done: 'copied' })
  })

  test('says that files in use do not go with it', async () => {
    imports.setState({ accepted: [{} as KeptOverlay] })
    expect((await copied()).done).toBe('without-imports')
  })

  test('where the browser refuses, it says so', async () => {
    const refuse = async () => {
      throw new Error('not allowed')
    }
    expect(await copyLink(here, refuse)).toBe('refused')
  })
})

describe('at start', () => {
  const link = '#/map?v=1&lang=vi&weights=alert:70'

  test('a link that somebody brought is opened with its plan', async () => {
    expect(await openView(anAddress(link).address, async () => null)).toEqual({
      planChanged: true,
      hadOwn: false,
    })
    expect(plan().criteria).toEqual([criterionSetting('alert', 70)])
    expect(session.getState().workspace).toBe('map')
  })

  test('after a reload the view is the same and the plan is the one on disk', async () => {
    setWeight('alert', 33)
    const before = plan()
    expect(await openView(anAddress(link, true).address, async () => null)).toEqual(NO_CHANGE)
    expect(plan()).toBe(before)
    expect(session.getState().workspace).toBe('map')
  })

  test('without an address the view is the one last looked at', async () => {
    await openView(anAddress().address, async () => link)
    expect(session.getState().workspace).toBe('map')
    expect(plan()).toEqual(FIRST_PLAN)
  })

  test('without an address and without a database it is the first view', async () => {
    const before = session.getState()
    await openView(anAddress().address, async () => {
      throw new Error('no database')
    })
    expect(session.getState()).toEqual(before)
  })
})

describe('the address', () => {
  test('follows the view and the plan, seldom enough for a browser', () => {
    vi.useFakeTimers()
    const { address, written } = anAddress()
    const remembered: string[] = []
    const stop = followLink(address, async link => void remembered.push(link))
    for (let weight = 0; weight < 100; weight++) {
      setWeight('alert', weight, 'drag')
      vi.advanceTimersByTime(16)
    }
    vi.advanceTimersByTime(1000)
    expect(written.length).toBeGreaterThan(1)
    expect(written.length).toBeLessThanOrEqual(6)
    expect(written.at(-1)).toBe(makeLink())
    expect(remembered).toEqual(written)
    stop()
  })

  test('does not follow the pointer', () => {
    vi.useFakeTimers()
    const { address, written } = anAddress(makeLink())
    const stop = followLink(address, async () => {})
    hoverCommune('14845')
    vi.advanceTimersByTime(1000)
    expect(written).toEqual([])
    stop()
  })

  test('is written at once when the page goes away', () => {
    vi.useFakeTimers()
    const { address, written, leave } = anAddress()
    const stop = followLink(address, async () => {})
    setWorkspace('data')
    leave()
    expect(written).toEqual([makeLink()])
    stop()
    vi.advanceTimersByTime(1000)
    expect(written).toHaveLength(1)
  })
})
