/** Documents as earlier days saved them, and documents that no version of ours would write. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { FIRST_ALLOCATION_SETTINGS } from '@/domain/allocation/allocation'
import { addGroup } from '@/domain/plan/operations/add-group'
import { moveCriterion } from '@/domain/plan/operations/move-criterion'
import { moveGroup } from '@/domain/plan/operations/move-group'
import { setNorm } from '@/domain/plan/operations/set-norm'
import { criterionSetting, FIRST_GAP_SETTINGS, FIRST_PLAN, type Plan } from '@/domain/plan/plan'
import { NO_RECORDS } from '@/domain/plan/plan-records'
import { createMarkDocument } from '@/store/document/mark-document'
import { migrate } from '@/store/document/migrations'
import { readPackedRanking } from '@/store/document/packed-ranking'
import { firstUpdate, formatOf, readPlan } from '@/store/document/plan-document'
import { readPlanFile } from '@/store/document/plan-file'
import { readRecords } from '@/store/document/read-records'
import { FORMAT } from '@/store/document/vocabulary'
import { aPerson, meet, twoWithAMark } from './person'

const opened = (update: Uint8Array) => {
  const document = new Y.Doc()
  Y.applyUpdate(document, update)
  migrate(document)
  return document
}

const fixture = (name: string) => {
  const file = new URL(`../../fixtures/plan/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as { first: string; changed: string }
}

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))

/** What a plan of format 1 or 2 says of what was not asked in those days. */
const BEFORE_GROUPS = {
  groups: [],
  aggregation: 'arithmetic',
  minimumKnownShare: 0.5,
  topCount: 50,
} as const
/** Likewise up to format 3. */
const BEFORE_DEVICES = { allocation: FIRST_ALLOCATION_SETTINGS } as const
const sinceGroups = (plan: Plan): Plan => ({
  ...plan,
  ...BEFORE_GROUPS,
  ...BEFORE_DEVICES,
  criteria: plan.criteria.map(({ id, weight, direction }) => criterionSetting(id, weight, direction)),
})

describe('format 1', () => {
  test('a plan saved then is read now', () => {
    const document = opened(bytes(fixture('v1').changed))
    expect(formatOf(document)).toBe(FORMAT)
    expect(readPlan(document)).toEqual({
      criteria: [
        criterionSetting('mobile_gap', 45.5),
        criterionSetting('device_gap', 30, 'lower-first'),
        criterionSetting('alert', 12),
        criterionSetting('geography', 8),
        criterionSetting('poor_households', 20),
      ],
      missingRule: 'district-median',
      normalisation: 'target',
      filters: {
        districts: ['384', '385'],
        flags: ['baiNgang', 'poorDistrict'],
        alertOnly: true,
        onlineOnly: true,
      },
      theme: 'device_gap',
      date: '2021-11-15',
      // Not asked in those days.
      ...FIRST_GAP_SETTINGS,
      ...BEFORE_GROUPS,
      ...BEFORE_DEVICES,
    })
  })

  test('the first plan is written with the same bytes as then: else it needs another author', () => {
    expect(Buffer.from(firstUpdate()).toString('base64')).toBe(fixture('v1').first)
  })
})

describe('format 2', () => {
  test('a plan file saved then is read now: marks, history, evidence, claims and an open conflict', () => {
    const file = (name: string) => readFileSync(new URL(`../../fixtures/plan/${name}`, import.meta.url))
    const read = readPlanFile(file('v2.phusong'))
    if (!('update' in read)) throw new Error(read.failure)
    const document = opened(read.update)
    expect(formatOf(document)).toBe(FORMAT)
    const then = JSON.parse(file('v2.json').toString('utf8'))
    expect(readPlan(document)).toEqual(sinceGroups(then.plan))
    expect(readRecords(document)).toEqual(NO_RECORDS)
    expect(createMarkDocument(document).register()).toEqual(then.register)
    // What the fixture is worth: nothing of a mark is left out of it.
    expect(then.register.marks.map(({ status }: { status: string }) => status)).toEqual([
      'rejected',
      'verified',
    ])
    expect(then.register.conflicts).toHaveLength(1)
  })

  test('a plan of format 1 that is lifted meets one begun in format 2 without losing either', () => {
    const old = opened(bytes(fixture('v1').changed))
    const { a } = twoWithAMark({ name: 'Bản' })
    a.live.take(Y.encodeStateAsUpdate(old))
    expect(a.mark().name).toBe('Bản')
    expect(a.target.getState().plan).toEqual(readPlan(old))
  })
})

