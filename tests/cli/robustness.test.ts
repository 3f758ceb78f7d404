/** `robustness` and `flip` on a table and on the data that ships: the contract's fields, figures by hand, exit codes. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { run as flip } from '@/cli/flip'
import { run as rank } from '@/cli/rank'
import { run as robustness } from '@/cli/robustness'
import { call } from './call'

interface UnitRow {
  readonly code: string
  readonly rank: number
  readonly rankLow: number
  readonly rankHigh: number
  readonly rankBest: number
  readonly rankWorst: number
  readonly pTop: number
  readonly certainty: string
  readonly acceptability: number[]
}

let table = ''
let index = ''
let inGroups = ''
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phu-song-robustness-'))
  const inFolder = async (name: string, text: string) => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }
  // By x alone P, Q, R; by y alone Q, P, R: P and Q change places at w·1 = (1 − w)·0.5, w = ⅓. S is not reported.
  table = await inFolder('units.csv', 'code,x,y\nP,1,0.5\nQ,0,1\nR,-0.5,0.4\nS,,\n')
  const criteria = [
    { column: 'x', direction: 'higher-first', weight: 3, error: 0.5 },
    { column: 'y', direction: 'higher-first', weight: 2 },
  ]
  const rest = { groups: [], normalise: 'none', aggregate: 'arithmetic', missing: 'renormalise' }
  index = await inFolder('index.json', JSON.stringify({ criteria, ...rest }))
  inGroups = await inFolder(
    'groups.json',
    JSON.stringify({
      criteria: [{ ...criteria[0], group: 'g' }, criteria[1]],
      ...rest,
      groups: [{ name: 'g', weight: 2 }],
    }),
  )
})

describe('robustness', () => {
  const ask = async (...args: string[]) => {
    const { code, out, err } = await call(
      robustness,
      table,
      '--index',
      index,
      '--top',
      '1',
      '--json',
      ...args,
    )
    return { code, err, read: code === 0 ? JSON.parse(out) : null }
  }

  test('has the contract’s fields, and shares that lie about the exact ones', async () => {
    const { code, read } = await ask('--samples', '20000', '--seed', '4')
    expect(code).toBe(0)
    expect([read.samples, read.seed]).toEqual([20_000, 4])
    const units: UnitRow[] = read.units
    expect(units.map(({ code, rank }) => [code, rank])).toEqual([
      ['P', 1],
      ['Q', 2],
      ['R', 3],
    ])
    const [p, q, r] = units
    expect(Math.abs(p.pTop - 2 / 3)).toBeLessThan(0.01)
    expect(p.pTop + q.pTop).toBeCloseTo(1, 12)
    expect(p.acceptability).toEqual([p.pTop, q.pTop, 0])
    expect([p.rankLow, p.rankHigh, r.rankBest, r.rankWorst]).toEqual([1, 2, 3, 3])
    expect(units.map(({ certainty }) => certainty)).toEqual(['contested', 'contested', 'never'])
    expect(read.proved).toBe(true)
  })

  test('the same seed gives the same text, another seed another', async () => {
    const [once, twice, other] = await Promise.all(
      ['5', '5', '6'].map(seed =>
        call(robustness, table, '--index', index, '--samples', '300', '--seed', seed, '--json'),
      ),
    )
    expect(twice.out).toBe(once.out)
    expect(other.out).not.toBe(once.out)
  })

  test('--keep-order and a narrow --band leave the first where it is', async () => {
    for (const region of [['--keep-order'], ['--band', '0.2']]) {
      const { read } = await ask('--samples', '500', ...region)
      expect(read.units[0]).toMatchObject({ code: 'P', certainty: 'always', pTop: 1 })
    }
  })

  test('--data takes the errors of the index, --methods each method once; nothing is proved of them', async () => {
    const data = await ask('--data', '--samples', '400')
    expect(data.read).toMatchObject({ samples: 400, proved: false, sensitivity: { measure: 'alone' } })
    const methods = await ask('--methods')
    expect(methods.read).toMatchObject({ samples: 25, proved: false, sensitivity: { measure: 'variance' } })
  })

  test('a weight of a group is that of its criteria', async () => {
    const grouped = await call(robustness, table, '--index', inGroups, '--samples', '200', '--json')
    expect(JSON.parse(grouped.out).units).toHaveLength(3)
  })

  test('without an index every column of a table counts alike; as text, a line a unit', async () => {
    const { code, out, err } = await call(robustness, table, '--samples', '100', '--top', '1')
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(3)
    expect(err).toContain('100 samples')
  })

  test.each([
    ['no path', []],
    ['a band above 1', ['t', '--band', '1.5']],
    ['a band of nothing', ['t', '--band', '']],
    ['samples of 0', ['t', '--samples', '0']],
    ['half a seed', ['t', '--seed', '0.5']],
    ['two regions', ['t', '--band', '0.1', '--keep-order']],
    ['a word unknown', ['t', '--sample', '3']],
  ])('%s is wrong use', async (_, args) => {
    const { code, out, err } = await call(robustness, ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).not.toBe('')
  })

  test('--data without any error in the index is wrong use', async () => {
    expect((await call(robustness, table, '--data')).code).toBe(2)
  })

  test('on the data that ships, today’s ranks are those of rank', async () => {
    const ranked = await call(rank, 'data', '--json')
    const today = new Map(
      (JSON.parse(ranked.out) as Record<string, unknown>[]).map(row => [String(row.commune_code), row.rank]),
    )
    const { out } = await call(robustness, 'data', '--samples', '64', '--json')
    const units: UnitRow[] = JSON.parse(out).units
    expect(units).toHaveLength(today.size)
    for (const { code, rank: place, rankBest, rankWorst } of units) {
      expect(place).toBe(today.get(code))
      expect(rankBest <= place && place <= rankWorst).toBe(true)
    }
  })
})

describe('flip', () => {
  test('two by hand: the nearest weights by column', async () => {
    const { code, out } = await call(flip, table, '--index', index, '--pair', 'P,Q', '--json')
    expect(code).toBe(0)
    const { a, b, distance, weights, exact } = JSON.parse(out)
    expect([a, b, exact]).toEqual(['P', 'Q', true])
    expect(weights.x).toBeCloseTo(1 / 3, 14)
    expect(weights.y).toBeCloseTo(2 / 3, 14)
    expect(distance).toBeCloseTo((0.6 - 1 / 3) * Math.SQRT2, 14)
  })

  test('what is ahead already is 0 away; what cannot, and what has no rank, say why', async () => {
    const ask = async (pair: string) => {
      const { code, out, err } = await call(flip, table, '--index', index, '--pair', pair, '--json')
      return { code, err, ...JSON.parse(out) }
    }
    expect(await ask('Q,P')).toMatchObject({ code: 0, distance: 0, weights: { x: 0.6, y: 0.4 } })
    const never = await ask('P,R')
    expect(never).toMatchObject({ code: 0, distance: null, weights: null, reason: 'dominated' })
    expect(never.err).toContain('no weighted criterion')
    expect(await ask('P,S')).toMatchObject({ distance: null, reason: 'unranked' })
  })

  test.each([
    ['no pair', ['t']],
    ['one code', ['t', '--pair', 'A']],
    ['the same twice', ['t', '--pair', 'A,A']],
    ['three', ['t', '--pair', 'A,B,C']],
  ])('%s is wrong use', async (_, args) => {
    expect((await call(flip, ...args)).code).toBe(2)
  })

  test('a code that is not there is wrong use and named', async () => {
    const { code, err } = await call(flip, table, '--pair', 'P,X')
    expect(code).toBe(2)
    expect(err).toContain('"X"')
  })
})
