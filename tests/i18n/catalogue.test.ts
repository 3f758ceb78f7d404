/** Both languages are complete and say the same things; the words keep the house's tone. */
import { describe, expect, test } from 'vitest'
import { FINDING_CODES } from '@/domain/finding/codes'
import { en } from '@/i18n/en'
import { vi } from '@/i18n/vi'
import { allowedEqual } from './equal-texts'
import { faultsOfText, flatten, placeholdersOf, withoutPlural } from './texts'

const texts = { vi: flatten(vi), en: flatten(en) }
const languages = ['vi', 'en'] as const

describe('the texts', () => {
  test('are the same keys in both languages', () => {
    const keys = (language: 'vi' | 'en') =>
      [...new Set([...texts[language].keys()].map(withoutPlural))].sort()
    expect(keys('en')).toEqual(keys('vi'))
  })

  test('carry the same placeholders in both languages', () => {
    const placeholders = (language: 'vi' | 'en') => {
      const byKey = new Map<string, string[]>()
      for (const [key, text] of texts[language]) {
        const bare = withoutPlural(key)
        // "one commune" need not say its number: what any form of a plural carries, the key carries.
        byKey.set(bare, [...new Set([...(byKey.get(bare) ?? []), ...placeholdersOf(text)])].sort())
      }
      return Object.fromEntries([...byKey].sort(([a], [b]) => (a < b ? -1 : 1)))
    }
    expect(placeholders('en')).toEqual(placeholders('vi'))
  })

  test.each(languages)('in %s are written as the house writes', language => {
    expect(
      [...texts[language]].flatMap(([key, text]) => faultsOfText(text).map(fault => `${key}: ${fault}`)),
    ).toEqual([])
  })

  test('are translated', () => {
    const same = [...texts.vi].filter(([key, text]) => texts.en.get(key) === text && !allowedEqual(text))
    expect(same).toEqual([])
  })

  test.each(languages)('plurals in %s are those that the language has', language => {
    const has = new Set(new Intl.PluralRules(language).resolvedOptions().pluralCategories)
    const plural = [...texts[language].keys()].filter(key => key !== withoutPlural(key))
    expect(
      plural.filter(key => !has.has(key.slice(key.lastIndexOf('_') + 1) as Intl.LDMLPluralRule)),
    ).toEqual([])
    for (const key of plural) {
      for (const category of has)
        expect([...texts[language].keys()]).toContain(`${withoutPlural(key)}_${category}`)
    }
  })
})

describe('every finding has a sentence and an advice', () => {
  test.each(FINDING_CODES)('%s', code => {
    for (const language of languages) {
      expect(texts[language].get(`findings.${code}.message`), `message in ${language}`).toMatch(/\S/)
      expect(texts[language].get(`findings.${code}.advice`), `advice in ${language}`).toMatch(/\S/)
    }
  })
  test('and no sentence stands for a finding that does not exist', () => {
    const codes = new Set<string>(FINDING_CODES)
    const named = [...texts.vi.keys()].flatMap(
      key => /^findings\.([^.]+)\.(message|advice)$/.exec(key)?.[1] ?? [],
    )
    expect(named.filter(code => !codes.has(code))).toEqual([])
  })
})
