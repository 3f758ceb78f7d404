/** Every option of `rank` and every column of `coverage` on a package whose figures are worked out by hand. */
import { beforeAll, describe, expect, test } from 'vitest'
import { run as coverage } from '@/cli/coverage'
import { run as rank } from '@/cli/rank'
import { readPackage } from '@/cli/read-package'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageShare, layerIndex } from '@/domain/coverage/coverage-share'
import { coverageTable } from '@/domain/coverage/coverage-table'
import { call } from './call'
import { smallPackage } from './small-package'

let folder = ''
beforeAll(async () => {
  folder = await smallPackage()
})

/** Scores by commune code. */
async function scores(...args: string[]) {
  const { code, rows, err } = await call(rank, folder, '--csv', ...args)
  expect(code, err).toBe(0)
  return Object.fromEntries(rows().map(row => [row.commune_code, Number(row.score)]))
}

describe('rank', () => {
  test('--scale: in view the extremes are 0 and 1, fixed the shares stand as they are', async () => {
    const geography = ['--weights', 'geography=1']
    expect(await scores(...geography, '--scale', 'in-view')).toEqual({ 14755: 0, 14758: 0.5, 14761: 1 })
    expect(await scores(...geography, '--scale', 'fixed')).toEqual({ 14755: 0.2, 14758: 0.4, 14761: 0.6 })
  })

  test('--date: the levels of the day count', async () => {
    const alert = ['--weights', 'alert=1', '--scale', 'fixed']
    expect(await scores(...alert, '--date', '2021-11-19')).toEqual({ 14755: 1, 14758: 0, 14761: 0 })
    expect(await scores(...alert, '--date', '2021-11-20')).toEqual({ 14755: 0, 14758: 0, 14761: 1 })
    expect(await scores(...alert)).toEqual({ 14755: 0, 14758: 0, 14761: 1 })
  })

  test('--missing: left out, counted as worst, or the district’s median', async () => {
    const two = ['--weights', 'wells=1,population=1']
    expect(await scores(...two, '--missing', 'renormalise')).toEqual({ 14755: 1, 14758: 0.75, 14761: 0 })
    expect(await scores(...two, '--missing', 'worst')).toEqual({ 14755: 1, 14758: 0.75, 14761: 0 })
    expect(await scores(...two, '--missing', 'district-median')).toEqual({
      14755: 0.75,
      14758: 0.75,
      14761: 0,
    })
    const other = ['--weights', 'wells=1,geography=1']
    expect(await scores(...other, '--missing', 'renormalise')).toMatchObject({ 14755: 0 })
    expect(await scores(...other, '--missing', 'worst')).toMatchObject({ 14755: 0.5 })
  })

  test('a column called as a figure of the product is ranked by under its own id', async () => {
    const { rows } = await call(rank, folder, '--csv', '--weights', 'column:score=1')
    expect(rows().map(row => row.commune_code)).toEqual(['14758', '14761', '14755'])
    expect((await call(rank, folder, '--weights', 'score=1')).code).toBe(2)
  })

  test('a commune without any value is named on stderr as not ranked, under every rule', async () => {
    for (const rule of ['renormalise', 'worst', 'district-median']) {
      const { rows, err } = await call(rank, folder, '--csv', '--weights', 'wells=1', '--missing', rule)
      expect(rows().map(row => row.commune_code)).toEqual(['14758', '14761'])
      expect(err).toContain('1 communes have no value')
    }
  })

  test.each([
    ['--weights', 'geography=1e308,alert=1e308'],
    ['--weights', 'geography=1000001'],
    ['--date', '2021-02-31'],
    ['--date', '2021-99-99'],
  ])('%s %s is refused with a sentence', async (...args) => {
    const { code, out, err } = await call(rank, folder, ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(args[0])
  })

  test('a weight of a million is taken', async () => {
    expect(await scores('--weights', 'geography=1000000')).toMatchObject({ 14761: 1 })
  })
})

describe('coverage', () => {
  test('the columns are the measures that they are called', async () => {
    const { rows } = await call(coverage, folder, '--csv')
    const row = rows().find(({ commune_code, operator }) => commune_code === '14755' && operator === 'A')
    const byHand = { area: 1 / 2, village: 2 / 3, household: 30 / 100, pupil: 35 / 50, school: 1 / 4 }
    for (const [measure, share] of Object.entries(byHand))
      expect(Number(row?.[`${measure}_share`]), measure).toBeCloseTo(share, 5)
  })

  test('every cell is the table’s share, empty where it is unknown', async () => {
    const { dataset } = await readPackage(folder)
    const table = coverageTable(coverageInput(dataset))
    const rows = (await call(coverage, folder, '--csv')).rows()
    expect(rows).toHaveLength(3 * table.layers.length)
    for (const row of rows) {
      const commune = table.communeCodes.indexOf(row.commune_code)
      const layer = layerIndex(table, row.operator, row.technology as '4G')
      for (const measure of ['area', 'village', 'household', 'pupil', 'school'] as const) {
        const share = coverageShare(table, measure, commune, layer)
        const cell = row[`${measure}_share`]
        if (Number.isNaN(share)) expect(cell).toBe('')
        else expect(Number(cell)).toBeCloseTo(share, 12)
      }
    }
  })
})

test('a package with an error is read, the error said on stderr, and the exit code is 1', async () => {
  const lacking = await smallPackage({ 'teaching-modes.csv': null })
  for (const command of [rank, coverage]) {
    const { code, out, err } = await call(command, lacking, '--csv')
    expect(code).toBe(1)
    expect(err).toContain('teaching-modes.csv')
    expect(out).toContain('14755')
  }
})
