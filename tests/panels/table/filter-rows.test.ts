import { describe, expect, test } from 'vitest'
import { filterRows, rowTexts } from '@/panels/table/filter-rows'
import { aDataset } from '../../builders/dataset'

const texts = rowTexts(
  aDataset({
    communes: [
      { communeName: 'Hoằng Quỳ', districtName: 'Huyện Hoằng Hóa', communeCode: '15886' },
      { communeName: 'Hoằng Quý', districtName: 'Huyện Hoằng Hóa', communeCode: '15916' },
      { communeName: 'Đông Sơn', districtName: 'Thị xã Bỉm Sơn', communeCode: '14800' },
    ],
  }).records.communes,
)
const found = (query: string, rows = [0, 1, 2]) => filterRows(rows, texts, query)

describe('the filter of the table', () => {
  test('asks for every row where nothing is typed', () => expect(found('  ')).toEqual([0, 1, 2]))
  test('does not need diacritics, and đ is d', () => expect(found('dong son')).toEqual([2]))
  test('keeps every name that folds to the same', () => expect(found('hoang quy')).toEqual([0, 1]))
  test('finds by district and by code', () => {
    expect(found('bim')).toEqual([2])
    expect(found('159')).toEqual([1])
  })
  test('wants every word, each from the beginning of a word', () => {
    expect(found('quy 15916')).toEqual([1])
    expect(found('ong')).toEqual([])
  })
  test('does not bring in rows that were not in view', () => expect(found('hoang', [1, 2])).toEqual([1]))
})
