/** Ids that nobody else makes, however many people work apart. `crypto.randomUUID` is missing on pages opened without https. */

/** A UUID of version 4. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

let last = 0

/** Ids of dated entries: those made one after another here sort so, which tells two steps of one day apart. */
export function freshEntryId(): string {
  // Two in one millisecond still follow one another.
  last = Math.max(last + 1, Date.now())
  return `${new Date(last).toISOString()} ${freshId().slice(0, 8)}`
}
