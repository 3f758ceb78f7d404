/** Documents as earlier days saved them, and documents that no version of ours would write. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { migrate } from '@/store/document/migrations'
import { firstUpdate, formatOf, readPlan } from '@/store/document/plan-document'

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

describe('format 1', () => {
  test('a plan saved then is read now', () => {
    const document = opened(bytes(fixture('v1').changed))
    expect(formatOf(document)).toBe(1)
    expect(readPlan(document)).toEqual({
      criteria: [
        { id: 'mobile_gap', weight: 45.5, direction: 'higher-first' },
        { id: 'device_gap', weight: 30, direction: 'lower-first' },
        { id: 'alert', weight: 12, direction: 'higher-first' },
        { id: 'geography', weight: 8, direction: 'higher-first' },
        { id: 'poor_households', weight: 20, direction: 'higher-first' },
      ],
      missingRule: 'district-median',
      normalisation: 'fixed',
      filters: {
        districts: ['384', '385'],
        flags: ['baiNgang', 'poorDistrict'],
        alertOnly: true,
        onlineOnly: true,
      },
      theme: 'device_gap',
      date: '2021-11-15',
    })
  })

  test('the first plan is written with the same bytes as then: else it needs another author', () => {
    expect(Buffer.from(firstUpdate()).toString('base64')).toBe(fixture('v1').first)
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
    migrate(document)
    expect(formatOf(document)).toBe(99)
    const plan = readPlan(document)
    expect(plan).toMatchObject({ missingRule: 'renormalise', theme: 'rank' })
    expect(plan.filters.flags).toEqual(['baiNgang'])
    expect(settings.get('scenarios')).toEqual(['A', 'B'])
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
      { id: 'heavy', weight: 100, direction: 'higher-first' },
      { id: 'odd', weight: 0, direction: 'higher-first' },
    ])
    expect(plan.date).toBeNull()
    expect(plan.filters.districts).toEqual([])
  })
})
