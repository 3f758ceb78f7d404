/** Finding a village by what a person types. */
import { describe, expect, test } from 'vitest'
import { findVillages, villageTexts } from '@/panels/gaps/find-villages'
import { aDataset } from '../../builders/dataset'

const dataset = aDataset({
  communes: [
    { communeCode: '14845', communeName: 'Trung Lý', districtName: 'Huyện Mường Lát' },
    { communeCode: '14848', communeName: 'Mường Lý', districtName: 'Huyện Mường Lát' },
  ],
  villages: [
    { villageCode: '14845-01', villageName: 'Bản Tà Cóm', communeCode: '14845' },
    { villageCode: '14848-01', villageName: 'Bản Trung Tiến', communeCode: '14848' },
  ],
})
const texts = villageTexts(dataset)
const names = (query: string) => findVillages(texts, query).map(({ village }) => village.villageName)

describe('a village is found', () => {
  test.each(['tà cóm', 'ta com', 'TA', 'com trung ly', '14845-01'])('by "%s"', query =>
    expect(names(query)).toEqual(['Bản Tà Cóm']),
  )
  test('by the beginning of a word, not by its middle', () => expect(names('om')).toEqual([]))
  test('with its commune, and every village of it', () => {
    expect(names('mường lát')).toHaveLength(2)
    expect(findVillages(texts, 'tiến')[0]?.commune?.communeName).toBe('Mường Lý')
  })
  test('by nothing at all: none', () => expect(names('  ')).toEqual([]))
})
