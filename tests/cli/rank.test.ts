/** `rank` and `coverage` on the data that ships: the contract's columns, exit codes, and figures that agree. */
import { beforeAll, describe, expect, test } from 'vitest'
import { run as coverage } from '@/cli/coverage'
import { run as rank } from '@/cli/rank'
import { call } from './call'

describe('rank', () => {
  let all: Awaited<ReturnType<typeof call>>
  beforeAll(async () => {
    all = await call(rank, 'data', '--csv')
  })

  test('the contract’s columns come first, in order, and every commune is there once', () => {
    expect(all.code).toBe(0)
    expect(all.out.split('\r\n')[0]).toBe(
      'rank,commune_code,commune_name,district_name,score,part_mobile_gap,part_fibre_gap,part_device_gap,part_alert,part_geography,missing,value_mobile_gap,value_fibre_gap,value_device_gap,value_alert,value_geography',
    )
    expect(new Set(all.rows().map(row => row.commune_code)).size).toBe(559)
  })

  test('parts sum to the score and ranks follow scores', () => {
    const rows = all.rows()
    for (const row of rows) {
      const parts = Object.keys(row).filter(key => key.startsWith('part_'))
      expect(parts.reduce((sum, key) => sum + Number(row[key]), 0)).toBeCloseTo(Number(row.score), 8)
    }
    rows.slice(1).forEach((row, at) => {
      expect(Number(row.score)).toBeLessThanOrEqual(Number(rows[at].score))
    })
  })

  test('--top cuts the list and changes nothing in it', async () => {
    const { rows } = await call(rank, 'data', '--csv', '--top', '20')
    expect(rows()).toEqual(all.rows().slice(0, 20))
  })

  test('--weights: only ratios matter, and one criterion alone orders by itself', async () => {
    const once = await call(rank, 'data', '--csv', '--weights', 'mobile_gap=0.4,device_gap=0.6')
    const tenfold = await call(rank, 'data', '--csv', '--weights', 'mobile_gap=4,device_gap=6')
    expect(once.rows().map(row => [row.rank, row.commune_code])).toEqual(
      tenfold.rows().map(row => [row.rank, row.commune_code]),
    )
    const population = await call(rank, 'data', '--csv', '--weights', 'population=1', '--top', '1')
    expect(population.rows()[0].score).toBe('1')
  })

  test('--json is one document of the same rows', async () => {
    const { out } = await call(rank, 'data', '--json', '--top', '3')
    const read: Record<string, unknown>[] = JSON.parse(out)
    expect(read.map(row => String(row.commune_code))).toEqual(
      all
        .rows()
        .slice(0, 3)
        .map(row => row.commune_code),
    )
  })

  test('what is illustrative or schematic is said on stderr, never in the data', () => {
    expect(all.err).toContain('Dữ liệu minh họa')
    expect(all.err).toMatch(/Ranh giới sơ đồ, không có giá trị pháp lý \(schematic boundaries\): boundaries/)
    expect(all.out).not.toContain('sơ đồ')
    expect(all.out).not.toContain('minh họa')
  })

  test.each([
    [[]],
    [['data', '--weights', 'mobile_gap']],
    [['data', '--weights', 'mobile_gap=-1']],
    [['data', '--weights', 'mobile_gap=0']],
    [['data', '--weights', 'no_such_column=1']],
    [['data', '--top', '0']],
    [['data', '--missing', 'zero']],
    [['data', '--nonsense']],
    [['no-such-folder']],
  ])('wrong use %j exits with 2 and says why on stderr only', async args => {
    const { code, out, err } = await call(rank, ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.length).toBeGreaterThan(5)
  })
})

test('coverage: every commune, operator and technology once; shares 0…1 or empty; any ≥ each operator ≥ all', async () => {
  const { code, out, rows } = await call(coverage, 'data', '--csv')
  expect(code).toBe(0)
  expect(out.split('\r\n')[0]).toBe(
    'commune_code,operator,technology,area_share,village_share,household_share,pupil_share,school_share',
  )
  const read = rows()
  const share = new Map(
    read.map(row => [`${row.commune_code} ${row.operator} ${row.technology}`, Number(row.area_share)]),
  )
  expect(share.size).toBe(read.length)
  expect(new Set(read.map(row => row.commune_code)).size).toBe(559)
  for (const { commune_code, operator, technology, area_share } of read) {
    const own = Number(area_share)
    expect(own).toBeGreaterThanOrEqual(0)
    expect(own).toBeLessThanOrEqual(1)
    if (operator === 'any' || operator === 'all') continue
    expect(own).toBeLessThanOrEqual((share.get(`${commune_code} any ${technology}`) ?? 0) + 1e-8)
    expect(own).toBeGreaterThanOrEqual((share.get(`${commune_code} all ${technology}`) ?? 0) - 1e-8)
  }
})
