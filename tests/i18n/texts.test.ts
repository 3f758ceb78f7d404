import { describe, expect, test } from 'vitest'
import { allowedEqual } from './equal-texts'
import { faultsOfText, flatten, placeholdersOf } from './texts'

describe('what the checks of the texts see', () => {
  test('a tree becomes a list', () => {
    expect([...flatten({ a: { b: 'x', c: { d: 'y' } } })]).toEqual([
      ['a.b', 'x'],
      ['a.c.d', 'y'],
    ])
  })
  test('a leaf that is no text is a broken promise', () =>
    expect(() => flatten({ a: 1 })).toThrow('a is no text'))
  test('placeholders without their formats', () => {
    expect(placeholdersOf('{{titleVi}}')).toEqual(placeholdersOf('{{titleEn}}'))
    expect(placeholdersOf('{{ b }} of {{a, number(maximumFractionDigits: 1)}}')).toEqual(['a', 'b'])
  })
  test.each(['Xong!', '', ' a', 'a  b', 'Thie\u0302u', 'có {count} xã', 'TODO', 'Thanh H\uFFFDa'])(
    '%j is refused',
    text => {
      expect(faultsOfText(text)).not.toEqual([])
    },
  )
  test.each(['Thiếu cột {{column}}', 'Đã lưu lúc {{time}}', '87\u00a0%'])('%j is let through', text => {
    expect(faultsOfText(text)).toEqual([])
  })
  test.each(['4G', '{{part}} / {{whole}} km²', '—', 'Phủ Sóng'])('%j may be the same in both', text => {
    expect(allowedEqual(text)).toBe(true)
  })
  test.each(['Export', 'Xã', '4G signal'])('%j may not', text => expect(allowedEqual(text)).toBe(false))
})
