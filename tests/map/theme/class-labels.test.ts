import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatIn } from '@/i18n/format'
import { textIn } from '@/i18n/text'
import { naturalClasses, quantileClasses } from '@/map/style/classes'
import { rampLabels, rowLabels } from '@/map/theme/class-labels'
import { valueText } from '@/map/theme/theme-text'

const fixed = (value: number, digits: number) => value.toFixed(digits)

describe('what is written beside the colours', () => {
  test('a top class of one value is written once, as that value', () => {
    const classes = naturalClasses([0, 1, 2, 90, 91, 92, 180, 183, 520], 4)
    expect(rampLabels(classes, fixed)).toEqual({ at: 'starts', texts: ['0', '90', '180', '520'] })
    expect(rowLabels(classes, fixed)).toEqual(['0 – 2', '90 – 92', '180 – 183', '520'])
  })

  test('else the largest of all stands at the end', () => {
    const classes = naturalClasses([0, 1, 2, 90, 91, 92, 180, 183, 520, 530], 4)
    expect(rampLabels(classes, fixed)).toEqual({ at: 'between', texts: ['0', '90', '180', '520', '530'] })
  })

  test('few values are written each under its colour', () => {
    expect(rampLabels(naturalClasses([0, 1, 1, 0], 6), fixed)).toEqual({ at: 'each', texts: ['0', '1'] })
    expect(rampLabels(naturalClasses([], 6), fixed).texts).toEqual([])
  })

  test('figures of any kind, however close, are never written twice in one ramp', () => {
    const step = fc.constantFrom(0.0001, 0.01, 1, 50)
    const list = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 })
    const kind = fc.constantFrom('score', 'share', 'count', 'density', 'number' as const)
    const vi = textIn('vi')
    fc.assert(
      fc.property(list, step, kind, fc.boolean(), (values, by, of, natural) => {
        const cut = natural ? naturalClasses : quantileClasses
        const classes = cut(
          values.map(value => value * by),
          6,
        )
        const write = (value: number, digits: number) =>
          valueText(formatIn('vi'), vi, { id: 'x', kind: of, tone: 'fact' }, value, digits)
        for (const texts of [rampLabels(classes, write).texts, rowLabels(classes, write)])
          expect(new Set(texts).size).toBe(texts.length)
      }),
    )
  })
})
