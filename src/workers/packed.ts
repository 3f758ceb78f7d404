/**
 * Long lists on their way to another thread, packed a slice at a time: a message of 20,000 records holds up the page
 * that sends it and the page that gets it, bytes that move do neither.
 */

/** Records as JSON, some hundred in each part. What JSON cannot hold (NaN, `undefined`) must not be in them. */
export type Packed<T> = readonly Uint8Array[] & { readonly of?: T }

/** Records a part: packing or unpacking one takes a few milliseconds. */
const PART = 200

export function* packing<T>(list: readonly T[]): Generator<Uint8Array, void> {
  const encoder = new TextEncoder()
  for (let at = 0; at < list.length; at += PART)
    yield encoder.encode(JSON.stringify(list.slice(at, at + PART)))
}

/** Part by part. */
export function* unpacking<T>(packed: Packed<T>): Generator<readonly T[], void> {
  const decoder = new TextDecoder()
  for (const part of packed) yield JSON.parse(decoder.decode(part)) as T[]
}

export const unpacked = <T>(packed: Packed<T>): T[] => [...unpacking(packed)].flat()

/** What moves over without being copied. */
export const buffersOf = (parts: readonly Uint8Array[]): ArrayBuffer[] => [
  ...new Set(parts.map(part => part.buffer as ArrayBuffer)),
]
