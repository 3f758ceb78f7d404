/**
 * A short name for the contents of files: the same bytes, the same name. FNV-1a over 32 bits, run twice from different
 * offsets (http://www.isthe.com/chongo/tech/comp/fnv); it tells versions apart and proves nothing against malice.
 */
const PRIME = 0x01000193
const OFFSETS = [0x811c9dc5, 0x2f0b4a27] as const

/** 16 hexadecimal digits for the parts in their order. */
export function fingerprint(parts: readonly Uint8Array[]): string {
  let [first, second]: [number, number] = [...OFFSETS]
  for (const bytes of parts) {
    for (let i = 0; i < bytes.length; i++) {
      first = Math.imul(first ^ bytes[i], PRIME)
      second = Math.imul(second ^ bytes[i], PRIME)
    }
    // The length between two parts, so that a byte that moves from one file to the next changes the name.
    first = Math.imul(first ^ bytes.length, PRIME)
    second = Math.imul(second ^ ~bytes.length, PRIME)
  }
  return hex(first) + hex(second)
}

const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0')
