import { expect, test } from 'vitest'
import { needTable } from '@/domain/need/need-table'
import { changedPlan } from '@/domain/plan/change'
import { adoptIndex } from '@/domain/plan/operations/adopt-index'
import { renameGroup } from '@/domain/plan/operations/rename-group'
import { setTopCount } from '@/domain/plan/operations/set-top-count'
import { setWeight } from '@/domain/plan/operations/set-weight'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { PRESET_IDS, presetIndex, presetOf } from '@/domain/plan/presets'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { groupTitle, presetGroupName } from '@/i18n/preset-text'
import { aDataset } from '../../builders/dataset'

const named = (preset: (typeof PRESET_IDS)[number]) => presetIndex(preset, group => group)

test('a new installation ranks in balance', () => {
  expect(presetOf(FIRST_PLAN)).toBe('can-bang')
})

test.each(PRESET_IDS)('%s is known again after it was adopted, and no longer once a weight moves', preset => {
  const plan = changedPlan(FIRST_PLAN, adoptIndex(FIRST_PLAN, named(preset)))
  expect(presetOf(plan)).toBe(preset)
  expect(presetOf(changedPlan(plan, setTopCount(plan, 7)))).toBe(preset)
  expect(presetOf(changedPlan(plan, setWeight(plan, plan.criteria[0].id, 3)))).toBeNull()
})

test('what a group is called does not make it another preset', () => {
  const plan = changedPlan(FIRST_PLAN, adoptIndex(FIRST_PLAN, named('ke-hoach')))
  expect(presetOf(changedPlan(plan, renameGroup(plan, 'need', 'Khác')))).toBe('ke-hoach')
})

test('a group of a preset is read in the reader’s language until somebody renames it', () => {
  const name = presetGroupName('urgency', 'vi')
  expect(groupTitle({ id: 'urgency', name }, 'en')).toBe(presetGroupName('urgency', 'en'))
  expect(groupTitle({ id: 'urgency', name: 'Khẩn' }, 'en')).toBe('Khẩn')
  expect(groupTitle({ id: 'other', name }, 'en')).toBe(name)
})

test('a plan that took the preset while it counted five flags ranks by them as before, and is one’s own', () => {
  const before = {
    ...named('ke-hoach'),
    criteria: named('ke-hoach').criteria.map(criterion =>
      criterion.id === 'priority_area' ? { ...criterion, id: 'geography' } : criterion,
    ),
  }
  const plan = changedPlan(FIRST_PLAN, adoptIndex(FIRST_PLAN, before))
  expect(plan.criteria).toEqual(before.criteria)
  expect(presetOf(plan)).toBeNull()
  const dataset = aDataset({
    communes: [
      { mountain: true, coastal: false, baiNgang: false, border: false, poorDistrict: false },
      { mountain: true, coastal: false, baiNgang: false, border: true, poorDistrict: true },
    ],
  })
  const need = needTable(dataset, null, null)
  const view = new Uint8Array(2).fill(1)
  expect([
    ...rankCommunes(rankingQuestion({ ...before, minimumKnownShare: 0 }, dataset, need, view)).rank,
  ]).toEqual([2, 1])
  // The announcement names neither border nor poor districts.
  expect([
    ...rankCommunes(rankingQuestion({ ...named('ke-hoach'), minimumKnownShare: 0 }, dataset, need, view))
      .rank,
  ]).toEqual([1, 1])
})

test('the announcement’s order: alert with online teaching, then the area, then need, whatever the others say', () => {
  const dataset = aDataset({
    communes: [
      { mountain: true, coastal: true, baiNgang: true, border: true, poorDistrict: true },
      { mountain: false, coastal: false, baiNgang: false, border: false, poorDistrict: false },
      { mountain: false, coastal: true, baiNgang: false, border: false, poorDistrict: false },
      { mountain: false, coastal: true, baiNgang: false, border: false, poorDistrict: false },
    ],
  })
  const none = { value: null, part: null, whole: null, basis: null } as const
  const base = needTable(dataset, null, null)
  const share = (value: number) => ({ ...none, value })
  const need = {
    ...base,
    communes: base.communes.map((commune, i) => ({
      ...commune,
      alert: ([0, 1, 0, 0] as const)[i],
      mobile: share([1, 0, 0.2, 0.9][i]),
      fibre: share([1, 0, 0.9, 0.1][i]),
      device: share([1, 0, 0.1, 0.5][i]),
    })),
  }
  const plan = { ...FIRST_PLAN, ...named('ke-hoach') }
  const { order } = rankCommunes(rankingQuestion(plan, dataset, need, new Uint8Array(4).fill(1)))
  expect([...order]).toEqual([1, 0, 3, 2])
})
