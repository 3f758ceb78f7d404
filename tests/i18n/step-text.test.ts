/** What undo says: which mark and which field, in both languages. */
import { expect, test } from 'vitest'
import '@/i18n/later-texts'
import { MARK_FIELDS } from '@/domain/plan/mark-fields'
import { stepText } from '@/i18n/step-text'
import { STEP_NAMES } from '@/store/history/step-names'

const one = (fields: readonly 'deadline'[], name: string | null = 'Pù Nhi 3') => ({ marks: 1, name, fields })

test('an edit of a mark names the field and the mark', () => {
  expect(stepText('editMark', one(['deadline']), 'vi')).toBe('sửa thời hạn của điểm Pù Nhi 3')
  expect(stepText('editMark', one(['deadline']), 'en')).toBe('edit the deadline of mark Pù Nhi 3')
  expect(stepText('editMark', one(['deadline'], null), 'vi')).toBe('sửa thời hạn của điểm chưa đặt tên')
})

test('two fields are named, more are counted; many marks are counted', () => {
  const subject = { marks: 1200, name: null, fields: ['deadline', 'funding'] as const }
  expect(stepText('editMarks', subject, 'vi')).toBe('sửa thời hạn và nguồn vốn của 1.200 điểm')
  const more = { ...subject, fields: ['deadline', 'funding', 'note'] as const }
  expect(stepText('editMarks', more, 'en')).toBe('edit 3 fields of 1,200 marks')
})

test('a step about no mark has its plain name, and one that is not known is said as it is', () => {
  expect(stepText('setWeight', null, 'vi')).toBe('đổi trọng số')
  expect(stepText('somethingElse', null, 'vi')).toBe('somethingElse')
})

test('a step about devices says how many and for whom: the school by its name, several counted', () => {
  const name = (code: string) => (code === '14755-TH1' ? 'Trường Tiểu học Hàm Rồng' : code)
  const said = (
    step: string,
    units: readonly string[],
    devices: number | null,
    language: 'vi' | 'en' = 'vi',
  ) => stepText(step, { units, devices }, language, name)
  expect(said('recordHandover', ['14755-TH1'], 12)).toBe(
    'ghi nhận bàn giao 12 máy cho Trường Tiểu học Hàm Rồng',
  )
  expect(said('recordHandovers', ['14755-TH1', '14845'], 1200)).toBe(
    'ghi nhận bàn giao 1.200 máy cho 2 đơn vị',
  )
  expect(said('excludeUnit', ['14755-TH1'], null)).toBe('không phân bổ cho Trường Tiểu học Hàm Rồng')
  expect(said('recordHandover', ['14845'], 1, 'en')).toBe('record 1 device handed over to 14845')
  expect(said('openLink', ['14845'], null)).toBe('mở phương án từ liên kết')
  for (const language of ['vi', 'en'] as const)
    for (const step of STEP_NAMES)
      expect(said(step, ['14755-TH1'], 3, language)).not.toMatch(/[{}]|deviceRecords\.|steps\./)
})

test('every step and every field has its words in both languages, with nothing left to fill in', () => {
  for (const language of ['vi', 'en'] as const)
    for (const step of STEP_NAMES)
      for (const field of [...MARK_FIELDS, 'removed'] as const) {
        const said = stepText(step, { marks: 1, name: 'Pù Nhi 3', fields: [field] }, language)
        expect(said).not.toMatch(/[{}]|gaps\.|steps\./)
      }
})
