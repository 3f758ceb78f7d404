/** Indices, choices and decisions through the commands: saved, sent, opened, frozen, and undone. */
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { adoptPreset } from '@/commands/adopt-preset'
import { adoptSavedIndex } from '@/commands/adopt-saved-index'
import { choiceNeedsReason, chooseCommune } from '@/commands/choose-commune'
import { chooseFirst } from '@/commands/choose-first'
import { exportChoices } from '@/commands/export-choices'
import { exportDecision } from '@/commands/export-decision'
import { exportIndex } from '@/commands/export-index'
import { followDecision } from '@/commands/follow-decision'
import { freezeDecision } from '@/commands/freeze-decision'
import { importIndex } from '@/commands/import-index'
import { handIn } from '@/commands/ports'
import { removeDecision } from '@/commands/remove-decision'
import { removeSavedIndex } from '@/commands/remove-saved-index'
import { renameDecision } from '@/commands/rename-decision'
import { renameSavedIndex } from '@/commands/rename-saved-index'
import { resetPlan } from '@/commands/reset-plan'
import { saveIndexAs } from '@/commands/save-index-as'
import { setAuthor } from '@/commands/set-author'
import { setTopCount } from '@/commands/set-top-count'
import { setWeight } from '@/commands/set-weight'
import { setWorkspace } from '@/commands/set-workspace'
import { openDecision, showToday } from '@/commands/show-answer'
import { today } from '@/commands/today'
import { undo } from '@/commands/undo'
import { needTable } from '@/domain/need/need-table'
import { communesInView } from '@/domain/plan/communes-in-view'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { presetOf } from '@/domain/plan/presets'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { readIndexDefinition } from '@/domain/ranking/read-index-definition'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import { readPackedRanking } from '@/store/document/packed-ranking'
import { results } from '@/store/results/results'
import { shownDecision } from '@/store/results/shown-decision'
import { aDataset } from '../builders/dataset'

const dataset = aDataset({
  version: 'v1',
  communes: [
    { communeCode: '00001', communeName: '=Trung Lý', mountain: true, border: true },
    { communeCode: '00002', communeName: 'Mường Lát', mountain: true },
    { communeCode: '00003', communeName: 'Hoằng Quỳ' },
  ],
  sources: { communes: [{ illustrative: true, source: { vi: 'Sở', en: 'Department' } }] },
})
const plan = () => currentPlan.getState().plan
const records = () => currentPlan.getState().records
let offered: { name: string; text: string }[] = []
livePlan.open([])

beforeEach(() => {
  offered = []
  const offer = (name: string, bytes: Uint8Array) =>
    void offered.push({ name, text: new TextDecoder().decode(bytes) })
  handIn({ file: { offer } })
  const need = needTable(dataset, null, null)
  const inView = communesInView(FIRST_PLAN.filters, dataset, need)
  const ranking = rankCommunes(
    rankingQuestion({ ...FIRST_PLAN, minimumKnownShare: 0 }, dataset, need, inView),
  )
  currentDataset.setState({ dataset })
  results.setState({ datasetVersion: 'v1', need, inView, ranking })
  setAuthor('An')
})
afterEach(() => {
  while (undo() !== null);
  expect(records()).toMatchObject({ savedIndices: [], choices: new Map(), decisions: [] })
})

