import { expect, test } from 'vitest'
import { criterionOf } from '@/domain/need/catalogue'
import { type Category, categoryOf, matches } from '@/panels/ranking/criterion-category'

test('each thing that communes can be ranked by stands where an office would look for it', () => {
  const looked: Readonly<Record<string, Category>> = {
    mobile_gap: 'connectivity',
    site_density: 'connectivity',
    schools_without_power: 'schools',
    pupils_without_fibre: 'schools',
    pupils_without_device: 'devices',
    online_teaching: 'alert',
    border: 'geography',
    poor_district: 'geography',
    villages_without_power: 'geography',
    poor_share: 'people',
    village_pupils: 'people',
    households: 'people',
    // An added column, even one that is called as a column of the product.
    so_dien_thoai: 'own',
    'column:border': 'own',
  }
  for (const [id, category] of Object.entries(looked))
    expect([id, categoryOf(criterionOf(id))]).toEqual([id, category])
})

test('a search finds every word, in any order, with or without marks', () => {
  expect(matches('Tỷ lệ hộ nghèo', 'ho ngheo')).toBe(true)
  expect(matches('Tỷ lệ hộ nghèo', 'NGHÈO tỷ')).toBe(true)
  expect(matches('Điểm ưu tiên', 'diem')).toBe(true)
  expect(matches('Tỷ lệ hộ nghèo', 'ho giau')).toBe(false)
})
