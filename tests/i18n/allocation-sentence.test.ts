/** The public sentence of one unit: every reason is said, nothing unreported is said as zero, figures are those of the rows. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Allocated, AllocationReason } from '@/domain/allocation/allocation'
import { CLASS_ORDER } from '@/domain/allocation/allocation'
import { allocationSentence } from '@/i18n/allocation-sentence'
import { formatIn } from '@/i18n/format'
import { type Language, textIn } from '@/i18n/text'

const row = (
  place: number,
  need: number | null,
  allocated: number,
  reasons: readonly AllocationReason[],
  fromSchoolGoods = 0,
): Allocated => ({
  unit: 0,
  class: CLASS_ORDER[place]!,
  need,
  allocated,
  fromSchoolGoods,
  from: [],
  reasons,
})
const MET = [{ code: 'met' }] as const
const NO_NEED = [{ code: 'no-need' }] as const
const SILENT = [{ code: 'not-reported' }] as const

const say = (
  rows: readonly Allocated[],
  unit: { rank: number | null; online: boolean | null } = { rank: 20, online: false },
  language: Language = 'vi',
) => allocationSentence(rows, unit, textIn(language), formatIn(language))

describe('the sentence of a unit', () => {
  test('says what is met and why the next class has nothing', () => {
    expect(
      say([
        row(0, 12, 12, MET),
        row(1, 9, 0, [{ code: 'stock-ran-out', atClass: 'near-poor', atRank: 14 }]),
        row(2, 0, 0, NO_NEED),
      ]),
    ).toBe(
      'Được đủ 12/12 máy cho hộ nghèo; hộ cận nghèo (cần 9) chưa có máy, vì máy hết ở đối tượng này tại xã xếp thứ 14, còn xã này xếp thứ 20',
    )
  })
  test('says goods of the school, a share and a part', () => {
    expect(
      say([
        row(0, 12, 12, [{ code: 'met' }, { code: 'school-goods', quantity: 4 }], 4),
        row(1, 9, 3, [{ code: 'share-of-stock', share: 0.0123, devices: 2.6 }]),
      ]),
    ).toBe(
      'Được đủ 12/12 máy cho hộ nghèo (trong đó 4 máy tặng thẳng cho trường); hộ cận nghèo được 3/9 máy, vì máy không đủ cho cả đối tượng, phần tính theo quy tắc chia là 2,6 máy',
    )
  })
  test('A12: says of no class that it is waited for where nobody asked for it', () => {
    const notAsked = [...SILENT, { code: 'class-not-served' }] as const
    expect(say([row(0, 12, 12, MET), row(1, 0, 0, NO_NEED), row(3, null, 0, notAsked)])).toBe(
      'Được đủ 12/12 máy cho hộ nghèo',
    )
    expect(say([row(0, null, 0, SILENT), row(1, null, 0, SILENT), row(2, null, 0, notAsked)])).toBe(
      say([row(0, null, 0, SILENT), row(1, null, 0, SILENT)]),
    )
    expect(say([row(0, 0, 0, NO_NEED), row(1, 0, 0, NO_NEED), row(3, null, 0, notAsked)])).toBe(
      say([row(0, 0, 0, NO_NEED), row(1, 0, 0, NO_NEED)]),
    )
  })
  test('says classes of one reason together', () => {
    const first: readonly AllocationReason[] = [{ code: 'higher-class-first', atClass: 'poor' }]
    expect(say([row(1, 9, 0, first), row(2, 1, 0, first)])).toBe(
      'Hộ cận nghèo (cần 9) và mồ côi do COVID-19 (cần 1) chưa có máy, vì máy đã dành hết cho đối tượng xếp trước (hộ nghèo)',
    )
  })
  test('tells a unit that did not report from one that needs nothing', () => {
    const all = (need: number | null, reasons: readonly AllocationReason[]) =>
      CLASS_ORDER.map((_, place) => row(place, need, 0, reasons))
    expect(say(all(null, SILENT))).toBe('Chưa báo cáo nhu cầu nên còn chờ, không tính là 0')
    expect(say(all(0, NO_NEED))).toBe('Không còn nhu cầu về máy')
    expect(say([row(0, 0, 0, NO_NEED), row(1, null, 0, SILENT)])).toBe(
      'Các đối tượng đã báo cáo không còn nhu cầu về máy; chưa có báo cáo về hộ cận nghèo nên còn chờ, không tính là 0',
    )
    expect(say([])).toBe('Chưa báo cáo nhu cầu nên còn chờ, không tính là 0')
  })
  test('says a decision once, with its reason', () => {
    const locked: readonly AllocationReason[] = [{ code: 'locked', quantity: 10, reason: 'Công văn 12' }]
    expect(say([row(0, 8, 8, locked), row(1, 9, 2, locked)])).toBe(
      'Giữ cố định 10 máy từ kho chung theo quyết định (Công văn 12); được đủ 8/8 máy cho hộ nghèo; hộ cận nghèo được 2/9 máy, vì số máy của đơn vị đã giữ cố định',
    )
    expect(say([row(0, 8, 0, [{ code: 'excluded', reason: 'đã nhận từ huyện' }])])).toBe(
      'Không nhận máy từ kho chung theo quyết định (đã nhận từ huyện); hộ nghèo (cần 8) chưa có máy',
    )
  })
  test('explains a commune of a better place that has less: those who teach online came first', () => {
    const rows = [row(0, 5, 0, [{ code: 'stock-ran-out', atClass: 'poor', atRank: 40 }])]
    expect(say(rows, { rank: 3, online: false })).toContain('dạy học trực tuyến, được xét trước')
    expect(say(rows, { rank: 40, online: false })).toContain('khi đến lượt xã (xếp thứ 40)')
    expect(say(rows, { rank: null, online: null })).toContain('chưa được xếp hạng')
  })
})

const reason: fc.Arbitrary<AllocationReason> = fc.oneof(
  fc.constantFrom<AllocationReason>(
    { code: 'met' },
    { code: 'not-reported' },
    { code: 'no-need' },
    { code: 'class-not-served' },
    { code: 'higher-class-first', atClass: 'poor' },
    { code: 'below-minimum-lot', lot: 5 },
    { code: 'not-a-whole-box', box: 10 },
    { code: 'household-cap', cap: 7 },
    { code: 'school-goods', quantity: 2 },
    { code: 'locked', quantity: 3, reason: 'x {{y}} $t(z)' },
    { code: 'excluded', reason: 'x' },
    { code: 'share-of-stock', share: 0.25, devices: 0.4 },
    { code: 'stock-ran-out', atClass: 'near-poor', atRank: null },
  ),
  fc.record({
    code: fc.constant('stock-ran-out' as const),
    atClass: fc.constantFrom(...CLASS_ORDER),
    atRank: fc.option(fc.integer({ min: 1, max: 559 })),
  }),
)
const rows = fc
  .tuple(
    ...CLASS_ORDER.map(() =>
      fc.tuple(fc.option(fc.nat(99)), fc.nat(99), fc.array(reason, { minLength: 1, maxLength: 3 })),
    ),
  )
  .map(all =>
    all.map(([need, given, reasons], place) => row(place, need, Math.min(given, need ?? 0), reasons)),
  )

describe('whatever the reasons', () => {
  test.each(['vi', 'en'] as const)(
    'in %s every need is said with its figures, every silence as such',
    language =>
      fc.assert(
        fc.property(rows, fc.option(fc.integer({ min: 1, max: 559 })), (list, rank) => {
          const text = say(list, { rank, online: null }, language)
          expect(text).not.toMatch(/allocationReasons|undefined|\[object|—/)
          expect(text.charAt(0)).toBe(text.charAt(0).toUpperCase())
          for (const { need, allocated } of list)
            if (need) expect(text).toContain(allocated > 0 ? `${allocated}/${need}` : `${need})`)
          const asked = list.filter(
            ({ need, reasons }) => need !== null || reasons.every(({ code }) => code !== 'class-not-served'),
          )
          expect(/not reported|no report|chưa báo cáo|chưa có báo cáo/i.test(text)).toBe(
            asked.length === 0 || asked.some(({ need }) => need === null),
          )
        }),
      ),
  )
})
