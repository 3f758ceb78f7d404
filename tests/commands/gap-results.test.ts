import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addMark } from '@/commands/add-mark'
import { editMarks } from '@/commands/edit-marks'
import { handIn } from '@/commands/ports'
import { startGapResults } from '@/commands/recompute-gaps'
import { removeMarks } from '@/commands/remove-marks'
import { setGapQuestion } from '@/commands/set-gap-question'
import type { Dataset } from '@/domain/dataset/dataset'
import { foundGaps } from '@/domain/gap/found-gaps'
import { claimVersion } from '@/domain/plan/claim-id'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import { gapResults } from '@/store/results/gap-results'
import { session } from '@/store/session/session'
import type { Core } from '@/workers/core-client'
import { Cancelled } from '@/workers/job'
import { coreHere } from '../builders/core'
import { aDataset } from '../builders/dataset'
import { box } from '../geometry/random-shapes'

type Asked = Parameters<Core['gaps']>[0]

/** A core that answers when told to, with the true answer. */
function aCore() {
  const asked: {
    question: Asked
    answer: () => void
    fail: (reason: unknown) => void
    progress: (done: number) => void
    cancelled: boolean
  }[] = []
  const never = () => {
    throw new Error('not asked here')
  }
  handIn({
    core: {
      ...coreHere(),
      readBundled: never,
      importFile: never,
      coverage: never,
      robustness: never,
      gaps: (question, onProgress = () => {}) => {
        let settle!: (found: ReturnType<typeof foundGaps>) => void
        let fail!: (reason: unknown) => void
        const answer = new Promise<ReturnType<typeof foundGaps>>((resolve, reject) => {
          settle = resolve
          fail = reject
        })
        const entry = {
          question,
          answer: () => settle(foundGaps(question.input, question.question)),
          fail,
          progress: onProgress,
          cancelled: false,
        }
        asked.push(entry)
        const cancel = () => {
          entry.cancelled = true
          fail(new Cancelled())
        }
        return { answer, cancel }
      },
    },
  })
  return asked
}

const settled = () => new Promise(resolve => setTimeout(resolve, 30))
const province = (version: string, east = 105.05): Dataset =>
  aDataset({
    version,
    coverage: [{ operator: 'A', technology: '4G', polygons: [box(105, 20, east, 20.1)] }],
    villages: [{ villageCode: 'V', lon: 105.08, lat: 20.05, households: 12 }],
  })

let stop = () => {}
beforeAll(() => livePlan.open([]))
afterEach(() => {
  stop()
  removeMarks(currentPlan.getState().register.marks.map(mark => mark.id))
  setGapQuestion({ gapOperator: 'any', gapTechnology: '4G', gapMinimumKm2: 0.05 })
  currentDataset.setState(currentDataset.getInitialState(), true)
  gapResults.setState(gapResults.getInitialState(), true)
  session.setState(session.getInitialState(), true)
})

