/** Rule P1, each filter apart and together. */
import { describe, expect, test } from 'vitest'
import type { AlertLevel, Commune, TeachingMode } from '@/domain/dataset/records'
import { needTable } from '@/domain/need/need-table'
import { communesInView } from '@/domain/plan/communes-in-view'
import { type Filters, NO_FILTERS } from '@/domain/plan/plan'
import { aDataset, communeCode } from '../../builders/dataset'

interface Wish {
  readonly commune?: Partial<Commune>
  readonly level?: AlertLevel
  readonly mode?: TeachingMode
}

function inView(filters: Partial<Filters>, wishes: readonly Wish[]): number[] {
  const dataset = aDataset({
    communes: wishes.map(wish => wish.commune ?? {}),
    covidLevels: wishes.flatMap(({ level }, i) => (level ? [{ communeCode: communeCode(i), level }] : [])),
    teachingModes: wishes.flatMap(({ mode }, i) => (mode ? [{ communeCode: communeCode(i), mode }] : [])),
  })
  return [...communesInView({ ...NO_FILTERS, ...filters }, dataset, needTable(dataset, null, null))]
}

describe('P1 in view', () => {
  test('P1: without filters everyone is in view, known or not', () => {
    expect(inView({}, [{}, { level: 1, mode: 'mixed' }, { commune: { mountain: null } }])).toEqual([1, 1, 1])
  })

  test('P1: a commune of one of the districts passes', () => {
    const communes = ['380', '381', '382'].map(districtCode => ({ commune: { districtCode } }))
    expect(inView({ districts: ['382', '380'] }, communes)).toEqual([1, 0, 1])
  })

  test('P1: one of the flags is enough; none, or one that is not known, is not', () => {
    const communes = [
      { mountain: true, border: false },
      { mountain: false, border: true },
      { mountain: true, border: true },
      { mountain: false, border: false, coastal: true },
      { mountain: null, border: null },
      { mountain: null, border: true },
    ].map(commune => ({ commune }))
    expect(inView({ flags: ['mountain', 'border'] }, communes)).toEqual([1, 1, 1, 0, 0, 1])
  })

  test('P1: alert only is level 3 or 4; an unknown level does not pass', () => {
    const communes: Wish[] = [{ level: 1 }, { level: 2 }, { level: 3 }, { level: 4 }, {}]
    expect(inView({ alertOnly: true }, communes)).toEqual([0, 0, 1, 1, 0])
  })

  test('P1: online only is online, not mixed or television; an unknown mode does not pass', () => {
    const communes: Wish[] = [
      { mode: 'online' },
      { mode: 'mixed' },
      { mode: 'television' },
      { mode: 'in-person' },
      {},
    ]
    expect(inView({ onlineOnly: true }, communes)).toEqual([1, 0, 0, 0, 0])
  })

  test('P1: filters narrow each other', () => {
    const mountain = { mountain: true, districtCode: '380' }
    const communes: Wish[] = [
      { commune: mountain, level: 4, mode: 'online' },
      { commune: { ...mountain, districtCode: '381' }, level: 4, mode: 'online' },
      { commune: { ...mountain, mountain: false }, level: 4, mode: 'online' },
      { commune: mountain, level: 2, mode: 'online' },
      { commune: mountain, level: 4, mode: 'mixed' },
    ]
    const filters: Filters = { districts: ['380'], flags: ['mountain'], alertOnly: true, onlineOnly: true }
    expect(inView(filters, communes)).toEqual([1, 0, 0, 0, 0])
  })
})
