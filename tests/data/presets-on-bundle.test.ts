/** What the presets do on the data that ships: whom warnings meet, and that they meet somebody and not everybody. */
import { beforeAll, describe, expect, test } from 'vitest'
import { openPackage } from '@/cli/open-package'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import { needTable } from '@/domain/need/need-table'
import { type PresetId, presetIndex } from '@/domain/plan/presets'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import { pulls } from '@/domain/ranking/pull'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { Aggregation, Normalisation, Ranking } from '@/domain/ranking/ranking'
import { cutTie } from '@/domain/ranking/top-places'
import { zeroScores } from '@/domain/ranking/zero-scores'

let ranked: (preset: PresetId, told?: { aggregation?: Aggregation; normalisation?: Normalisation }) => Ranking

beforeAll(async () => {
  const opened = await openPackage('data', { out: () => undefined, err: () => undefined })
  if (!opened) throw new Error('no bundled data')
  const { dataset } = opened
  const need = needTable(dataset, coverageTable(coverageInput(dataset)), null)
  const inView = new Uint8Array(dataset.records.communes.length).fill(1)
  ranked = (preset, told = {}) => {
    const index = presetIndex(preset, group => group)
    return rankCommunes(rankingQuestion({ ...index, ...told }, dataset, need, inView))
  }
}, 120_000)

const warned = (ranking: Ranking) =>
  pulls(ranking)
    .filter(({ differs }) => differs)
    .map(({ criterion }) => criterion)

describe('R17 on the bundled data', () => {
  test('in balance, alert pulls less than half its weight and geography nearly twice: both are said, nothing else', () => {
    expect(warned(ranked('can-bang'))).toEqual(['alert', 'geography'])
  })

  test('where pull and weight are close nothing is said', () => {
    expect(warned(ranked('ha-tang'))).toEqual([])
    expect(warned(ranked('thiet-bi'))).toEqual([])
  })

  test('by percentile rank an alert that few communes have pulls nothing, and that is said', () => {
    for (const preset of ['can-bang', 'thiet-bi'] as const)
      expect(warned(ranked(preset, { normalisation: 'percentile' }))).toContain('alert')
  })
})

describe('R14 and R19 on the bundled data', () => {
  test('a geometric mean in balance leaves 557 communes at 0, level at rank 3 with 48 of 50 places left', () => {
    const ranking = ranked('can-bang', { aggregation: 'geometric' })
    expect(zeroScores(ranking).communes).toBe(557)
    expect(cutTie(ranking, 50)).toEqual({ rank: 3, communes: 557, places: 48 })
  })

  test('by percentile rank nobody is at 0, as the warning says', () => {
    const ranking = ranked('can-bang', { aggregation: 'geometric', normalisation: 'percentile' })
    expect(zeroScores(ranking).communes).toBe(0)
    expect(cutTie(ranking, 50)).toBeNull()
  })

  test('no preset as it comes is cut by a tie at 50', () => {
    for (const preset of ['ke-hoach', 'ha-tang', 'thiet-bi', 'can-bang'] as const)
      expect(cutTie(ranked(preset), 50), preset).toBeNull()
  })
})
