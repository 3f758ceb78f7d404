import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { askRobustnessAgain } from '@/commands/ask-robustness-again'
import { cancelRobustness } from '@/commands/cancel-robustness'
import { handIn } from '@/commands/ports'
import { startRecomputing } from '@/commands/recompute'
import { startRobustness } from '@/commands/recompute-robustness'
import { resetPlan } from '@/commands/reset-plan'
import { setError } from '@/commands/set-error'
import { setMinimumKnownShare } from '@/commands/set-minimum-known-share'
import { setSureness } from '@/commands/set-sureness'
import { setTheme } from '@/commands/set-theme'
import { setTopCount } from '@/commands/set-top-count'
import { setWeight } from '@/commands/set-weight'
import { setWorkspace } from '@/commands/set-workspace'
import { coverageTable } from '@/domain/coverage/coverage-table'
import { robustness } from '@/domain/ranking/robustness/robustness'
import type { Robustness } from '@/domain/ranking/robustness/robustness-of'
import type { RobustnessQuestion } from '@/domain/ranking/robustness/robustness-question'
import { currentDataset } from '@/store/dataset/current-dataset'
import { livePlan } from '@/store/document/live-plan'
import { results } from '@/store/results/results'
import { robustnessResults } from '@/store/results/robustness'
import { session } from '@/store/session/session'
import { Cancelled } from '@/workers/job'
import { coreHere } from '../builders/core'
import { aDataset } from '../builders/dataset'

interface Asked {
  readonly question: RobustnessQuestion
  readonly part: (soFar: Robustness, done: number) => void
  readonly answer: (found: Robustness) => void
  readonly fail: (reason: unknown) => void
  cancelled: boolean
}

const unasked = () => {
  throw new Error('not asked here')
}

/** A core that answers robustness when told to, and coverage at once. */
function aCore(): Asked[] {
  const asked: Asked[] = []
  handIn({
    core: {
      ...coreHere(),
      readBundled: unasked,
      importFile: unasked,
      gaps: unasked,
      coverage: input => ({
        answer: Promise.resolve(coverageTable(input, () => {})),
        cancel: () => {},
      }),
      robustness: (question, part = () => {}) => {
        let answer!: (found: Robustness) => void
        let fail!: (reason: unknown) => void
        const promise = new Promise<Robustness>((resolve, reject) => {
          answer = resolve
          fail = reject
        })
        const entry: Asked = { question, part, answer, fail, cancelled: false }
        asked.push(entry)
        return {
          answer: promise,
          cancel: () => {
            entry.cancelled = true
            fail(new Cancelled())
          },
        }
      },
    },
  })
  return asked
}

/** Fewer samples than a person is given: these tests look at who answers what, not at the figures. */
const trueAnswer = ({ question }: Asked) => robustness({ ...question, samples: 50 })
const rested = () => vi.advanceTimersByTimeAsync(1000)

let stops: (() => void)[] = []
let asked: Asked[] = []
beforeAll(() => livePlan.open([]))
beforeEach(async () => {
  vi.useFakeTimers()
  asked = aCore()
  // The builder's communes know little; here they are ranked all the same.
  setMinimumKnownShare(0)
  currentDataset.setState({
    dataset: aDataset({
      version: 'one',
      communes: 6,
      villages: 12,
      schools: Array.from({ length: 6 }, (_, i) => ({ fibre: i % 2 === 0, pupils: 10 * (i + 1) })),
    }),
  })
  stops = [startRecomputing(), startRobustness()]
  await rested()
})
afterEach(() => {
  for (const stop of stops) stop()
  vi.useRealTimers()
  resetPlan()
  for (const store of [currentDataset, results, robustnessResults, session] as const)
    (store as typeof session).setState(store.getInitialState() as ReturnType<typeof session.getState>, true)
})

