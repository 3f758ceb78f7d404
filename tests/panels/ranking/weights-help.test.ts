/** What the helps with weights say and hand over. */
import '@/i18n/later-texts'
import { describe, expect, test } from 'vitest'
import { formatIn } from '@/i18n/format'
import { type Language, textIn } from '@/i18n/text'
import { JUDGEMENT_STEPS, timesOf } from '@/panels/ranking/judgement-words'
import { swingWords } from '@/panels/ranking/swing-words'
import { sliderWeights } from '@/panels/ranking/weighed-thing'

const said = (id: string, from: number, to: number, language: Language = 'vi') =>
  swingWords({ id, from, to, span: 1 }, { t: textIn(language), format: formatIn(language) })

describe('a swing in words', () => {
  test('a share of pupils says of which pupils, in either language', () => {
    expect(said('mobile_gap', 0.12, 1)).toBe('từ 12\u00a0% đến 100\u00a0% học sinh ngoài vùng 4G')
    expect(said('mobile_gap', 0.12, 1, 'en')).toBe('from 12% to 100% of pupils outside 4G')
  })
  test('an alert has no percent', () => {
    expect(said('alert', 0, 1)).toBe('từ không thuộc diện đến cấp độ dịch 3–4 và học trực tuyến')
  })
  test('traits of a place are counted, a column of shares says percent, and a flag says yes or no', () => {
    expect(said('geography', 0, 0.6)).toBe('từ 0 đến 3 trong 5 đặc điểm địa bàn khó khăn')
    expect(said('poor_share', 0.05, 0.6)).toBe('từ 5\u00a0% đến 60\u00a0%')
    expect(said('border', 0, 1)).toBe('từ không đến có')
  })
  test('a column keeps its numbers, and lower first goes downwards', () => {
    expect(said('population', 12_345.5, 820)).toBe('từ 12.345,5 đến 820')
  })
})

test('the scale goes from 9 times one way over equal to 9 times the other, each place the reciprocal of its mirror', () => {
  const times = JUDGEMENT_STEPS.map(timesOf)
  expect(times.slice(0, 9)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1])
  times.forEach((each, i) => {
    expect(each * times[times.length - 1 - i]).toBeCloseTo(1, 12)
  })
})

test('weights go to the sliders as 0…100, and what weighs little does not become nothing', () => {
  expect(sliderWeights(Float64Array.from([0.6667, 0.3329, 0.0004, 0]))).toEqual([66.7, 33.3, 0.1, 0])
})
