/** What we write we read back: no change in the same register, the same marks in an empty one, in every format. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freshMark, type GapMark } from '@/domain/gap/mark'
import { readRegister } from '@/ingest/register/read-register'
import { anyMarks } from '../../builders/marks'
import { DAY, FORMATS, reference, someFacts, written } from './files'

const writings = fc.record({
  language: fc.constantFrom('vi', 'en'),
  facts: fc.constantFrom(null, someFacts),
  /** Somebody may have deleted the column of signs. */
  signed: fc.boolean(),
  spreadsheet: fc.constantFrom('vi', 'en'),
})

const RUNS = 60

const stated = ({ id, history, evidence, claims, status, ...fields }: GapMark) => fields

describe.each(FORMATS)('a register written as %s', format => {
  test('and read into itself changes nothing', () =>
    fc.assert(
      fc.asyncProperty(anyMarks, writings, async (marks, writing) => {
        const bytes = await written(format, marks, writing)
        const review = await readRegister(bytes, `x.${format}`, reference(marks))
        expect(review.rows.filter(({ state }) => state !== 'unchanged')).toEqual([])
        expect(review.unchanged).toBe(marks.length)
        expect(review.findings).toEqual([])
      }),
      { numRuns: RUNS },
    ))

  test('and read into an empty one gives the same marks under the same ids', () =>
    fc.assert(
      fc.asyncProperty(anyMarks, writings, async (marks, writing) => {
        const bytes = await written(format, marks, writing)
        const { rows } = await readRegister(bytes, `x.${format}`, reference([]))
        const read = new Map(rows.map(row => [row.markId, row]))
        expect(read.size).toBe(marks.length)
        for (const mark of marks) {
          const row = read.get(mark.id)
          expect(row?.state).toBe('new')
          // What a file leaves out is what a new mark begins with.
          const { status: _, ...begun } = freshMark(mark.geometry, mark.firstSeen)
          const fields = { ...begun, ...row?.fields }
          expect(fields).toEqual(stated(mark))
          const last = mark.history.at(-1)
          expect(row?.status).toEqual(
            mark.status === 'reported'
              ? null
              : {
                  status: mark.status,
                  on: mark.status === 'closed' ? last?.on : DAY,
                  reason: mark.status === 'rejected' ? last?.reason : null,
                },
          )
          if (format === 'geojson' || format === 'kml') {
            expect(row?.history).toEqual(mark.history)
            expect(row?.evidence).toEqual(mark.evidence)
          }
        }
      }),
      { numRuns: RUNS },
    ))
})
