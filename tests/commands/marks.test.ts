import { beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addEvidence } from '@/commands/add-evidence'
import { addMark } from '@/commands/add-mark'
import { addMarks } from '@/commands/add-marks'
import { editMarks } from '@/commands/edit-marks'
import { freshEntryId, freshId } from '@/commands/fresh-ids'
import { mergePlanFile } from '@/commands/merge-plan-file'
import { handIn } from '@/commands/ports'
import { recordClaims } from '@/commands/record-claims'
import { redo } from '@/commands/redo'
import { removeMarks } from '@/commands/remove-marks'
import { resolveConflict } from '@/commands/resolve-conflict'
import { savePlanFile } from '@/commands/save-plan-file'
import { setAuthor } from '@/commands/set-author'
import { setGapQuestion } from '@/commands/set-gap-question'
import { setMarkStatus, statusDayRefused } from '@/commands/set-mark-status'
import { setSignalMinimum } from '@/commands/set-signal-minimum'
import { setWeight } from '@/commands/set-weight'
import { splitMark } from '@/commands/split-mark'
import { today } from '@/commands/today'
import { undo } from '@/commands/undo'
import { setTheme } from '@/domain/plan/operations/set-theme'
import { setWeight as setTheirWeight } from '@/domain/plan/operations/set-weight'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import { planFileBytes } from '@/store/document/plan-file'
import { STEP_NAMES } from '@/store/history/step-names'
import { gapResults } from '@/store/results/gap-results'
import { coreHere } from '../builders/core'
import { aPerson } from '../store/document/person'

const POINT = { type: 'Point', coordinates: [105.2, 20.3] } as const
const OTHER = { type: 'Point', coordinates: [105.3, 20.4] } as const
const marks = () => currentPlan.getState().register.marks
const steps = () => [currentPlan.getState().undoStep, currentPlan.getState().redoStep]

beforeAll(() => {
  livePlan.open([])
  handIn({ core: coreHere() })
})
beforeEach(() => {
  removeMarks(marks().map(({ id }) => id))
})

test('a mark is added today by whoever works here, edited, dated, given evidence, split and removed, each undone by name', () => {
  setAuthor('  Nguyễn Văn An ')
  const id = addMark({ geometry: POINT })
  expect(marks()[0]).toMatchObject({ id, firstSeen: today(), author: 'Nguyễn Văn An' })
  editMarks([id], { firstSeen: '2021-11-30' })
  expect(editMarks([id], { funding: 'vtf' })).toBe(true)
  expect(editMarks([id], { funding: 'vtf' })).toBe(false)
  expect(setMarkStatus([id], 'verified', { on: '2021-12-01' })).toBe(true)
  expect(marks()[0].history.find(({ status }) => status === 'verified')).toMatchObject({
    status: 'verified',
    on: '2021-12-01',
    by: 'Nguyễn Văn An',
  })
  expect(statusDayRefused([id], '2021-11-30')).toEqual({ why: 'before-last', day: '2021-12-01' })
  expect(setMarkStatus([id], 'assigned', { on: '2021-11-30' })).toBe(false)
  expect(statusDayRefused([id], '2999-01-01')).toEqual({ why: 'after-today', day: today() })
  expect(setMarkStatus([id], 'assigned', { on: '2999-01-01' })).toBe(false)
  expect(addEvidence(id, { kind: 'report', on: null, source: 'xã', photo: null, note: null })).toBe(true)
  expect(editMarks([id], { geometry: OTHER }, 'drag')).toBe(true)
  expect(splitMark(id, [OTHER, POINT])).toBe(true)
  expect(marks()).toHaveLength(2)
  expect(removeMarks([id])).toBe(true)
  const taken = Array.from({ length: 8 }, () => undo())
  expect(taken).toEqual([
    'removeMarks',
    'splitMark',
    'moveMark',
    'addEvidence',
    'setMarkStatus',
    'editMark',
    'editMark',
    'addMark',
  ])
  expect(marks()).toEqual([])
  for (const _ of taken) redo()
  expect(marks()).toHaveLength(1)
  expect(steps()).toEqual(['removeMarks', null])
  expect(currentPlan.getState().register.removed?.map(({ mark, on }) => [mark.id, on])).toEqual([
    [id, today()],
  ])
  expect(taken.every(step => STEP_NAMES.some(known => known === step))).toBe(true)
})

test('many marks are one step', () => {
  const ids = addMarks([{ geometry: POINT }, { geometry: OTHER }])
  expect(steps()[0]).toBe('addMarks')
  editMarks(ids, { assignedOperator: 'Viettel' })
  expect(undo()).toBe('editMarks')
  expect(undo()).toBe('addMarks')
  expect(marks()).toEqual([])
})

test('what is looked for and the levels are settings of the plan', () => {
  setGapQuestion({ gapOperator: 'Viettel', gapMinimumKm2: 1 })
  setSignalMinimum('4G', -110, 'slider')
  setSignalMinimum('4G', -105, 'slider')
  expect(currentPlan.getState().plan).toMatchObject({
    gapOperator: 'Viettel',
    gapTechnology: '4G',
    gapMinimumKm2: 1,
    signalMinimumDbm: { '3G': -100, '4G': -105 },
  })
  expect([undo(), undo()]).toEqual(['setSignalMinimum', 'setGapQuestion'])
  expect(() => setSignalMinimum('4G', -400)).toThrow(RangeError)
})

