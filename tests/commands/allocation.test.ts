/** The allocation on screen: with the real engine, in step with plan, records, data and ranking, and only while it is watched. */
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { excludeUnit } from '@/commands/exclude-unit'
import { lockUnit } from '@/commands/lock-unit'
import { handIn } from '@/commands/ports'
import { startRecomputing } from '@/commands/recompute'
import { startAllocation } from '@/commands/recompute-allocation'
import { recordHandover } from '@/commands/record-handover'
import { resetPlan } from '@/commands/reset-plan'
import { setAllocation } from '@/commands/set-allocation'
import { setDirection } from '@/commands/set-direction'
import { setFilters } from '@/commands/set-filters'
import { setMinimumKnownShare } from '@/commands/set-minimum-known-share'
import { setNorm } from '@/commands/set-norm'
import { setTheme } from '@/commands/set-theme'
import { setWeight } from '@/commands/set-weight'
import { setWorkspace } from '@/commands/set-workspace'
import { undo } from '@/commands/undo'
import { wantAllocation } from '@/commands/want-allocation'
import { allocate } from '@/domain/allocation/allocate'
import type { CountedCoverage } from '@/domain/coverage/coverage'
import type { CoverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import type { NeedClass } from '@/domain/dataset/records'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import { allocationResults } from '@/store/results/allocation'
import { results } from '@/store/results/results'
import { session } from '@/store/session/session'
import { coreHere } from '../builders/core'
import { aDataset } from '../builders/dataset'

const CODES = ['14001', '14002', '14003', '14004']
const reported = (unitCode: string, of: NeedClass, withoutDevice: number) => ({
  unitCode,
  class: of,
  withoutDevice,
  alreadySupported: 0,
})

/** Four communes that ask for themselves, 10 poor and 10 near-poor pupils each; 25 tablets and đồng for 4 more. */
const province = (version = 'one') =>
  aDataset({
    version,
    communes: CODES.map((_, i) => ({ mountain: i > 1, coastal: i > 2 })),
    deviceNeed: CODES.flatMap(code => [reported(code, 'poor', 10), reported(code, 'near-poor', 10)]),
    deviceSupply: [
      { round: 'Đợt 1', quantity: 25 },
      { round: 'Đợt 2', channel: 'union-cash', quantity: null, moneyDong: 10_000_000 },
    ],
    norms: [{ key: 'tablet_cost', value: 2_500_000 }],
    covidLevels: [],
  })

const shown = () => {
  const { answer } = allocationResults.getState()
  if (!answer) throw new Error('no answer')
  return answer
}
const given = (code: string) => {
  const { allocation, question } = shown()
  return allocation.rows
    .filter(({ unit }) => question.units[unit].unitCode === code)
    .reduce((sum, { allocated }) => sum + allocated, 0)
}
/** Long enough also where answers are slow and wait for a rest: on a busy machine any of them may be. */
const frame = () => vi.advanceTimersByTimeAsync(250)

let stops: (() => void)[] = []
beforeAll(async () => {
  livePlan.open([])
  // Loaded once, so that the tests' own clock need not wait for it.
  await import('@/commands/answer-allocation')
})
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  handIn({
    core: {
      ...coreHere(),
      coverage: input => ({ answer: Promise.resolve(coverageTable(input, () => {})), cancel: () => {} }),
    },
  })
  // The builder's communes know little; here they are ranked all the same, by their geography.
  setMinimumKnownShare(0)
  currentDataset.setState({ dataset: province() })
  stops = [startRecomputing(), startAllocation()]
  await frame()
})
afterEach(() => {
  for (const stop of stops) stop()
  vi.useRealTimers()
  while (undo() !== null);
  resetPlan()
  for (const store of [currentDataset, results, allocationResults, session] as const)
    (store as typeof session).setState(store.getInitialState() as ReturnType<typeof session.getState>, true)
})
const watch = async () => {
  setWorkspace('devices')
  await vi.waitFor(() => expect(allocationResults.getState().answer).not.toBeNull())
}