describe('indices', () => {
  test('a preset is one step, and known by its name', () => {
    expect(presetOf(plan())).toBe('can-bang')
    expect(adoptPreset('ke-hoach')).toBe(true)
    expect(presetOf(plan())).toBe('ke-hoach')
    expect(plan().groups.map(({ name }) => name)).toEqual(['Cấp bách', 'Mức thiếu'])
    expect(undo()).toBe('adoptPreset')
    expect(plan()).toEqual(FIRST_PLAN)
  })

  test('one’s own is saved by name, used, renamed and removed', () => {
    setWeight('alert', 77)
    expect(saveIndexAs('Của tôi')).toBe(true)
    const [{ id, by, on }] = records().savedIndices
    expect([by, on]).toEqual(['An', today()])
    resetPlan()
    expect(adoptSavedIndex(id)).toBe(true)
    expect(plan().criteria[3].weight).toBe(77)
    expect(renameSavedIndex(id, 'Khác')).toBe(true)
    expect(records().savedIndices[0].name).toBe('Khác')
    expect(removeSavedIndex(id)).toBe(true)
    expect(adoptSavedIndex(id)).toBe(false)
  })

  test('a file that is given out is opened again as the same index', async () => {
    adoptPreset('ke-hoach')
    expect(exportIndex()).toBe(true)
    expect(offered[0].name).toBe(`bo-tieu-chi-${today()}.json`)
    expect(readIndexDefinition(offered[0].text).faults).toEqual([])
    resetPlan()
    expect(await importIndex(new Blob([offered[0].text]))).toEqual({ faults: [], changed: true })
    expect(presetOf(plan())).toBe('ke-hoach')
  })

  test('a file with an error changes nothing and says where it is', async () => {
    const before = plan()
    const { faults, changed } = await importIndex(new Blob(['{"criteria":[{"column":"alert","weight":-1}]}']))
    expect([changed, faults[0].path]).toEqual([false, 'criteria[0].weight'])
    expect(plan()).toBe(before)
    expect((await importIndex(new Blob(['STT;Xã']))).faults[0].code).toBe('not-json')
  })
})