describe('how sure the ranking is', () => {
  test('is asked once the ranking has rested, with the settings on screen', async () => {
    expect(asked).toHaveLength(1)
    const { variation, samples, top } = asked[0].question
    expect({ variation, samples, top }).toEqual({
      variation: { kind: 'weights', region: { kind: 'band', band: 0.2 } },
      samples: 10_000,
      top: 50,
    })
    for (const weight of [40, 50, 60]) {
      setWeight('mobile_gap', weight)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(asked).toHaveLength(1)
    await rested()
    expect(asked).toHaveLength(2)
  })

  test('what is known so far is shown, and the whole answer with the ranking that it was asked for', async () => {
    vi.setSystemTime(Date.now() + 1000)
    await vi.advanceTimersByTimeAsync(300)
    asked[0].part(trueAnswer(asked[0]), 0.4)
    expect(robustnessResults.getState()).toMatchObject({ progress: 0.4, stale: false })
    asked[0].answer(trueAnswer(asked[0]))
    await rested()
    const { answer, progress } = robustnessResults.getState()
    expect(progress).toBeNull()
    expect(answer?.ranking).toBe(results.getState().ranking)
    expect([...(answer?.unitOf ?? [])]).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('an answer that comes after the plan has moved on is dropped; the last one stays and says that it is old', async () => {
    asked[0].answer(trueAnswer(asked[0]))
    await rested()
    const first = robustnessResults.getState().answer
    setWeight('mobile_gap', 90)
    expect(robustnessResults.getState()).toMatchObject({ answer: first, stale: true })
    await rested()
    setWeight('mobile_gap', 10)
    expect(asked[1].cancelled).toBe(true)
    asked[1].part(trueAnswer(asked[1]), 0.5)
    asked[1].answer(trueAnswer(asked[1]))
    await rested()
    expect(robustnessResults.getState()).toMatchObject({ answer: first, stale: true, progress: 0 })
    asked[2].answer(trueAnswer(asked[2]))
    await rested()
    expect(robustnessResults.getState().stale).toBe(false)
    expect(robustnessResults.getState().answer?.ranking).toBe(results.getState().ranking)
  })

  test('called off it stays called off until the question changes or somebody asks again', async () => {
    cancelRobustness()
    expect(asked[0].cancelled).toBe(true)
    await rested()
    expect(robustnessResults.getState()).toMatchObject({ stopped: true, progress: null, failure: null })
    expect(asked).toHaveLength(1)
    askRobustnessAgain()
    expect(asked).toHaveLength(2)
    expect(robustnessResults.getState()).toMatchObject({ stopped: false, progress: 0 })
    cancelRobustness()
    setTopCount(3)
    await rested()
    expect(asked).toHaveLength(3)
    expect(asked[2].question.top).toBe(3)
  })

  test('called off while the ranking still rests, nothing is asked', async () => {
    asked[0].answer(trueAnswer(asked[0]))
    await rested()
    setWeight('mobile_gap', 90)
    cancelRobustness()
    await rested()
    expect(asked).toHaveLength(1)
    expect(robustnessResults.getState()).toMatchObject({ stopped: true, stale: true, progress: null })
  })

  test('is worked out while its workspace is open, and not again for what does not touch it', async () => {
    setWorkspace('map')
    expect(asked[0].cancelled).toBe(true)
    setWeight('mobile_gap', 77)
    await rested()
    expect(asked).toHaveLength(1)
    setWorkspace('ranking')
    await rested()
    expect(asked).toHaveLength(2)
    asked[1].answer(trueAnswer(asked[1]))
    await rested()
    setTheme('rank')
    setSureness({ hatched: false })
    setWorkspace('map')
    setWorkspace('ranking')
    await rested()
    expect(asked).toHaveLength(2)
    expect(robustnessResults.getState()).toMatchObject({ stale: false, progress: null })
  })

  test('left unfinished and come back to, it is asked again', async () => {
    setWorkspace('data')
    setWorkspace('ranking')
    await rested()
    expect(asked).toHaveLength(2)
  })

  test('the errors of the data are those that people stated; where none is stated it says so and asks nothing', async () => {
    setSureness({ varied: 'data' })
    await rested()
    expect(asked).toHaveLength(1)
    expect(robustnessResults.getState()).toMatchObject({ failure: 'no-error', progress: null })
    setError('fibre_gap', 0.1)
    await rested()
    const { variation, question } = asked[1].question
    expect(variation).toEqual({
      kind: 'data',
      errors: question.criteria.map(({ id }) =>
        id === 'fibre_gap' ? { halfWidth: 0.1, limits: [0, 1] } : null,
      ),
    })
  })

  test('what broke is said, and can be asked again', async () => {
    const heard = vi.spyOn(console, 'error').mockImplementation(() => {})
    asked[0].fail(new Error('the worker broke'))
    await rested()
    expect(robustnessResults.getState()).toMatchObject({ failure: 'broken', answer: null, progress: null })
    askRobustnessAgain()
    asked[1].answer(trueAnswer(asked[1]))
    await rested()
    expect(robustnessResults.getState()).toMatchObject({ failure: null })
    heard.mockRestore()
  })
})
