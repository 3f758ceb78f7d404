import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from '@/ingest/package/fingerprint'

const ascii = (text: string) => new TextEncoder().encode(text)

test('differs where a byte differs, or moves to the next file', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (original, at, by) => {
      const changed = original.slice()
      changed[at % original.length] ^= by
      expect(fingerprint([changed])).not.toBe(fingerprint([original]))
      expect(fingerprint([original.slice(0, -1), original.slice(-1)])).not.toBe(fingerprint([original]))
    }),
  )
})

test('is 16 hexadecimal digits', () => {
  expect(fingerprint([])).toMatch(/^[0-9a-f]{16}$/)
  expect(fingerprint([ascii('a'), ascii('b')])).toMatch(/^[0-9a-f]{16}$/)
})
