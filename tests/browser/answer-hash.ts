/** A hash over every bit of an answer of robustness, the same here and in the browser (FNV-1a over the numbers' bytes). */
import type { Robustness } from '@/domain/ranking/robustness/robustness-of'

export function answerHash(answer: Robustness): string {
  let hash = 0x811c9dc5
  const take = (bytes: Uint8Array) => {
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  }
  const { counts, tied, rankLow, rankHigh, rankBest, rankWorst, pTop, certainty, limits, sensitivity } =
    answer
  for (const array of [
    counts,
    tied,
    rankLow,
    rankHigh,
    rankBest,
    rankWorst,
    pTop,
    limits?.best,
    limits?.worst,
  ])
    if (array) take(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
  // A double as text is its shortest form that reads back: other bits, other text.
  take(new TextEncoder().encode(JSON.stringify({ certainty, sensitivity })))
  return (hash >>> 0).toString(16)
}