describe('the allocation on screen', () => {
  test('is worked out when its workspace is opened, not before, and is what the engine says of the question', async () => {
    setAllocation({ rule: 'proportional' })
    await frame()
    expect(allocationResults.getState().answer).toBeNull()
    await watch()
    const { question, allocation, needs, supply, datasetVersion } = shown()
    expect(allocation).toEqual(allocate(question))
    expect(question.settings).toBe(currentPlan.getState().plan.allocation)
    expect(question.units.map(({ unitCode }) => unitCode)).toEqual(needs.map(({ unitCode }) => unitCode))
    expect([supply.map(({ devices }) => devices), datasetVersion]).toEqual([[25, 4], 'one'])
    expect(CODES.reduce((sum, code) => sum + given(code), 0)).toBe(29)
  })

  test('follows the ranking, once a frame however often a slider moves', async () => {
    setWeight('geography', 100)
    await watch()
    // Only geography is known of them: the fourth commune comes first, and the poor of all before any near-poor.
    expect([...(results.getState().ranking?.rank ?? [])]).toEqual([3, 3, 2, 1])
    expect(CODES.map(given)).toEqual([5, 4, 10, 10])
    const { revision } = allocationResults.getState()
    for (const weight of [90, 80, 70, 60]) setWeight('geography', weight, 'drag')
    await frame()
    expect(allocationResults.getState().revision).toBe(revision + 1)
    setDirection('geography', 'lower-first')
    await frame()
    expect(CODES.map(given)).toEqual([10, 10, 9, 0])
  })

  test('goes by the ranks of all communes, whatever the filters show', async () => {
    await watch()
    const before = CODES.map(given)
    setFilters({ flags: ['mountain'] })
    await frame()
    expect([...(results.getState().inView ?? [])]).toEqual([0, 0, 1, 1])
    expect(CODES.map(given)).toEqual(before)
    expect(shown().question.units.every(({ rank }) => rank !== null)).toBe(true)
  })

  test('follows settings, norms, locks, exclusions and hand-overs; another theme does not make another answer', async () => {
    await watch()
    const first = shown()
    setTheme('rank')
    await frame()
    expect(shown()).toBe(first)

    setNorm('tablet', 5_000_000)
    await frame()
    expect(shown().supply.map(({ devices }) => devices)).toEqual([25, 2])

    lockUnit('14001', 12, 'trường mới cháy')
    excludeUnit('14004', 'đã có nhà tài trợ riêng')
    await frame()
    expect([given('14001'), given('14004')]).toEqual([12, 0])
    expect(shown().question.decisions.map(({ of }) => of)).toEqual(['locked', 'excluded'])

    const handover = {
      round: 'Đợt 1',
      unitCode: '14002',
      class: 'poor' as const,
      quantity: 6,
      handedOverAt: '2021-11-20',
      note: null,
    }
    expect(recordHandover(handover)).toEqual({ recorded: 1, already: 0, refused: [] })
    await frame()
    expect(shown().supply.map(({ handedOver }) => handedOver)).toEqual([6, 0])
    expect(shown().question.lots.map(({ quantity }) => quantity)).toEqual([19, 2])
    expect(shown().needs.find(({ unitCode }) => unitCode === '14002')?.classes[0].open).toBe(4)
    undo()
    await frame()
    expect(shown().question.lots.map(({ quantity }) => quantity)).toEqual([25, 2])
  })

  test('counts a hand-over once that stands in the data and in the plan, and tells it', async () => {
    const said = { round: 'Đợt 1', unitCode: '14002', class: 'poor' as const, quantity: 6 }
    recordHandover({ ...said, handedOverAt: '2021-11-20', note: null })
    const { records } = province()
    const handovers = [{ ...said, handedOverAt: '2021-11-20', extra: {} }]
    currentDataset.setState({ dataset: { ...province('two'), records: { ...records, handovers } } })
    await watch()
    await frame()
    expect(shown().handovers.records).toHaveLength(1)
    expect(shown().handovers.repeated.map(({ row, handover }) => [row, handover.quantity])).toEqual([[0, 6]])
    expect(shown().supply[0].handedOver).toBe(6)
  })

  test('unwatched it is not worked out, and an answer to something else is not left standing; whoever asks is answered', async () => {
    await watch()
    const { revision } = allocationResults.getState()
    setWorkspace('ranking')
    await frame()
    expect(allocationResults.getState().answer).not.toBeNull()
    setAllocation({ rule: 'equal' })
    await frame()
    expect(allocationResults.getState()).toMatchObject({ answer: null, revision })

    const [one, other] = [wantAllocation(), wantAllocation()]
    await frame()
    expect(shown().question.settings.rule).toBe('equal')
    one()
    one()
    setAllocation({ rule: 'strict' })
    await frame()
    expect(shown().question.settings.rule).toBe('strict')
    other()
    setAllocation({ rule: 'equal' })
    await frame()
    expect(allocationResults.getState().answer).toBeNull()
  })

  test('asks by households only what counts in households, with a cap a commune', async () => {
    await watch()
    expect(shown().question.units.map(({ householdCap }) => householdCap)).toEqual([null, null, null, null])
    setAllocation({ countUnit: 'household' })
    await frame()
    expect(shown().question.units.map(({ householdCap }) => householdCap)).toEqual([220, 220, 220, 220])
    expect(CODES.map(given)).toEqual([0, 0, 0, 0])
  })

  test('waits for the need of the data in use, and shows no answer for other data meanwhile', async () => {
    await watch()
    let arrive = (_: CountedCoverage) => {}
    const asked: CoverageInput[] = []
    const coverage = (input: CoverageInput) => {
      asked.push(input)
      return { answer: new Promise<CountedCoverage>(resolve => (arrive = resolve)), cancel: () => {} }
    }
    handIn({ core: { ...coreHere(), coverage } })
    const communes = [{ communeCode: '14001' }, { communeCode: '15000' }]
    currentDataset.setState({
      dataset: aDataset({ version: 'two', communes, deviceNeed: [reported('15000', 'poor', 3)] }),
    })
    await frame()
    expect(allocationResults.getState().answer).toBeNull()
    arrive(coverageTable(asked[0], () => {}))
    await frame()
    expect(shown().datasetVersion).toBe('two')
    expect(shown().needs.map(({ unitCode }) => unitCode)).toEqual(['14001', '15000'])
  })
})
