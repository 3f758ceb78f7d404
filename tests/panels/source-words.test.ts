import { expect, test } from 'vitest'
import { sourceWords } from '@/panels/source-words'

const MARK = 'Dữ liệu minh họa'

test('what the mark says beside it is not said twice', () => {
  expect(sourceWords('Dữ liệu minh họa: trường học giả định', MARK)).toBe('Trường học giả định')
})

test('other words stay as they are, and so does everything where there is no mark', () => {
  expect(sourceWords('Sở GD&ĐT', MARK)).toBe('Sở GD&ĐT')
  expect(sourceWords('Dữ liệu minh họa một phần', MARK)).toBe('Dữ liệu minh họa một phần')
  expect(sourceWords('Dữ liệu minh họa: trường học', null)).toBe('Dữ liệu minh họa: trường học')
})