describe('format 3', () => {
  test('a plan file saved then is read now: groups, a saved index, choices two people made apart, a decision', () => {
    const file = (name: string) => readFileSync(new URL(`../../fixtures/plan/${name}`, import.meta.url))
    const read = readPlanFile(file('v3.phusong'))
    if (!('update' in read)) throw new Error(read.failure)
    const document = opened(read.update)
    expect(formatOf(document)).toBe(FORMAT)
    const then = JSON.parse(file('v3.json').toString('utf8'), (_, value) =>
      typeof value?.base64 === 'string' ? bytes(value.base64) : value,
    )
    const records = readRecords(document)
    expect(readPlan(document)).toEqual({ ...then.plan, ...BEFORE_DEVICES })
    expect(createMarkDocument(document).register()).toEqual(then.register)
    const { unitDecisions, handovers, ...recorded } = records
    expect({ ...recorded, choices: [...records.choices.values()] }).toEqual(then.records)
    expect([[...unitDecisions], handovers]).toEqual([[], []])
    // What the fixture is worth: every new part of the format is in it.
    expect(then.plan.groups.map(({ parent }: { parent: string | null }) => parent)).toEqual([
      null,
      null,
      'need',
    ])
    expect(then.plan.criteria.at(-1)).toMatchObject({ group: 'need', bounds: [null, 500], error: 0.1 })
    expect(then.records.choices[0].others).toHaveLength(1)
    expect(then.records.savedIndices).toHaveLength(1)
    expect(records.decisions.map(({ title }) => title)).toEqual(['Đợt 1, đã ký'])
    const ranking = readPackedRanking(records.decisions[0].ranking)
    expect(ranking?.names).toEqual(['Tam Chung', 'Mường Lý', 'Trung Lý'])
    expect([...(ranking?.ranking.rank ?? [])]).toEqual([3, 2, 1])
    expect(ranking?.ranking.score[2]).toBeCloseTo(0.75)
  })
})

describe('format 4', () => {
  test('a plan file saved then is read now: settings and norms, decisions two people made apart, hand-overs', () => {
    const file = (name: string) => readFileSync(new URL(`../../fixtures/plan/${name}`, import.meta.url))
    const read = readPlanFile(file('v4.phusong'))
    if (!('update' in read)) throw new Error(read.failure)
    const document = opened(read.update)
    expect(formatOf(document)).toBe(FORMAT)
    const then = JSON.parse(file('v4.json').toString('utf8'))
    const { unitDecisions, handovers } = readRecords(document)
    expect(readPlan(document)).toEqual(then.plan)
    expect([...unitDecisions.values()]).toEqual(then.unitDecisions)
    expect(handovers).toEqual(then.handovers)
    // What the fixture is worth: every new part of the format is in it, and no setting is as in a new installation.
    for (const [name, value] of Object.entries(FIRST_ALLOCATION_SETTINGS))
      expect(then.plan.allocation[name]).not.toEqual(value)
    expect(then.unitDecisions.map(({ stands }: { stands: { state: string } }) => stands.state)).toEqual([
      'excluded',
      'open',
    ])
    expect(then.unitDecisions[0].others).toHaveLength(1)
    expect(then.handovers.map(({ note }: { note: string | null }) => note)).toEqual([null, 'đếm lại'])
  })

  test('a plan of format 3 meets one of format 4 without losing either', () => {
    const file = readFileSync(new URL('../../fixtures/plan/v3.phusong', import.meta.url))
    const read = readPlanFile(file)
    if (!('update' in read)) throw new Error(read.failure)
    const old = opened(read.update)
    const a = aPerson()
    a.live.change(setNorm(a.target.getState().plan, 'tablet', 2_770_000), 'setNorm')
    a.live.take(Y.encodeStateAsUpdate(old))
    const { plan, records } = a.target.getState()
    expect(plan).toEqual({
      ...readPlan(old),
      allocation: { ...FIRST_ALLOCATION_SETTINGS, normsDong: { tablet: 2_770_000 } },
    })
    expect(records).toEqual(readRecords(old))
  })
})

