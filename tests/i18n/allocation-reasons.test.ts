/** Every reason of an allocation has a whole sentence in both languages, with its figures in it. */
import { describe, expect, test } from 'vitest'
import type { AllocationReason } from '@/domain/allocation/allocation'
import { allocationReasonText } from '@/i18n/allocation-reason-text'
import { vi } from '@/i18n/vi'

/** One of each code, so that a new one does not compile without its line here. */
const REASONS: { readonly [Code in AllocationReason['code']]: Extract<AllocationReason, { code: Code }> } = {
  met: { code: 'met' },
  'school-goods': { code: 'school-goods', quantity: 1200 },
  'stock-ran-out': { code: 'stock-ran-out', atClass: 'near-poor', atRank: 17 },
  'share-of-stock': { code: 'share-of-stock', share: 0.125, devices: 3.75 },
  'higher-class-first': { code: 'higher-class-first', atClass: 'poor' },
  'online-first': { code: 'online-first', atClass: 'poor' },
  'not-reported': { code: 'not-reported' },
  'no-need': { code: 'no-need' },
  locked: { code: 'locked', quantity: 5, reason: 'Đã công bố ngày 3/11.' },
  excluded: { code: 'excluded', reason: ' Sáp nhập vào trường khác' },
  'below-minimum-lot': { code: 'below-minimum-lot', lot: 10 },
  'not-a-whole-box': { code: 'not-a-whole-box', box: 20 },
  'household-cap': { code: 'household-cap', cap: 31 },
  'class-not-served': { code: 'class-not-served' },
}

describe.each(['vi', 'en'] as const)('in %s', language => {
  test.each(Object.values(REASONS))('$code is one closed sentence with nothing left to fill in', reason => {
    const text = allocationReasonText(reason, language)
    expect(text).toMatch(/^[\p{Lu}\d].*[^.]\.$/u)
    expect(text).not.toMatch(/[{}]|undefined|allocationReason/)
  })

  test('no two reasons read alike', () => {
    const texts = Object.values(REASONS).map(reason => allocationReasonText(reason, language))
    expect(new Set(texts).size).toBe(texts.length)
  })
})

test('figures, classes and somebody’s words stand in the sentence, in the form of the language', () => {
  const says = (code: AllocationReason['code'], language: 'vi' | 'en') =>
    allocationReasonText(REASONS[code], language)
  expect(says('school-goods', 'vi')).toContain('1.200 máy')
  expect(says('stock-ran-out', 'vi')).toMatch(/hộ cận nghèo.*17/)
  expect(says('share-of-stock', 'vi')).toContain('3,75 máy')
  expect(says('locked', 'vi')).toMatch(/5 máy.*: Đã công bố ngày 3\/11\.$/)
  expect(says('excluded', 'en')).toMatch(/: Sáp nhập vào trường khác\.$/)
  const unranked: AllocationReason = { code: 'stock-ran-out', atClass: 'poor', atRank: null }
  expect(allocationReasonText(unranked, 'vi')).toContain('chưa xếp hạng')
})

test('no sentence stands for a reason that does not exist', () => {
  const codes = new Set([...Object.keys(REASONS), 'stock-ran-out-unranked'])
  expect(Object.keys(vi.allocationReason).filter(key => !codes.has(key))).toEqual([])
})
