/** Every fault of an index file has its sentence and its advice, and every sentence its fault. */
import { describe, expect, test } from 'vitest'
import { INDEX_FAULTS } from '@/domain/ranking/index-fault'
import { en } from '@/i18n/en'
import { vi } from '@/i18n/vi'

describe.each([
  ['vi', vi],
  ['en', en],
] as const)('in %s', (_, texts) => {
  test('the sentences are those of the faults, each with an advice', () => {
    expect(Object.keys(texts.indexFile.faults).sort()).toEqual([...INDEX_FAULTS].sort())
    for (const { message, advice } of Object.values(texts.indexFile.faults)) {
      expect(message).toMatch(/\S/)
      expect(advice).toMatch(/\S/)
    }
  })
})
