/** `rank` on any table of units, and by a saved index. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { run as rank } from '@/cli/rank'
import { call } from './call'
import { smallPackage } from './small-package'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rank-table-'))
})

const put = async (name: string, content: string | object) => {
  const path = join(folder, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const TABLE = 'unit,a,b,note\nx,0,10,first\ny,5,,second\nz,10,0,third\n'

describe('a table', () => {
  test('without an index every numeric column counts alike; empty is missing; words are no criterion', async () => {
    const { code, out, err, rows } = await call(rank, await put('units.csv', TABLE), '--csv')
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\r\n')[0]).toBe(
      'rank,commune_code,commune_name,district_name,score,part_a,part_b,missing,value_a,value_b',
    )
    expect(rows().map(row => [row.rank, row.commune_code, row.commune_name, row.score, row.missing])).toEqual(
      [
        ['1', 'x', '', '0.5', ''],
        ['1', 'y', '', '0.5', 'b'],
        ['1', 'z', '', '0.5', ''],
      ],
    )
  })

  test('names stand in the answer where the table has the columns of a ranking’s own file, and nowhere else', async () => {
    const path = await put(
      'named.csv',
      'commune_code,commune_name,district_name,a\nx,Xã Một,Huyện A,1\ny,,,2\n',
    )
    const { rows } = await call(rank, path, '--csv')
    expect(rows().map(row => [row.commune_code, row.commune_name, row.district_name])).toEqual([
      ['y', '', ''],
      ['x', 'Xã Một', 'Huyện A'],
    ])
    expect((await call(rank, path)).out.split('\n').map(line => line.trim().split(/ {2,}/).slice(2))).toEqual(
      [['y'], ['x', 'Xã Một, Huyện A'], []],
    )
    const again = await put('again.csv', (await call(rank, path, '--csv')).out.replace(/^rank,/, 'u,'))
    expect((await call(rank, again, '--csv')).rows().map(row => row.commune_name)).toContain('Xã Một')
  })

  test('a path that is not there is said as such', async () => {
    const { code, err } = await call(rank, join(folder, 'nowhere.csv'))
    expect(code).toBe(2)
    expect(err).toContain('nowhere.csv: there is no such file or folder')
  })

  test('values stand as in the table, however small or large', async () => {
    const { rows } = await call(
      rank,
      await put('sizes.csv', 'u,a,b\nx,0.00003,-1e308\ny,1e-9,1e308\n'),
      '--csv',
    )
    expect(rows().map(row => [Number(row.value_a), Number(row.value_b)])).toEqual([
      [0.00003, -1e308],
      [1e-9, 1e308],
    ])
  })

  test('a cell that is no number is said with row and column, is missing, and the exit code is 1', async () => {
    const path = await put('broken.csv', 'unit,a,b\nx,1,2\ny,khoảng 3,4\nz,5,6\n')
    const { code, err, rows } = await call(rank, path, '--csv')
    expect(code).toBe(1)
    expect(err).toContain('row 3, column a')
    expect(err).toContain('khoảng 3')
    expect(rows().find(row => row.commune_code === 'y')?.missing).toBe('a')
  })

  test.each([
    ['a unit named twice', 'u,a\nx,1\nx,2\ny,3\n', 'row 3'],
    ['a row without a code', 'u,a\nx,1\n,2\n', 'row 3'],
    ['two columns of one name', 'u,a,a\nx,1,2\ny,2,1\n', 'column a'],
    ['no column of numbers', 'u,a\nx,one\n', 'no column of numbers'],
  ])('%s is a finding', async (_, text, said) => {
    const { code, err } = await call(rank, await put('faulty.csv', text), '--csv')
    expect(code).toBe(1)
    expect(err).toContain(said)
  })

  test('numbers are those of programs: a dot, an exponent; semicolons part cells as well', async () => {
    const { code, rows } = await call(
      rank,
      await put('s.csv', 'u;a\r\nx;1.234\r\ny;2e-1\r\nz;-3\r\n'),
      '--csv',
    )
    expect(code).toBe(0)
    expect(rows().map(row => [row.commune_code, Number(row.value_a)])).toEqual([
      ['x', 1.234],
      ['y', 0.2],
      ['z', -3],
    ])
  })
})

describe('an index', () => {
  const index = {
    criteria: [
      { column: 'a', direction: 'higher-first', weight: 1, group: 'g' },
      { column: 'b', direction: 'lower-first', weight: 3, group: 'g' },
      { column: 'c', direction: 'higher-first', weight: 1 },
    ],
    groups: [{ name: 'g', weight: 3 }],
    normalise: 'none',
    aggregate: 'arithmetic',
    missing: 'renormalise',
  }
  const table = 'unit,a,b,c\nx,4,2,8\ny,0,0,4\n'

  test('ranks a table by its tree: ¾ · (¼a − ¾b) + ¼c', async () => {
    const { code, rows } = await call(
      rank,
      await put('t.csv', table),
      '--csv',
      '--index',
      await put('i.json', index),
    )
    expect(code).toBe(0)
    expect(rows().map(row => [row.commune_code, Number(row.score)])).toEqual([
      ['x', 1.625],
      ['y', 1],
    ])
    expect(Number(rows()[0].part_b)).toBe(-1.125)
  })

  test('its least known share leaves units out, and says so; a table without one leaves nobody out', async () => {
    const path = await put('few.csv', 'unit,a,b,c\nx,4,2,8\ny,,,4\n')
    const every = await call(rank, path, '--csv', '--index', await put('i.json', index))
    expect(every.rows()).toHaveLength(2)
    const stated = await put('half.json', { ...index, minimumKnownShare: 0.5 })
    const half = await call(rank, path, '--csv', '--index', stated)
    expect(half.rows().map(row => row.commune_code)).toEqual(['x'])
    expect(half.err).toContain('1 units know fewer than 50 %')
  })

  test('ranks a data package by ids of criteria', async () => {
    const path = await put('p.json', { criteria: [{ column: 'geography', weight: 1 }], normalise: 'target' })
    const { code, rows } = await call(rank, await smallPackage(), '--csv', '--index', path)
    expect(code).toBe(0)
    expect(rows().map(row => Number(row.score))).toEqual([0.6, 0.4, 0.2])
  })

  test('what is wrong in it is said with its place, nothing is ranked, and the exit code is 1', async () => {
    const wrong = { ...index, criteria: [{ column: 'a', weight: -1 }] }
    const { code, out, err } = await call(
      rank,
      await put('t.csv', table),
      '--index',
      await put('w.json', wrong),
    )
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('criteria[0].weight')
    const gone = { criteria: [{ column: 'nowhere' }] }
    const other = await call(rank, await put('t.csv', table), '--index', await put('g.json', gone))
    expect([other.code, other.out]).toEqual([1, ''])
    expect(other.err).toContain('nowhere')
  })

  test('an index that is not there, or beside weights, is wrong use', async () => {
    const path = await put('t.csv', table)
    expect((await call(rank, path, '--index', join(folder, 'none.json'))).code).toBe(2)
    expect((await call(rank, path, '--index', await put('i.json', index), '--weights', 'a=1')).code).toBe(2)
    expect((await call(rank, path, '--date', '2021-11-20')).code).toBe(2)
  })
})

test('--scale takes the old words and the names of every normalisation', async () => {
  const path = await put('units.csv', TABLE)
  const scores = async (scale: string) =>
    (await call(rank, path, '--csv', '--weights', 'a=1', '--scale', scale))
      .rows()
      .map(row => Number(row.score))
  expect(await scores('in-view')).toEqual([1, 0.5, 0])
  expect(await scores('fixed')).toEqual(await scores('target'))
  expect(await scores('percentile')).toEqual([1, 0.5, 0])
  expect(await scores('z-score')).toEqual([1, 0, -1])
  expect(await scores('none')).toEqual([10, 5, 0])
})

describe('R19: ties at the end of what is listed', () => {
  const level = 'unit,a,b\nw,4,4\nx,2,2\ny,2,2\nz,2,2\nzz,0,9\n'

  test('a tie that --top cuts is said, with the places that are left; one that it does not cut is not', async () => {
    const path = await put('level.csv', level.replace('zz,0,9', 'zz,0,0'))
    const cut = await call(rank, path, '--csv', '--top', '2')
    expect(cut.err).toBe(
      '3 units share rank 2, with 1 of the first 2 places left: those listed stand there by their codes\n',
    )
    expect((await call(rank, path, '--csv', '--top', '4')).err).toBe('')
  })

  test('R14: how many a geometric mean leaves at 0 is said', async () => {
    const path = await put('zeros.csv', level)
    const index = await put('geometric.json', {
      criteria: ['a', 'b'].map(column => ({ column, direction: 'higher-first', weight: 1 })),
      groups: [],
      normalise: 'min-max',
      aggregate: 'geometric',
      missing: 'renormalise',
    })
    const { err } = await call(rank, path, '--csv', '--index', index)
    expect(err).toBe('4 units score 0: one criterion of 0 makes a geometric mean 0\n')
  })
})