describe('finding gaps', () => {
  test('begins when the workspace is opened, tells how far it is, and shows what was found', async () => {
    const asked = aCore()
    stop = startGapResults()
    currentDataset.setState({ dataset: province('one') })
    expect(asked).toHaveLength(0)
    session.setState({ workspace: 'gaps' })
    expect(gapResults.getState()).toMatchObject({ progress: 0, found: null })
    asked[0].progress(0.5)
    expect(gapResults.getState().progress).toBe(0.5)
    asked[0].answer()
    await settled()
    const { found, progress, datasetVersion } = gapResults.getState()
    expect({ progress, datasetVersion }).toEqual({ progress: null, datasetVersion: 'one' })
    expect(found?.gaps[0].communeCode).toBe('14001')
    expect(found?.gaps.map(gap => gap.communeCode).sort()).toEqual(['14001', '14002', '14003'])
    expect(found?.gaps[0].households).toBe(12)
    // Going and coming back asks nothing anew.
    session.setState({ workspace: 'map' })
    session.setState({ workspace: 'gaps' })
    expect(asked).toHaveLength(1)
  })

  test('another question calls the search off; a late answer is not shown', async () => {
    const asked = aCore()
    stop = startGapResults()
    currentDataset.setState({ dataset: province('one') })
    session.setState({ workspace: 'gaps' })
    setGapQuestion({ gapMinimumKm2: 100 })
    expect(asked.map(job => job.cancelled)).toEqual([true, false])
    asked[0].answer()
    asked[0].progress(0.9)
    await settled()
    expect(gapResults.getState()).toMatchObject({ found: null, progress: 0 })
    asked[1].answer()
    await settled()
    expect(gapResults.getState().found?.question.minimumKm2).toBe(100)
    expect(gapResults.getState().found?.slivers.count).toBeGreaterThan(0)
  })

  test('new coverage is searched anew; data that gaps do not rest on is not', async () => {
    const asked = aCore()
    stop = startGapResults()
    const one = province('one')
    currentDataset.setState({ dataset: one })
    session.setState({ workspace: 'gaps' })
    currentDataset.setState({ dataset: { ...one, version: 'two' } })
    expect(asked).toHaveLength(1)
    currentDataset.setState({ dataset: province('three', 105.07) })
    expect(asked).toHaveLength(2)
  })

  test('a search that breaks is said', async () => {
    const asked = aCore()
    stop = startGapResults()
    currentDataset.setState({ dataset: province('one') })
    session.setState({ workspace: 'gaps' })
    asked[0].fail(new Error('the worker broke'))
    await settled()
    expect(gapResults.getState()).toMatchObject({ failure: 'found', found: null, progress: null })
  })
})

describe('facts of marks', () => {
  const factsOf = (id: string) => gapResults.getState().facts.get(id)
  const at = (lon: number) => ({ type: 'Point' as const, coordinates: [lon, 20.05] as const })

  test('are there as soon as the mark is, follow it across a boundary, and go with it', () => {
    aCore()
    stop = startGapResults()
    currentDataset.setState({ dataset: province('one') })
    const id = addMark({ geometry: at(105.02) })
    expect(factsOf(id)).toMatchObject({
      communeCode: '14001',
      claimed: [{ operator: 'A', technology: '4G' }],
    })
    editMarks([id], { geometry: at(105.15) })
    expect(factsOf(id)).toMatchObject({ communeCode: '14002', claimed: [] })
    removeMarks([id])
    expect(factsOf(id)).toBeUndefined()
  })

  test('a note changes no fact', () => {
    aCore()
    stop = startGapResults()
    currentDataset.setState({ dataset: province('one') })
    const id = addMark({ geometry: at(105.02) })
    const before = factsOf(id)
    editMarks([id], { note: 'đường đất' })
    expect(factsOf(id)).toBe(before)
  })

  test('every computed field follows new coverage, and the old claim stays in the history', async () => {
    aCore()
    stop = startGapResults()
    currentDataset.setState({ dataset: province('one') })
    const id = addMark({ geometry: at(105.06) })
    await new Promise(resolve => setTimeout(resolve, 1000))
    const claims = () => currentPlan.getState().register.marks.find(mark => mark.id === id)?.claims
    const told = () => claims()?.map(({ id, covered }) => ({ id: claimVersion(id), covered }))
    expect(told()).toEqual([{ id: 'one', covered: [] }])
    currentDataset.setState({ dataset: province('two', 105.07) })
    await settled()
    expect(factsOf(id)?.claimed).toEqual([{ operator: 'A', technology: '4G' }])
    await new Promise(resolve => setTimeout(resolve, 1000))
    expect(told()).toEqual([
      { id: 'one', covered: [] },
      { id: 'two', covered: [{ operator: 'A', technology: '4G' }] },
    ])
  })

  test('of many marks come in slices, and all come', async () => {
    aCore()
    const ids = Array.from({ length: 300 }, (_, i) => addMark({ geometry: at(105 + i / 1000) }))
    stop = startGapResults()
    currentDataset.setState({ dataset: province('one') })
    for (let waits = 0; waits < 200 && gapResults.getState().facts.size < 300; waits++) await settled()
    expect(ids.map(id => factsOf(id)?.communeCode)).toEqual(
      Array.from({ length: 300 }, (_, i) => (i <= 100 ? '14001' : i <= 200 ? '14002' : '14003')),
    )
  })
})
