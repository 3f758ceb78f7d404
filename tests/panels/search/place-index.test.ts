/** Search as people type: with diacritics, without, by code; every namesake shown. */
import { expect, test } from 'vitest'
import { placeIndex } from '@/panels/search/place-index'
import { aDataset, communeCode } from '../../builders/dataset'

const names = [
  'Nga Thanh',
  'Nga Thành',
  'Đông Sơn',
  'Mường Lát',
  'Sơn Đông',
  'Hoằng Quỳ',
  'Hoằng Quý',
  'Đông Sơn',
]
const { find } = placeIndex(
  aDataset({
    communes: names.map(communeName => ({ communeName })),
    schools: [{ schoolName: 'Trường Tiểu học Mường Lát', communeCode: communeCode(3) }],
  }),
)
const found = (query: string) => find(query).map(place => place.name)

test('a name without diacritics finds every commune that folds to it', () => {
  expect(found('nga thanh').slice(0, 2).sort()).toEqual(['Nga Thanh', 'Nga Thành'].sort())
  expect(found('hoang quy').slice(0, 2).sort()).toEqual(['Hoằng Quý', 'Hoằng Quỳ'].sort())
})

test('a name with diacritics puts the one written so first, and still shows its namesakes', () => {
  expect(found('Nga Thành')[0]).toBe('Nga Thành')
  expect(found('Nga Thành')).toContain('Nga Thanh')
})

test('two communes of the very same name are both shown', () => {
  expect(found('Đông Sơn').filter(name => name === 'Đông Sơn')).toHaveLength(2)
})

test('the name asked for stands before one that only contains its words', () => {
  expect(found('dong son')[0]).toBe('Đông Sơn')
})

test('a commune stands before its schools, and schools are found too', () => {
  expect(found('muong lat')).toEqual(['Mường Lát', 'Trường Tiểu học Mường Lát'])
})

test('a code finds its commune', () => {
  expect(find(communeCode(4))[0].name).toBe('Sơn Đông')
})

test('đ and the case do not matter', () => {
  expect(found('ĐONG SON')[0]).toBe('Đông Sơn')
})
