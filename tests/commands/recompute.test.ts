import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addGroup } from '@/commands/add-group'
import { moveCriterion } from '@/commands/move-criterion'
import { handIn } from '@/commands/ports'
import { startRecomputing } from '@/commands/recompute'
import { recordHandover } from '@/commands/record-handover'
import { resetPlan } from '@/commands/reset-plan'
import { setAggregation } from '@/commands/set-aggregation'
import { setFilters } from '@/commands/set-filters'
import { setGroupWeight } from '@/commands/set-group-weight'
import { setMinimumKnownShare } from '@/commands/set-minimum-known-share'
import { setNormalisation } from '@/commands/set-normalisation'
import { setTheme } from '@/commands/set-theme'
import { setWeight } from '@/commands/set-weight'
import { undo } from '@/commands/undo'
import type { CountedCoverage } from '@/domain/coverage/coverage'
import type { CoverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import type { Dataset } from '@/domain/dataset/dataset'
import { currentDataset } from '@/store/dataset/current-dataset'
import { livePlan } from '@/store/document/live-plan'
import { results } from '@/store/results/results'
import { Cancelled } from '@/workers/job'
import { coreHere } from '../builders/core'
import { aDataset } from '../builders/dataset'

/** A core that answers when told to, with the true answer. */
function aCore() {
  const asked: {
    answer: () => void
    fail: (reason: unknown) => void
    progress: (done: number) => void
    cancelled: boolean
  }[] = []
  handIn({
    core: {
      ...coreHere(),
      readBundled: () => {
        throw new Error('not asked here')
      },
      importFile: () => {
        throw new Error('not asked here')
      },
      gaps: () => {
        throw new Error('not asked here')
      },
      robustness: () => {
        throw new Error('not asked here')
      },
      coverage: (input: CoverageInput, onProgress = () => {}) => {
        let settle!: (table: CountedCoverage) => void
        let fail!: (reason: unknown) => void
        const answer = new Promise<CountedCoverage>((resolve, reject) => {
          settle = resolve
          fail = reject
        })
        const entry = {
          answer: () => settle(coverageTable(input, () => {})),
          fail,
          progress: onProgress,
          cancelled: false,
        }
        asked.push(entry)
        return {
          answer,
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

const settled = () => new Promise(resolve => setTimeout(resolve))

const province = (version: string, communes = 6): Dataset =>
  aDataset({
    version,
    communes,
    villages: 12,
    schools: Array.from({ length: 6 }, (_, i) => ({ fibre: i % 2 === 0, pupils: 10 * (i + 1) })),
  })

let stop = () => {}
beforeAll(() => livePlan.open([]))
afterEach(() => {
  stop()
  resetPlan()
  currentDataset.setState(currentDataset.getInitialState(), true)
  results.setState(results.getInitialState(), true)
})

async function shown(dataset: Dataset) {
  const asked = aCore()
  stop = startRecomputing()
  currentDataset.setState({ dataset })
  asked[0].answer()
  await settled()
  return asked
}

describe('recomputing', () => {
  test('shows coverage, need and rank together once coverage is there, and progress before', async () => {
    const asked = aCore()
    stop = startRecomputing()
    currentDataset.setState({ dataset: province('one') })
    expect(results.getState()).toMatchObject({ progress: 0, ranking: null, datasetVersion: null })
    asked[0].progress(0.4)
    expect(results.getState().progress).toBe(0.4)
    asked[0].answer()
    await settled()
    const { ranking, need, coverage, inView, datasetVersion, progress } = results.getState()
    expect({ datasetVersion, progress }).toEqual({ datasetVersion: 'one', progress: null })
    expect(ranking?.rank).toHaveLength(6)
    expect(need?.communes).toHaveLength(6)
    expect(inView).toHaveLength(6)
    expect(coverage).not.toBeNull()
  })

  test('drops an answer that comes after the dataset has moved on', async () => {
    const asked = aCore()
    stop = startRecomputing()
    currentDataset.setState({ dataset: province('one') })
    currentDataset.setState({ dataset: province('two', 3) })
    expect(asked[0].cancelled).toBe(true)
    asked[0].answer()
    asked[0].progress(0.9)
    await settled()
    expect(results.getState()).toMatchObject({ datasetVersion: null, ranking: null, progress: 0 })
    asked[1].answer()
    await settled()
    expect(results.getState().datasetVersion).toBe('two')
    expect(results.getState().ranking?.rank).toHaveLength(3)
  })

  test('ranks anew at once when a weight moves, and asks no worker', async () => {
    const asked = await shown(province('one'))
    const before = results.getState()
    setWeight('fibre_gap', 100)
    const after = results.getState()
    expect(after.ranking).not.toBe(before.ranking)
    expect(after.ranking?.weights[1]).toBeCloseTo(100 / (32 + 100 + 30 + 12 + 8))
    expect(after.need).toBe(before.need)
    expect(after.inView).toBe(before.inView)
    expect(asked).toHaveLength(1)
  })

  test('a filter changes the view and the rank, not the need', async () => {
    await shown(province('one'))
    const before = results.getState()
    const [first] = currentDataset.getState().dataset?.records.communes ?? []
    // Of a builder's communes little is known.
    setMinimumKnownShare(0)
    setFilters({ districts: [first.districtCode] })
    const after = results.getState()
    expect([...(after.inView ?? [])]).toEqual([1, 1, 1, 0, 0, 0])
    expect(after.ranking?.order).toHaveLength(3)
    expect(after.need).toBe(before.need)
  })

  test('N3: a hand-over recorded in the app counts as one of the data does, until it is taken back', async () => {
    const [{ communeCode }] = province('one').records.communes
    const dataset = aDataset({
      communes: 6,
      deviceNeed: [{ unitCode: communeCode, class: 'poor', withoutDevice: 10 }],
      deviceSupply: [{ round: 'D01' }],
    })
    await shown(dataset)
    const lacking = () => results.getState().need?.communes[0].device.part
    expect(lacking()).toBe(10)
    const day = { round: 'D01', unitCode: communeCode, handedOverAt: '2021-11-01', note: null }
    expect(recordHandover({ ...day, class: 'poor', quantity: 4 }).recorded).toBe(1)
    expect(lacking()).toBe(6)
    undo()
    expect(lacking()).toBe(10)
  })

  test('a change of the theme computes nothing', async () => {
    await shown(province('one'))
    const before = results.getState()
    setTheme('rank')
    expect(results.getState()).toBe(before)
  })

  test('keeps coverage where nothing that it rests on has changed', async () => {
    const one = province('one')
    const asked = await shown(one)
    const { communeCode } = one.records.communes[0]
    const level = {
      communeCode,
      level: 4,
      effectiveFrom: '2021-11-20',
      effectiveUntil: null,
      documentNo: null,
    } as const
    const records = {
      ...one.records,
      'covid-levels': [{ ...level, cutoffAt: null, method: null, extra: {} }],
    }
    currentDataset.setState({ dataset: { ...one, version: 'two', records } })
    expect(asked).toHaveLength(1)
    expect(results.getState()).toMatchObject({ datasetVersion: 'two', progress: null })
    expect(results.getState().need?.communes[0].alertLevel).toBe(4)
  })

  test('while new coverage is computed the old figures stand and follow the plan', async () => {
    const one = province('one')
    await shown(one)
    currentDataset.setState({ dataset: { ...province('two'), version: 'two' } })
    expect(results.getState()).toMatchObject({ datasetVersion: 'one', progress: 0 })
    const before = results.getState().ranking
    setWeight('fibre_gap', 100)
    expect(results.getState().ranking).not.toBe(before)
    expect(results.getState().datasetVersion).toBe('one')
  })

  test('old figures never stand beside another list of communes', async () => {
    await shown(province('one'))
    currentDataset.setState({ dataset: province('two', 3) })
    expect(results.getState()).toMatchObject({
      datasetVersion: null,
      ranking: null,
      need: null,
      inView: null,
      coverage: null,
    })
    setWeight('fibre_gap', 100)
    expect(results.getState().ranking).toBeNull()
  })

  test('coverage that breaks is said, and the rest is ranked without it', async () => {
    const asked = aCore()
    stop = startRecomputing()
    currentDataset.setState({ dataset: province('one') })
    asked[0].fail(new Error('the worker broke'))
    setMinimumKnownShare(0)
    await settled()
    expect(results.getState()).toMatchObject({
      failure: 'coverage',
      progress: null,
      coverage: null,
      datasetVersion: 'one',
    })
    expect(results.getState().ranking?.order.length).toBeGreaterThan(0)
    expect(results.getState().need?.communes.every(({ mobile }) => mobile.value === null)).toBe(true)
  })

  test('follows groups, aggregation and the least known share', async () => {
    await shown(province('one'))
    setMinimumKnownShare(0)
    const seen = [results.getState().ranking]
    const group = addGroup('Kết nối')
    moveCriterion('fibre_gap', group)
    seen.push(results.getState().ranking)
    // P21: what is moved keeps its share, until the group is given another weight.
    expect(seen[1]?.weights[1]).toBeCloseTo(18 / (32 + 18 + 30 + 12 + 8))
    setGroupWeight(group ?? '', 50)
    seen.push(results.getState().ranking)
    expect(seen[2]?.weights[1]).toBeCloseTo(50 / (32 + 50 + 30 + 12 + 8))
    setAggregation('topsis')
    seen.push(results.getState().ranking)
    setMinimumKnownShare(1)
    seen.push(results.getState().ranking)
    expect(new Set(seen).size).toBe(5)
    expect(seen.map(ranking => ranking?.order.length)).toEqual([6, 6, 6, 6, 0])
  })

  test('a geometric mean of values below 0 is said, and comes back with another normalisation', async () => {
    await shown(aDataset({ version: 'one', communes: [{ mountain: true }, {}, {}] }))
    setMinimumKnownShare(0)
    setAggregation('geometric')
    expect(results.getState().belowZero).toBeNull()
    setNormalisation('z-score')
    expect(results.getState()).toMatchObject({ ranking: null, belowZero: 'geography' })
    setNormalisation('percentile')
    expect(results.getState().belowZero).toBeNull()
    expect(results.getState().ranking?.order).toHaveLength(3)
  })

  test('stopped, it follows nothing', async () => {
    await shown(province('one'))
    stop()
    const before = results.getState()
    setWeight('fibre_gap', 100)
    currentDataset.setState({ dataset: province('two') })
    expect(results.getState()).toBe(before)
  })
})