test('a merged file tells which settings it changed, from what to what', async () => {
  setWeight('alert', 40)
  const mine = currentPlan.getState().plan
  const other = aPerson([Y.encodeStateAsUpdate(livePlan.document)])
  other.live.change(setTheirWeight(other.target.getState().plan, 'alert', 55), 'setWeight')
  other.live.change(setTheme(other.target.getState().plan, 'rank'), 'setTheme')
  const merged = await mergePlanFile(new Blob([planFileBytes(other.live.document)]))
  expect(merged).toMatchObject({
    settings: true,
    changedSettings: [
      { of: 'weight', criterion: 'alert', from: 40, to: 55 },
      { of: 'setting', name: 'theme', from: mine.theme, to: 'rank' },
    ],
  })
})

const NO_NEWS = {
  savedIndicesAdded: 0,
  savedIndicesRemoved: 0,
  decisionsAdded: 0,
  decisionsRemoved: 0,
  decisionsRenamed: 0,
  choices: [],
  unitDecisions: [],
  handoversAdded: 0,
  handoversRemoved: 0,
}

test('a plan file goes out, comes back with another’s work, and is told in numbers; twice it brings nothing', async () => {
  const offered: { name: string; bytes: Uint8Array; type: string }[] = []
  handIn({ file: { offer: (name, bytes, type) => void offered.push({ name, bytes, type }) } })
  const id = addMark({ geometry: POINT, name: 'Bản' })
  expect(await savePlanFile()).toBe(true)
  expect(offered[0].name).toBe(`${today()}.phusong`)

  const other = aPerson()
  const sent = await import('@/store/document/plan-file').then(({ readPlanFile }) =>
    readPlanFile(offered[0].bytes),
  )
  if (!('update' in sent)) throw new Error(sent.failure)
  other.live.take(sent.update)
  other.edit({ name: 'Bản Mới', households: 9 }, id)
  other.add('of the other')
  editMarks([id], { name: 'Bản Cũ' })

  const file = new Blob([planFileBytes(other.live.document)])
  expect(await mergePlanFile(file)).toEqual({
    added: 1,
    changed: 1,
    removed: 0,
    conflicts: 1,
    settings: false,
    changedSettings: [],
    records: NO_NEWS,
  })
  expect(await mergePlanFile(file)).toEqual({
    added: 0,
    changed: 0,
    removed: 0,
    conflicts: 0,
    settings: false,
    changedSettings: [],
    records: NO_NEWS,
  })
  expect(steps()[0]).toBe('editMark')
  expect(resolveConflict(id, 'name', 'Bản Mới')).toBe(true)
  expect(currentPlan.getState().register.conflicts).toEqual([])
  expect(await mergePlanFile(new Blob(['STT;Xã;Thôn']))).toEqual({ failure: 'foreign' })
})

test('claims of a long register are written down in slices until all are there', async () => {
  const ids = addMarks(Array.from({ length: 900 }, () => ({ geometry: POINT })))
  const claimed = [{ operator: 'Viettel', technology: '4G' as const }]
  gapResults.setState({ facts: new Map(ids.map(id => [id, { claimed } as never])) })
  expect(recordClaims('v1')).toBe(true)
  const recorded = () => marks().filter(mark => mark.claims.length === 1).length
  expect(recorded()).toBeLessThan(900)
  for (let i = 0; i < 100 && recorded() < 900; i++) await new Promise(resolve => setTimeout(resolve, 5))
  expect(recorded()).toBe(900)
  expect(recordClaims('v1')).toBe(false)
  expect(steps()[0]).toBe('addMarks')
})

test('ids never repeat, and those of entries sort as they were made', () => {
  const entries = Array.from({ length: 500 }, freshEntryId)
  expect([...entries].sort()).toEqual(entries)
  expect(new Set([...entries, ...Array.from({ length: 500 }, freshId)]).size).toBe(1000)
})

test('what undo and redo would do names the mark and the field; an edit is signed by whoever works here', () => {
  setAuthor('Lê Thị An')
  const id = addMark({ geometry: POINT, name: 'Pù Nhi 3' })
  const subject = () => currentPlan.getState().undoSubject
  expect(subject()).toEqual({ marks: 1, name: 'Pù Nhi 3', fields: [] })
  editMarks([id], { deadline: '2022-Q1' })
  expect(subject()).toEqual({ marks: 1, name: 'Pù Nhi 3', fields: ['deadline'] })
  // The mark is called as it was before: that is the one that undo brings back.
  editMarks([id], { name: 'Pù Nhi 4' })
  expect(subject()).toEqual({ marks: 1, name: 'Pù Nhi 3', fields: ['name'] })
  undo()
  expect(currentPlan.getState().redoSubject).toEqual({ marks: 1, name: 'Pù Nhi 3', fields: ['name'] })
  const other = addMark({ geometry: OTHER })
  editMarks([id, other], { funding: 'vtf', gridPower: false })
  expect(subject()).toEqual({ marks: 2, name: null, fields: ['funding', 'gridPower'] })

  const they = aPerson([Y.encodeStateAsUpdate(livePlan.document)])
  they.edit({ note: 'của họ' }, id)
  editMarks([id], { note: 'của tôi' })
  livePlan.take(they.saved())
  expect(currentPlan.getState().register.conflicts).toEqual([
    {
      id,
      field: 'note',
      values: ['của họ', 'của tôi'],
      writers: [[], [{ by: 'Lê Thị An', on: today() }]],
    },
  ])
})
