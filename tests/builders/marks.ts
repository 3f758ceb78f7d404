/** Marks for tests: one with only what matters said, and any mark that a register can hold. */
import fc from 'fast-check'
import { TECHNOLOGIES } from '@/domain/dataset/records'
import {
  CLAIM_VERDICTS,
  EVIDENCE_KINDS,
  FUNDINGS,
  freshMark,
  GAP_KINDS,
  type GapMark,
  MARK_STATUSES,
  type MarkGeometry,
} from '@/domain/gap/mark'
import type { Position } from '@/domain/units'

export function aMark(wish: Partial<GapMark> = {}): GapMark {
  const geometry = wish.geometry ?? { type: 'Point', coordinates: [105.05, 20.05] }
  const firstSeen = wish.firstSeen ?? '2021-11-03'
  return {
    id: 'm-1',
    history: [{ id: 'h-1', status: 'reported', on: firstSeen, by: null, reason: null }],
    evidence: [],
    claims: [],
    ...freshMark(geometry, firstSeen),
    ...wish,
  }
}

const position: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: 104.4, max: 106, noNaN: true }),
  fc.double({ min: 19.3, max: 20.6, noNaN: true }),
)

const ring = fc
  .tuple(
    position,
    fc.array(fc.double({ min: 0.001, max: 0.05, noNaN: true }), { minLength: 3, maxLength: 7 }),
  )
  .map(([[lon, lat], arms]): Position[] => {
    const corners = arms.map((arm, at): Position => {
      const turn = (2 * Math.PI * at) / arms.length
      return [lon + arm * Math.cos(turn), lat + arm * Math.sin(turn)]
    })
    return [...corners, corners[0]]
  })

export const anyGeometry: fc.Arbitrary<MarkGeometry> = fc.oneof(
  position.map((coordinates): MarkGeometry => ({ type: 'Point', coordinates })),
  fc
    .array(position, { minLength: 2, maxLength: 6 })
    .map((coordinates): MarkGeometry => ({ type: 'LineString', coordinates })),
  ring.map((outer): MarkGeometry => ({ type: 'Polygon', coordinates: [outer] })),
)

/** Texts as nasty as cells get; in the one form in which a plan keeps texts. */
export const nastyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      '=HYPERLINK("http://x.vn","a")',
      '=1+1',
      '+84 912 345 678',
      '-5',
      '@SUM(A1:A9)',
      "'=1+1",
      "''=1",
      "'",
      '\t=1',
      '<script>alert(1)</script>',
      '</value></Data><Data name="status"><value>closed',
      ']]>',
      '&amp; &lt;b&gt;',
      '_x0041_',
      'a;b, c\\d',
      'Số hộ: 3; Số dân: 9',
      'dòng một\ndòng hai',
      '"trong ngoặc"',
      '0012',
      '1.234',
      '12/2021',
      '3/11/2021',
      'TRUE',
      '-',
      'n/a',
      'NA',
      'Tổng cộng',
      'STT',
      'II',
      'Mọi nhà mạng X',
      '😀 Ón',
      'trước\u2028sau',
    ),
    fc.tuple(fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', ' '), fc.string()).map(([a, b]) => a + b),
  )
  .map(text =>
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what no file format can hold is what this removes.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/gu, '')
      .normalize('NFC')
      .trim(),
  )
  .filter(text => text !== '')

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 })
const count = fc.integer({ min: 0, max: 99_999 })
const day = fc
  .date({ min: new Date('1999-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const quarter = fc
  .tuple(fc.integer({ min: 2015, max: 2035 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, part]) => `${year}-Q${part}`)

export const anyMark: fc.Arbitrary<GapMark> = fc
  .record({
    id: fc.uuid(),
    geometry: anyGeometry,
    name: maybe(nastyText),
    villageCode: maybe(fc.oneof(fc.constantFrom('V1', '0012'), nastyText)),
    technologies: fc.subarray([...TECHNOLOGIES]),
    operators: fc.uniqueArray(fc.oneof(fc.constantFrom('Viettel', 'MobiFone'), nastyText), { maxLength: 3 }),
    kind: maybe(fc.constantFrom(...GAP_KINDS)),
    households: maybe(count),
    population: maybe(count),
    pupils: maybe(count),
    gridPower: maybe(fc.boolean()),
    especiallyDisadvantaged: maybe(fc.boolean()),
    roadAccess: maybe(nastyText),
    obstacle: maybe(nastyText),
    assignedOperator: maybe(nastyText),
    plannedSiteCode: maybe(nastyText),
    deadline: maybe(fc.oneof(day, quarter)),
    funding: maybe(fc.constantFrom(...FUNDINGS)),
    claimVerdict: maybe(fc.constantFrom(...CLAIM_VERDICTS)),
    status: fc.constantFrom(...MARK_STATUSES),
    firstSeen: day,
    author: maybe(nastyText),
    note: maybe(nastyText),
  })
  .chain(fields =>
    fc
      .record({
        on: day,
        reason: nastyText,
        evidence: fc.array(
          fc.record({
            id: fc.uuid(),
            kind: fc.constantFrom(...EVIDENCE_KINDS),
            on: maybe(day),
            source: maybe(nastyText),
            photo: maybe(nastyText),
            note: maybe(nastyText),
          }),
          { maxLength: 2 },
        ),
      })
      .map(({ on, reason, evidence }): GapMark => {
        const { id, status, firstSeen } = fields
        const begun = { id: `${id}-0`, status: 'reported', on: firstSeen, by: null, reason: null } as const
        const later = { id: `${id}-1`, status, on, by: null, reason: status === 'rejected' ? reason : null }
        return {
          ...fields,
          operators: [...fields.operators].sort(),
          history: status === 'reported' ? [begun] : [begun, later],
          evidence,
          claims: [],
        }
      }),
  )

export const anyMarks = fc.uniqueArray(anyMark, { selector: ({ id }) => id, maxLength: 6 })
