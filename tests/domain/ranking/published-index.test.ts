/**
 * The ASEM sustainable connectivity index (51 countries, 49 indicators, 8 pillars, 2 sub-indices) as published with COINr:
 * min–max and the nested arithmetic mean. Where its table stops, the naive oracle goes on.
 */
import { describe, expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { Aggregation, RankingQuestion } from '@/domain/ranking/ranking'
import { naiveScores } from './naive-ranking'
import { hasPublished, publishedTable } from './published-values'
import { question } from './question'

const FOLDER = 'composite-index'
/** Indicators that the publisher neither capped nor filled in between the raw table and the normalised one. */
const AS_THEY_WERE =
  'LPI Ship Cov4G Embs IGOs UNVote TIRcon RTAs Visa Lang Renew CO2 MatCon FreePress TolMin CPI WomParl GDPGrow Goods PRemit Research Tourist MigStock'.split(
    ' ',
  )

interface Node {
  readonly code: string
  readonly parent: string
  readonly weight: number
  readonly lowerFirst: boolean
  readonly denominator: string | null
}

const table = (name: string) => publishedTable(FOLDER, name)
const number = (text: string) => (text === 'NA' || text === '' ? Number.NaN : Number(text))
const columnOf = (rows: readonly Record<string, string>[], name: string) => rows.map(row => number(row[name]))

function nodes(type: 'Indicator' | 'Aggregate'): Node[] {
  return table('ASEM_iMeta.csv')
    .filter(row => row.Type === type)
    .map(row => ({
      code: row.iCode,
      parent: row.Parent,
      weight: Number(row.Weight),
      lowerFirst: row.Direction === '-1',
      denominator: row.Denominator === 'NA' ? null : row.Denominator,
    }))
}

/** The part of the tree below one node, on the published normalised values (0…100, greater is better). */
function asked(top: string, aggregation: Aggregation): RankingQuestion {
  const rows = table('ASEM_old_COIN_Normalised.csv')
  const all = nodes('Aggregate')
  const isBelow = (node: Node): boolean =>
    node.parent === top || all.some(above => above.code === node.parent && isBelow(above))
  const groups = all.filter(isBelow)
  const place = (name: string) => groups.findIndex(group => group.code === name)
  const criteria = nodes('Indicator').filter(isBelow)
  return {
    ...question({ columns: criteria.map(({ code }) => columnOf(rows, code)) }),
    codes: rows.map(row => row.UnitCode),
    criteria: criteria.map(({ code, parent, weight }) => ({
      id: code,
      weight,
      direction: 'higher-first',
      values: Float64Array.from(columnOf(rows, code)),
      bounds: [0, 100],
      group: place(parent),
    })),
    groups: groups.map(({ code, parent, weight }) => ({ id: code, weight, parent: place(parent) })),
    normalisation: 'target',
    aggregation,
  }
}

describe.skipIf(!hasPublished(FOLDER))('the ASEM index as published', () => {
  test.each([
    'Physical',
    'ConEcFin',
    'Political',
    'Instit',
    'P2P',
    'Environ',
    'Social',
    'SusEcFin',
    'Conn',
    'Sust',
    'Index',
  ])('R10: %s is the nested mean, in every country, to twelve digits', top => {
    const published = columnOf(table('ASEM_old_COIN_Aggregated.csv'), top)
    const { score } = rankCommunes(asked(top, 'arithmetic'))
    expect(published).toHaveLength(51)
    published.forEach((value, i) => {
      expect(Math.abs((score[i] * 100) / value - 1)).toBeLessThan(1e-12)
    })
  })

  test('R10: Austria has 61.9018 and Switzerland, the first, 68.384', () => {
    const { codes, ...rest } = asked('Index', 'arithmetic')
    const { score, rank } = rankCommunes({ codes, ...rest })
    expect(score[codes.indexOf('AUT')] * 100).toBeCloseTo(61.9018, 4)
    expect(score[codes.indexOf('CHE')] * 100).toBeCloseTo(68.384, 3)
    expect(rank[codes.indexOf('CHE')]).toBe(1)
  })

  test.each(AS_THEY_WERE)('R3: %s from raw values by min–max is the published normalised column', code => {
    const raw = table('ASEM_old_COIN_Raw.csv')
    const node = nodes('Indicator').find(one => one.code === code)
    const units = new Map(table('ASEM_iData.csv').map(row => [row.uCode, row]))
    const per = (row: Record<string, string>) =>
      node?.denominator ? number(units.get(row.UnitCode)?.[node.denominator] ?? '') : 1
    const values = raw.map(row => number(row[code]) / per(row))
    const base = question({ columns: [values] })
    const direction = node?.lowerFirst ? 'lower-first' : 'higher-first'
    const { normalised } = rankCommunes({ ...base, criteria: base.criteria.map(c => ({ ...c, direction })) })
    const published = columnOf(table('ASEM_old_COIN_Normalised.csv'), code)
    // The raw table was printed to ten digits.
    published.forEach((value, i) => {
      expect(normalised[i] * 100).toBeCloseTo(value, 6)
    })
  })

  test('R14: the nested geometric mean is that of the oracle, and never above the arithmetic one', () => {
    for (const top of ['Political', 'Instit', 'Social', 'Sust', 'Index']) {
      const geometric = rankCommunes(asked(top, 'geometric')).score
      const arithmetic = rankCommunes(asked(top, 'arithmetic')).score
      naiveScores(asked(top, 'geometric')).forEach((expected, i) => {
        expect(geometric[i]).toBeCloseTo(expected ?? Number.NaN, 12)
        expect(geometric[i]).toBeLessThanOrEqual(arithmetic[i] + 1e-12)
      })
    }
  })

  test('R14: of the published pillars, weighted 2 to 1 by sub-index, the geometric mean is exp of the mean logarithm', () => {
    const rows = table('ASEM_old_COIN_Aggregated.csv')
    const pillars = ['Physical', 'ConEcFin', 'Political', 'Instit', 'P2P', 'Environ', 'Social', 'SusEcFin']
    const isConn = (k: number) => k < 5
    const columns = pillars.map(name => columnOf(rows, name))
    const base = question({ columns, normalisation: 'none', aggregation: 'geometric' })
    const { score } = rankCommunes({
      ...base,
      criteria: base.criteria.map((c, k) => ({ ...c, group: isConn(k) ? 0 : 1 })),
      groups: [
        { id: 'Conn', weight: 2, parent: -1 },
        { id: 'Sust', weight: 1, parent: -1 },
      ],
    })
    rows.forEach((_, i) => {
      const logarithms = columns.map(column => Math.log(column[i]))
      const sum = logarithms.reduce((total, value, k) => total + value * (isConn(k) ? 2 / 15 : 1 / 9), 0)
      expect(Math.abs(score[i] / Math.exp(sum) - 1)).toBeLessThan(1e-12)
    })
  })
})
