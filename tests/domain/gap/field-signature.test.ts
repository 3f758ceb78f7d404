import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldSignature, signFields, signsOf } from '@/domain/gap/field-signature'
import { freshMark } from '@/domain/gap/mark'
import { anyMark } from '../../builders/marks'

const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] }) as const

describe('the sign of a field', () => {
  test('is the same for what says the same', () => {
    expect(fieldSignature('note', 'một\r\nhai ')).toBe(fieldSignature('note', 'một\nhai'))
    expect(fieldSignature('name', 'Bản Ón'.normalize('NFD'))).toBe(fieldSignature('name', 'Bản Ón'))
    expect(fieldSignature('operators', ['B', 'A'])).toBe(fieldSignature('operators', ['A', 'B']))
    expect(fieldSignature('geometry', point(105.00000004, 20))).toBe(
      fieldSignature('geometry', point(105, 20)),
    )
    expect(fieldSignature('name', '')).toBe(fieldSignature('name', null))
  })
  test('tells zero from nothing, no from nothing, and one field from another', () => {
    expect(fieldSignature('pupils', 0)).not.toBe(fieldSignature('pupils', null))
    expect(fieldSignature('gridPower', false)).not.toBe(fieldSignature('gridPower', null))
    expect(fieldSignature('pupils', 5)).not.toBe(fieldSignature('households', 5))
    expect(fieldSignature('geometry', point(105.000002, 20))).not.toBe(
      fieldSignature('geometry', point(105, 20)),
    )
  })
})

test('the signs of a mark are found again, field by field; another text gives none', () =>
  fc.assert(
    fc.property(anyMark, mark => {
      const signs = signsOf(signFields(mark))
      for (const field of Object.keys(freshMark(mark.geometry, mark.firstSeen)) as (keyof ReturnType<
        typeof freshMark
      >)[])
        expect(signs.get(field)).toBe(fieldSignature(field, mark[field]))
      expect(signsOf('khác').size).toBe(0)
    }),
  ))
