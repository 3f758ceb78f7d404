import { expect, test } from 'vitest'
import { districtName, narrowDistrictName, shortDistrictName } from '@/i18n/district-name'
import { illustrativeMark } from '@/i18n/illustrative-mark'

test.each([
  ['Huyện Quan Hóa', 'Quan Hóa district', 'Quan Hóa', 'Quan Hóa'],
  ['Thị xã Bỉm Sơn', 'Bỉm Sơn town', 'Thị xã Bỉm Sơn', 'Bỉm Sơn town'],
  ['Thành phố Thanh Hóa', 'Thanh Hóa city', 'Thành phố Thanh Hóa', 'Thanh Hóa city'],
  ['Quan Hóa', 'Quan Hóa', 'Quan Hóa', 'Quan Hóa'],
])('%s is a district in English too', (name, english, short, shortEnglish) => {
  expect(districtName(name, 'vi')).toBe(name)
  expect(districtName(name, 'en')).toBe(english)
  expect(shortDistrictName(name, 'vi')).toBe(short)
  expect(shortDistrictName(name, 'en')).toBe(shortEnglish)
})

test.each([
  ['Huyện Quan Hóa', 'Quan Hóa', 'Quan Hóa'],
  ['Thị xã Nghi Sơn', 'TX Nghi Sơn', 'Nghi Sơn town'],
  ['Thành phố Thanh Hóa', 'TP Thanh Hóa', 'Thanh Hóa city'],
  ['Quan Hóa', 'Quan Hóa', 'Quan Hóa'],
])('%s in a narrow column is written as on a map', (name, narrow, english) => {
  expect(narrowDistrictName(name, 'vi')).toBe(narrow)
  expect(narrowDistrictName(name, 'en')).toBe(english)
})

test('the mark of illustrative names is said in the language on screen', () => {
  expect(illustrativeMark('Viettel (minh họa)', 'vi')).toBe('Viettel (minh họa)')
  expect(illustrativeMark('Viettel (minh họa)', 'en')).toBe('Viettel (illustrative)')
  expect(illustrativeMark('Viettel', 'en')).toBe('Viettel')
})
