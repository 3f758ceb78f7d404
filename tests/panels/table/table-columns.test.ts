import { describe, expect, test } from 'vitest'
import { needTable } from '@/domain/need/need-table'
import { bounded, HIGHEST, heightAfterKey, LOWEST, USUAL } from '@/panels/table/drawer-height'
import { columnIds, runsUpFirst, tableColumns } from '@/panels/table/table-columns'
import { aDataset } from '../../builders/dataset'

const dataset = aDataset({
  communes: [{ population: 10 }, { population: null }],
  covidLevels: [{ communeCode: '14001', level: 3 }],
  teachingModes: [{ communeCode: '14002', mode: 'online' }],
})
const context = { dataset, coverage: null, need: needTable(dataset, null, null), ranking: null }
const columns = tableColumns('poor_share', context, mode => `<${mode}>`)
const column = (id: string) => columns.find(each => each.id === id)
const values = (id: string): unknown[] => Array.from<unknown>(column(id)?.keys.values ?? [])

describe('the columns of the table', () => {
  test('give the theme of the map a place after the score', () => {
    const ids = columnIds('poor_share')
    expect(ids[ids.indexOf('score') + 1]).toBe('poor_share')
    expect(column('poor_share')?.isTheme).toBe(true)
  })
  test('show no indicator twice, whatever the theme', () => {
    for (const theme of ['score', 'rank', 'alert', 'population', 'poor_share']) {
      expect(new Set(columnIds(theme)).size).toBe(columnIds(theme).length)
    }
  })
  test('have a value for every commune', () => {
    for (const { keys } of columns) expect(keys.values).toHaveLength(2)
  })
  test('keep what is missing missing: no 0, no level, no mode', () => {
    expect(values('population')).toEqual([10, Number.NaN])
    expect(values('level')).toEqual([3, Number.NaN])
    expect(values('mode')).toEqual([null, '<online>'])
    expect(values('score')).toEqual([Number.NaN, Number.NaN])
  })
  test('run upwards first for names and ranks, from the greatest for figures', () => {
    expect(columns.filter(runsUpFirst).map(({ id }) => id)).toEqual([
      'rank',
      'commune',
      'district',
      'code',
      'mode',
    ])
  })
})

describe('the height of the drawer', () => {
  test('stays within its bounds', () => {
    expect([-5, 33.4, 200].map(bounded)).toEqual([LOWEST, 33, HIGHEST])
  })
  test('moves by the arrow keys and leaves other keys alone', () => {
    expect(heightAfterKey('ArrowUp', 40)).toBe(45)
    expect(heightAfterKey('ArrowDown', LOWEST)).toBe(LOWEST)
    expect(heightAfterKey('Enter', 70)).toBe(USUAL)
    expect(heightAfterKey('a', 40)).toBeNull()
  })
})