describe('a document that', () => {
  test('is empty reads as the first plan', () => {
    expect(readPlan(new Y.Doc())).toEqual(FIRST_PLAN)
  })

  test('lacks settings reads them as in the first plan', () => {
    const document = opened(firstUpdate())
    document.getMap('settings').clear()
    expect(readPlan(document)).toEqual(FIRST_PLAN)
  })

  test('holds words of a later version reads what it knows and keeps the rest', () => {
    const document = opened(firstUpdate())
    document.getMap('about').set('format', 99)
    const settings = document.getMap('settings')
    settings.set('missing', 'ask-the-commune')
    settings.set('geography', ['island', 'bai-ngang', 7])
    settings.set('scenarios', ['A', 'B'])
    settings.set('theme', 'rank')
    settings.set('gap-technology', '6G')
    settings.set('gap-minimum-km2', -1)
    settings.set('signal-minimum-4g-dbm', 'weak')
    settings.set('allocation-rule', 'by-lot')
    settings.set('allocation-kinds', ['tablet', 'robot', 'sim', 3])
    settings.set('allocation-rounds', ['Đợt 2', '', 'Đợt 1', 'Đợt 2'])
    settings.set('allocation-box-size', 2.5)
    settings.set('norm-tablet-dong', 0)
    migrate(document)
    expect(formatOf(document)).toBe(99)
    const plan = readPlan(document)
    expect(plan).toMatchObject({ missingRule: 'renormalise', theme: 'rank', ...FIRST_GAP_SETTINGS })
    expect(plan.filters.flags).toEqual(['baiNgang'])
    expect(plan.allocation).toEqual({
      ...FIRST_ALLOCATION_SETTINGS,
      kinds: ['tablet'],
      rounds: ['Đợt 1', 'Đợt 2'],
    })
    expect(settings.get('scenarios')).toEqual(['A', 'B'])
  })

  test('holds groups in a circle reads as a tree, and is a tree once somebody builds on it', () => {
    const { a } = twoWithAMark({})
    const b = aPerson([a.saved()])
    const at = (person: typeof a) => person.target.getState().plan
    for (const id of ['x', 'y']) a.live.change(addGroup(at(a), id, id, 1), 'addGroup')
    meet(a, b)
    a.live.change(moveGroup(at(a), 'x', 'y'), 'moveGroup')
    b.live.change(moveGroup(at(b), 'y', 'x'), 'moveGroup')
    b.live.change(moveCriterion(at(b), 'alert', 'x'), 'moveCriterion')
    meet(a, b)
    const parents = () => at(a).groups.map(({ parent }) => parent)
    expect(at(a)).toEqual(at(b))
    expect(parents()).toEqual([null, 'x'])
    a.live.change(moveGroup(at(a), 'y', null), 'moveGroup')
    expect(parents()).toEqual([null, null])
    a.live.undo()
    expect(parents()).toEqual([null, 'x'])
  })

  test('holds nonsense reads as a plan that can be used', () => {
    const document = opened(firstUpdate())
    const criteria = document.getMap<unknown>('criteria')
    criteria.set('text', 'not a criterion')
    const odd = new Y.Map<unknown>()
    odd.set('weight', Number.POSITIVE_INFINITY)
    odd.set('direction', 'sideways')
    criteria.set('odd', odd)
    const heavy = new Y.Map<unknown>()
    heavy.set('weight', 1000)
    criteria.set('heavy', heavy)
    document.getMap('settings').set('date', 'yesterday')
    document.getMap('settings').set('districts', 'all')
    const plan = readPlan(document)
    expect(plan.criteria.slice(FIRST_PLAN.criteria.length)).toEqual([
      criterionSetting('heavy', 100),
      criterionSetting('odd', 0),
    ])
    expect(plan.date).toBeNull()
    expect(plan.filters.districts).toEqual([])
  })
})
