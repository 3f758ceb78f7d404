/** Work that takes longer than a blink: it says how far it is, lets the page answer, and stops when it is called off. */
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { exportRegister } from '@/commands/export-register'
import { importRegister } from '@/commands/import-register'
import { inSlices, longWork } from '@/commands/long-work'
import { mergePlanFile } from '@/commands/merge-plan-file'
import { handIn } from '@/commands/ports'
import { savePlanFile } from '@/commands/save-plan-file'
import { summariseMeasurements } from '@/commands/summarise-measurements'
import { measurementSummary } from '@/domain/gap/measurement-summary'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import { createMarkDocument } from '@/store/document/mark-document'
import { mergedPlan, planFileBytes, readPlanFile } from '@/store/document/plan-file'
import { longWorks } from '@/store/session/long-works'
import { coreHere } from '../builders/core'
import { aDataset } from '../builders/dataset'
import { largePlan } from '../builders/large-register'

const MARKS = 1500
const offered: Uint8Array[] = []
const register = () => currentPlan.getState().register
const theirs = new Blob([planFileBytes(largePlan(MARKS).document)])

beforeAll(() => livePlan.open([]))
beforeEach(() => {
  offered.length = 0
  handIn({ core: coreHere(), file: { offer: (_, bytes) => void offered.push(bytes) } })
  const dataset = aDataset({})
  currentDataset.setState({ ...currentDataset.getInitialState(), bundled: dataset, dataset }, true)
})

/** Calls the next work off as soon as it says that it is so far. */
function callOffAt(share: number): () => number {
  let seen = -1
  const stop = longWorks.subscribe(works => {
    const [work] = works
    if (!work) return
    seen = work.done
    if (work.done >= share) work.cancel?.()
  })
  return () => {
    stop()
    return seen
  }
}

test('opening a plan file that is called off leaves the plan as it was, byte for byte', async () => {
  const [before, bytes] = [register(), planFileBytes(livePlan.document)]
  for (const share of [0, 0.2]) {
    const seen = callOffAt(share)
    expect(await mergePlanFile(theirs)).toBeNull()
    expect(seen()).toBeGreaterThanOrEqual(share)
    expect(register()).toBe(before)
    expect(planFileBytes(livePlan.document)).toEqual(bytes)
    expect(longWorks.getState()).toEqual([])
  }
})

test('opened, all marks are there; once they are being written it is not called off half way', async () => {
  let [told, offers] = [0, true]
  const stop = longWorks.subscribe(([work]) => {
    if (!work) return
    expect(work.done).toBeGreaterThanOrEqual(told)
    told = work.done
    if (work.done > 0.5) offers &&= work.cancel !== null
  })
  expect(await mergePlanFile(theirs)).toMatchObject({ added: MARKS, changed: 0, removed: 0 })
  stop()
  expect([told > 0.9, offers]).toEqual([true, false])
  expect(register().marks).toHaveLength(MARKS)
  expect(await mergePlanFile(theirs)).toMatchObject({ added: 0, changed: 0, removed: 0 })
})

test('saving that is called off gives nothing; not called off, the file holds the whole register', async () => {
  const seen = callOffAt(0.1)
  expect(await savePlanFile()).toBe(false)
  seen()
  expect(offered).toEqual([])
  expect(await savePlanFile()).toBe(true)
  const read = readPlanFile(offered[0])
  if ('failure' in read) throw new Error(read.failure)
  expect(createMarkDocument(mergedPlan([read.update])).register()).toEqual(register())
})

test('an export and a reading that are called off give nothing and change nothing', async () => {
  const before = register()
  const exporting = callOffAt(0.1)
  expect(await exportRegister('geojson')).toBe(false)
  exporting()
  expect(offered).toEqual([])
  expect(await exportRegister('geojson')).toBe(true)
  const file = new Blob([offered[0] as Uint8Array<ArrayBuffer>])
  const reading = callOffAt(0.1)
  expect(await importRegister(file)).toBeNull()
  reading()
  expect(await importRegister(file)).toMatchObject({ matched: MARKS, unchanged: MARKS, new: 0 })
  expect(register()).toBe(before)
})

test('a fault is reported, and nothing stays on show', async () => {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  const broken = longWork('packPlan', async () => {
    throw new RangeError('broken')
  })
  expect(await broken).toBeNull()
  expect(reported).toHaveBeenCalledOnce()
  expect(longWorks.getState()).toEqual([])
  vi.unstubAllGlobals()
})

test('steps on the page leave room for others between them', async () => {
  let [turns, going] = [0, true]
  const other = async () => {
    while (going) {
      await new Promise(resolve => setTimeout(resolve))
      turns += 1
    }
  }
  const others = other()
  function* steps() {
    for (let at = 0; at < 30; at++) {
      const end = performance.now() + 5
      while (performance.now() < end);
      yield at
    }
    return 'done'
  }
  expect(await inSlices(steps())).toBe('done')
  going = false
  await others
  expect(turns).toBeGreaterThan(3)
})

test('G18: the summary of readings from the other thread is the one worked out here; called off it is none', async () => {
  const dataset = aDataset({
    measurements: Array.from({ length: 500 }, (_, i) => ({
      lon: 105 + i / 2000,
      lat: 20 + i / 3000,
      dbm: i % 7 === 0 ? null : -80 - (i % 50),
      operator: i % 2 ? 'Viettel' : 'VinaPhone',
      technology: '4G' as const,
    })),
  })
  const minimum = FIRST_PLAN.signalMinimumDbm
  const wanted = new AbortController()
  expect(await summariseMeasurements(dataset, minimum, wanted.signal)).toEqual(
    measurementSummary(dataset, minimum),
  )
  const unwanted = new AbortController()
  const answer = summariseMeasurements(dataset, minimum, unwanted.signal)
  unwanted.abort()
  expect(await answer).toBeNull()
})
