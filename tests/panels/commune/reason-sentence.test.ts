/** The sentence that is read aloud when somebody asks "why this one?". */
import '@/i18n/later-texts'
import { expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { RankingQuestion } from '@/domain/ranking/ranking'
import { formatIn } from '@/i18n/format'
import { type Language, textIn } from '@/i18n/text'
import { reasonSentence } from '@/panels/commune/reason-sentence'
import { shortReason } from '@/panels/commune/short-reason'
import { aDataset } from '../../builders/dataset'
import { NONE, smallQuestion } from '../../domain/ranking/small-question'

const sentence = (question: RankingQuestion, at: number, language: Language = 'vi') =>
  reasonSentence(
    { question, ranking: rankCommunes(question), at },
    {
      t: textIn(language),
      format: formatIn(language),
      phraseOf: id => `giá trị ${id}`,
      nameOf: id => id.toUpperCase(),
      groupName: group => `Nhóm ${group + 1}`,
    },
  )

const two = smallQuestion({
  columns: [
    [1, 0.5, 0],
    [0.84, 0, 1],
  ],
  weights: [40, 60],
  ids: ['a', 'b'],
  normalisation: 'target',
  bounds: [0, 1],
})

test('what adds most comes first, with its points', () => {
  expect(sentence(two, 0)).toBe('Đứng thứ 1 vì: giá trị b (50,4 điểm); giá trị a (40,0 điểm).')
  expect(sentence(two, 0, 'en')).toBe('Rank 1 because: giá trị b (50.4 points); giá trị a (40.0 points).')
})

test('what adds nothing is no reason', () => {
  expect(sentence(two, 1)).toBe('Đứng thứ 3 vì: giá trị a (20,0 điểm).')
})

test('a shared rank says so, and who has nothing that speaks for it is told that', () => {
  const tied = smallQuestion({ columns: [[1, 1, 0]], ids: ['a'] })
  expect(sentence(tied, 1)).toBe('Đồng hạng 1 (cùng 1 xã khác) vì: giá trị a (100,0 điểm).')
  expect(sentence(tied, 1, 'en')).toBe(
    'Tied at rank 1 (with 1 other commune) because: giá trị a (100.0 points).',
  )
  expect(sentence(tied, 2)).toBe('Đứng thứ 3: không tiêu chí nào đưa xã lên cao hơn.')
  expect(sentence({ ...tied, inView: Uint8Array.from([1, 0, 1]) }, 1)).toBeNull()
})

test('beyond four reasons the rest are counted, with their points', () => {
  const many = smallQuestion({
    columns: [
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
    ],
    weights: [5, 4, 3, 2, 6],
  })
  expect(sentence(many, 0)).toBe(
    'Đứng thứ 1 vì: giá trị k4 (30,0 điểm); giá trị k0 (25,0 điểm); giá trị k1 (20,0 điểm); 2 tiêu chí khác (25,0 điểm).',
  )
})

test('a missing value that is filled in says by which rule', () => {
  const filled = smallQuestion({
    columns: [
      [NONE, 1, 0],
      [1, 1, 0],
    ],
    ids: ['a', 'b'],
    missingRule: 'worst',
  })
  expect(sentence(filled, 0)).toContain('chưa có số liệu “A”, coi như mức kém nhất (50,0 điểm)')
})

test('in an order by importance each level says how many communes it passes', () => {
  const ordered = smallQuestion({
    columns: [
      [1, 1, 0, 0],
      [0.9, 0.2, 0.5, 0.1],
      [0.9, 0.2, 0.5, 0.1],
    ],
    ids: ['a', 'b', 'c'],
    weights: [60, 50, 50],
    hangOn: [-1, 0, 0],
    groups: [{ id: 'need', weight: 40, parent: -1 }],
    aggregation: 'lexicographic',
  })
  expect(sentence(ordered, 0)).toBe(
    'Đứng thứ 1 vì: vượt 2 xã ở “A” (giá trị a); vượt 1 xã ở “Nhóm 1” (giá trị b, giá trị c).',
  )
})

test('the criteria of need in a few words within a sentence', () => {
  const [commune] = aDataset({
    communes: [{ mountain: true, coastal: false, baiNgang: false, border: true, poorDistrict: false }],
  }).records.communes
  const gap = (value: number) => ({ value, part: null, whole: null, basis: 'pupils' as const })
  const need = {
    communeCode: commune.communeCode,
    mobile: gap(0.87),
    fibre: gap(0.5),
    device: gap(0.123),
    alert: 1 as const,
    alertLevel: 3 as const,
    teachingMode: 'online' as const,
    geography: 0.4,
    pupils: 100,
  }
  const text = { t: textIn('vi'), format: formatIn('vi') }
  const all = (['mobile_gap', 'fibre_gap', 'device_gap', 'alert', 'geography'] as const).map(id =>
    shortReason(id, commune, need, text),
  )
  expect(all).toEqual([
    '87\u00a0% học sinh ngoài vùng 4G',
    '50\u00a0% học sinh ở trường chưa có cáp quang',
    '12\u00a0% học sinh thiếu thiết bị',
    'cấp độ dịch 3 và đang học trực tuyến',
    'thuộc diện miền núi, biên giới',
  ])
  const area = { ...need, mobile: { ...need.mobile, basis: 'area' as const } }
  expect(shortReason('mobile_gap', commune, area, text)).toBe('87\u00a0% diện tích ngoài vùng 4G')
})
