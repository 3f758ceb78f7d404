/** What people decide and record about devices through the commands: named, signed, refused with words, undone. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { correctHandover } from '@/commands/correct-handover'
import { excludeUnit } from '@/commands/exclude-unit'
import { lockUnit } from '@/commands/lock-unit'
import { mergePlanFile } from '@/commands/merge-plan-file'
import { openUnit } from '@/commands/open-unit'
import { handIn } from '@/commands/ports'
import { recordHandover } from '@/commands/record-handover'
import { recordHandovers } from '@/commands/record-handovers'
import { removeHandover } from '@/commands/remove-handover'
import { selectUnit } from '@/commands/select-unit'
import { setAllocation } from '@/commands/set-allocation'
import { setAuthor } from '@/commands/set-author'
import { setDevicePart } from '@/commands/set-device-part'
import { setDeviceStage } from '@/commands/set-device-stage'
import { setNorm } from '@/commands/set-norm'
import { today } from '@/commands/today'
import { undo } from '@/commands/undo'
import { FIRST_ALLOCATION_SETTINGS } from '@/domain/allocation/allocation'
import { HANDOVER_FAULTS } from '@/domain/plan/handover-faults'
import '@/i18n/later-texts'
import { textIn } from '@/i18n/text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import { planFileBytes } from '@/store/document/plan-file'
import { session } from '@/store/session/session'
import { coreHere } from '../builders/core'
import { aDataset } from '../builders/dataset'
import { aPerson } from '../store/document/person'

const dataset = aDataset({
  schools: [{ schoolCode: '14001-TH1', schoolName: 'Trường Tiểu học Một' }],
  deviceSupply: [{ round: 'Đợt 1' }],
})
const allocation = () => currentPlan.getState().plan.allocation
const records = () => currentPlan.getState().records
const subject = () => currentPlan.getState().undoSubject
const draft = (parts = {}) => ({
  round: 'Đợt 1',
  unitCode: '14001-TH1',
  class: 'poor' as const,
  quantity: 12,
  handedOverAt: '2021-11-20',
  note: null,
  ...parts,
})
livePlan.open([])

beforeEach(() => {
  handIn({ core: coreHere() })
  currentDataset.setState({ dataset })
})
afterEach(() => {
  while (undo() !== null);
  setAuthor('')
  currentDataset.setState(currentDataset.getInitialState(), true)
  session.setState(session.getInitialState(), true)
})

test('undo names the setting that was changed, and a drag of one is one step', () => {
  setAllocation({ rule: 'equal' })
  setAllocation({ onlineFirst: false })
  setAllocation({ minimumLot: 3 }, 'drag')
  setAllocation({ minimumLot: 5 }, 'drag')
  setAllocation({ boxSize: 10, fromStage: 'received' })
  setNorm('tablet', 2_600_000, 'drag')
  setNorm('tablet', 2_770_000, 'drag')
  setNorm('laptop', 11_000_000, 'drag')
  expect(setNorm('laptop', 11_000_000)).toBe(false)
  expect(allocation()).toMatchObject({ minimumLot: 5, normsDong: { tablet: 2_770_000, laptop: 11_000_000 } })
  const steps = Array.from({ length: 6 }, undo)
  expect(steps).toEqual([
    'setNorm',
    'setNorm',
    'setAllocation',
    'setMinimumLot',
    'setOnlineFirst',
    'setAllocationRule',
  ])
  expect(allocation()).toEqual(FIRST_ALLOCATION_SETTINGS)
})

test('what no allocation can be asked with is refused', () => {
  for (const rules of [
    { minimumLot: 0 },
    { boxSize: 1.5 },
    { kinds: ['sim'] },
    { rounds: [' '] },
    { rule: 'fair' },
    { fromStage: 'lost' },
    { countUnit: 'village' },
  ])
    expect(() => setAllocation(rules as never)).toThrow(RangeError)
  for (const dong of [0, -1, 2.5, Number.NaN]) expect(() => setNorm('tablet', dong)).toThrow(RangeError)
})

test('a unit is fixed, excluded and opened again by whoever works here, today, with a reason each time', () => {
  setAuthor('An')
  expect(lockUnit('14001-TH1', 12, ' trường mới cháy ')).toBe(true)
  expect(lockUnit('14001-TH1', 12, 'trường mới cháy')).toBe(false)
  expect(excludeUnit('14001-TH1', 'đã có nhà tài trợ')).toBe(true)
  expect(openUnit('14001-TH1', 'nhà tài trợ đã rút')).toBe(true)
  const decision = records().unitDecisions.get('14001-TH1')
  expect(decision?.entries.map(({ state, quantity, by, on }) => [state, quantity, by, on])).toEqual([
    ['locked', 12, 'An', today()],
    ['excluded', null, 'An', today()],
    ['open', null, 'An', today()],
  ])
  expect(decision?.entries[0].reason).toBe('trường mới cháy')
  expect(() => openUnit('14001-TH1', '')).toThrow(RangeError)
  expect([undo(), undo(), undo()]).toEqual(['openUnit', 'excludeUnit', 'lockUnit'])
  expect(records().unitDecisions.size).toBe(0)
})

describe('hand-overs', () => {
  test('are recorded, corrected and removed, each a step that tells unit and number', () => {
    setAuthor('An')
    expect(recordHandover(draft())).toEqual({ recorded: 1, already: 0, refused: [] })
    expect(recordHandover(draft({ note: 'lần nữa' }))).toEqual({ recorded: 0, already: 1, refused: [] })
    expect(records().handovers).toMatchObject([{ quantity: 12, by: 'An', on: today() }])
    expect(subject()).toEqual({ units: ['14001-TH1'], devices: 12 })
    const [{ id }] = records().handovers
    expect(correctHandover(id, draft({ quantity: 10 }))).toEqual([])
    expect(records().handovers.map(({ quantity }) => quantity)).toEqual([10])
    expect(removeHandover(id)).toBe(false)
    expect(removeHandover(records().handovers[0].id)).toBe(true)
    expect([undo(), undo(), undo()]).toEqual(['removeHandover', 'correctHandover', 'recordHandover'])
    expect(records().handovers).toEqual([])
  })

  test('many are one step, all of them or none', () => {
    const wrong = draft({ round: 'Đợt 7', quantity: 0, handedOverAt: '2999-01-01' })
    expect(recordHandovers([draft(), wrong])).toEqual({
      recorded: 0,
      already: 0,
      refused: [{ place: 1, faults: ['round-unknown', 'quantity-not-whole', 'day-after-today'] }],
    })
    expect(records().handovers).toEqual([])
    const three = [
      draft(),
      draft({ class: 'near-poor' }),
      draft({ unitCode: '14002', handedOverAt: today() }),
    ]
    expect(recordHandovers([...three, draft()])).toEqual({ recorded: 3, already: 1, refused: [] })
    expect(undo()).toBe('recordHandovers')
    expect(records().handovers).toEqual([])
  })

  test('are refused in words, in both languages', () => {
    expect(correctHandover('gone', draft({ unitCode: 'nowhere' }))).toEqual(['unit-unknown'])
    for (const language of ['vi', 'en'] as const)
      for (const fault of HANDOVER_FAULTS) {
        const said = textIn(language)(`deviceRecords.fault.${fault}`, { round: 'Đợt 7', unit: '14' })
        expect(said).not.toContain('deviceRecords')
        expect(said).not.toContain('{{')
      }
  })

  test('cannot be recorded before there is data: no round is known', () => {
    currentDataset.setState(currentDataset.getInitialState(), true)
    expect(recordHandover(draft()).refused).toEqual([{ place: 0, faults: ['round-unknown', 'unit-unknown'] }])
  })
})

test('a plan file tells what it brought of them', async () => {
  // A norm that no other test set here and took back: of a setting that both changed either may stand (P9).
  const other = aPerson()
  const { setNorm: setTheirNorm } = await import('@/domain/plan/operations/set-norm')
  const { recordHandovers: record } = await import('@/domain/plan/operations/record-handovers')
  other.live.change(setTheirNorm(other.target.getState().plan, 'phone', 3_100_000), 'setNorm')
  const theirs = { ...draft(), id: 'theirs', by: 'Bình', on: '2021-11-21' }
  other.live.change(record(other.target.getState().records, [theirs]), 'recordHandover')
  expect(await mergePlanFile(new Blob([planFileBytes(other.live.document)]))).toMatchObject({
    changedSettings: [{ of: 'setting', name: 'phoneNormDong', from: null, to: 3_100_000 }],
    records: { handoversAdded: 1, handoversRemoved: 0, unitDecisions: [] },
  })
  setNorm('phone', null)
  removeHandover('theirs')
})

test('looking at a unit looks at its commune; the part and the stage of the map are the person’s own', () => {
  selectUnit('14001-TH1')
  expect(session.getState()).toMatchObject({ selected: '14001', devices: { unit: '14001-TH1' } })
  selectUnit('14002')
  expect(session.getState()).toMatchObject({ selected: '14002', devices: { unit: '14002' } })
  setDevicePart('handover')
  setDeviceStage('after')
  selectUnit(null)
  expect(session.getState()).toMatchObject({
    selected: '14002',
    devices: { unit: null, part: 'handover', stage: 'after' },
  })
  expect(currentPlan.getState().undoStep).toBeNull()
})