describe('choices', () => {
  test('P16: the first so many are one step, at most as many as there are places', () => {
    setTopCount(2)
    chooseCommune('00001', 'passed-over', 'đã có dự án')
    expect(chooseFirst(3)).toBe(true)
    expect([...records().choices].map(([code, { stands }]) => [code, stands.state, stands.by])).toEqual([
      ['00001', 'passed-over', 'An'],
      ['00002', 'chosen', 'An'],
    ])
    expect(chooseFirst(2)).toBe(false)
    expect(undo()).toBe('chooseFirst')
    expect(records().choices.has('00002')).toBe(false)
    expect(records().choices.get('00001')?.stands.reason).toBe('đã có dự án')
  })

  test('keep author, day, and the rank and score of their moment', () => {
    setTopCount(1)
    expect(choiceNeedsReason('00001', 'chosen')).toBe(false)
    expect(chooseCommune('00001', 'chosen')).toBe(true)
    expect(choiceNeedsReason('00002', 'chosen')).toBe(true)
    expect(() => chooseCommune('00002', 'chosen')).toThrow(RangeError)
    setAuthor(null)
    expect(() => chooseCommune('00002', 'chosen', 'xa trường')).toThrow(/name/)
    setAuthor('An')
    chooseCommune('00002', 'chosen', ' xa trường ')
    expect(records().choices.get('00002')?.stands).toMatchObject({
      by: 'An',
      on: today(),
      rank: 2,
      reason: 'xa trường',
      score: results.getState().ranking?.score[1],
    })
    expect(undo()).toBe('chooseCommune')
    expect(records().choices.has('00002')).toBe(false)
  })

  test('go out as a list with notes, and one that is taken back does not', async () => {
    expect(await exportChoices()).toBe(false)
    setTopCount(1)
    chooseCommune('00001', 'passed-over', '=đã có dự án')
    chooseCommune('00003', 'chosen', 'xã mới')
    chooseCommune('00002', 'chosen', 'x')
    chooseCommune('00002', 'open')
    expect(await exportChoices()).toBe(true)
    const rows = Papa.parse<string[]>(offered[0].text.trim(), { delimiter: ';' }).data
    expect(rows.slice(1, 3).map(cells => [cells[0], cells[2], cells[5], cells[6], cells[7]])).toEqual([
      ['1', "'=Trung Lý", 'Không chọn (trong danh sách ưu tiên)', "'=đã có dự án", 'An'],
      ['3', 'Hoằng Quỳ', 'Chọn (ngoài danh sách ưu tiên)', 'xã mới', 'An'],
    ])
    const notes = rows.slice(3).flat().join('\n')
    for (const note of [
      'Dữ liệu minh họa',
      'Số xã được ưu tiên: 1',
      'Trọng số: Học',
      'Phiên bản dữ liệu: v1',
    ])
      expect(notes).toContain(note)
    expect(notes).not.toMatch(/\{\{|undefined/)
  })
})

describe('a decision', () => {
  test('open in the ranking, it is what the map is drawn from, until it is left; today’s ranking goes on beside it', async () => {
    setTopCount(2)
    chooseCommune('00003', 'chosen', 'xã mới')
    const then = results.getState().ranking
    const id = await freezeDecision('Đợt 1')
    if (!id || !then) throw new Error('not frozen')
    const stop = followDecision()
    const shown = () => shownDecision.getState().shown
    expect(shown()).toBeNull()
    openDecision(id)
    expect(shown()).toMatchObject({ decision: { id }, chosen: [2], chosenElsewhere: 0, sameData: true })
    expect(shown()?.ranking).toEqual(then)
    expect(shown()?.inView).toEqual(Uint8Array.from([1, 1, 1]))

    adoptPreset('thiet-bi')
    expect(shown()?.ranking).toEqual(then)
    setWorkspace('map')
    expect(shown()).toBeNull()
    setWorkspace('ranking')
    expect(shown()?.decision.id).toBe(id)

    // Other data by now: its communes as far as they are there, each with the rank of that day.
    const { communes } = dataset.records
    const fewer = { ...dataset, version: 'v2', records: { ...dataset.records, communes: [communes[1]] } }
    currentDataset.setState({ dataset: fewer })
    expect(shown()).toMatchObject({ chosen: [], chosenElsewhere: 1, sameData: false })
    expect([...(shown()?.ranking.rank ?? [])]).toEqual([then.rank[1]])

    showToday()
    expect(shown()).toBeNull()
    openDecision(id)
    expect(shown()).not.toBeNull()
    removeDecision(id)
    expect(shown()).toBeNull()
    stop()
    showToday()
  })

  test('stays what it was when data, index and choices move on, and can be exported then', async () => {
    setTopCount(2)
    chooseCommune('00003', 'chosen', 'xã mới')
    const then = results.getState().ranking
    const id = await freezeDecision(' Đợt 1 ', 'đã họp')
    if (!id) throw new Error('not frozen')
    const [decision] = records().decisions
    expect(decision).toMatchObject({ title: 'Đợt 1', note: 'đã họp', by: 'An', on: today(), topCount: 2 })
    expect(decision.choices.map(({ commune, reason }) => [commune, reason])).toEqual([['00003', 'xã mới']])
    expect(decision.sources[0]).toMatchObject({ resource: 'communes', illustrative: true })

    adoptPreset('thiet-bi')
    chooseCommune('00003', 'open')
    currentDataset.setState({ dataset: null })
    results.setState(results.getInitialState(), true)
    const [later] = records().decisions
    expect(later).toEqual(decision)
    const frozen = readPackedRanking(later.ranking)
    expect(frozen?.ranking).toEqual(then)
    expect(frozen?.names).toEqual(['=Trung Lý', 'Mường Lát', 'Hoằng Quỳ'])

    expect(await exportDecision(id)).toBe(true)
    const rows = Papa.parse<string[]>(offered[0].text.trim(), { delimiter: ';' }).data
    expect(rows[1].slice(0, 3)).toEqual(['3', '00003', 'Hoằng Quỳ'])
    const notes = rows.slice(2).flat().join('\n')
    for (const note of [
      'Lần chốt: Đợt 1',
      'Người chốt: An',
      'Ghi chú: đã họp',
      'Cộng điểm theo trọng số',
      'Sở',
    ])
      expect(notes).toContain(note)

    expect(renameDecision(id, { note: null })).toBe(true)
    expect(records().decisions[0].note).toBeNull()
    expect(removeDecision(id)).toBe(true)
    expect(records().decisions).toEqual([])
    expect(undo()).toBe('removeDecision')
    expect(records().decisions).toHaveLength(1)
  })

  test('is not frozen of a ranking that is of another dataset', async () => {
    currentDataset.setState({ dataset: { ...dataset, version: 'v2' } })
    expect(await freezeDecision('Đợt 1')).toBeNull()
  })
})
