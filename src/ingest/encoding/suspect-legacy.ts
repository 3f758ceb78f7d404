/**
 * Which old encoding bytes that are not UTF-8 most likely are, to name it to the person. A suspicion from byte habits,
 * not a decoding:
 * - Windows-1258 writes tones as combining bytes CC D2 DE EC F2 behind a letter, đ F0, ư FD, ơ F5;
 * - TCVN3 (ABC, ".VnTime") has đ AE, ư AD and toned vowels in B5–FE, so bytes A8–AE and B5–D7 are frequent;
 * - VNI writes a tone as a second byte D8 D9 DB CF D5 EF F8 F9 FB behind a plain ASCII vowel.
 */
const VNI_TONES = new Set([
  0xd8, 0xd9, 0xdb, 0xcf, 0xd5, 0xef, 0xf8, 0xf9, 0xfb, 0xf5, 0xe2, 0xea, 0xe1, 0xe0, 0xe5, 0xe3, 0xe4,
])
const COMBINING_1258 = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2])
const LETTERS_1258 = new Set([
  0xe3, 0xe2, 0xf0, 0xea, 0xf4, 0xf5, 0xfd, 0xc3, 0xc2, 0xd0, 0xca, 0xd4, 0xd5, 0xdd,
])
const VOWELS = new Set([...'aeiouyAEIOUY'].map(letter => letter.charCodeAt(0)))

/** Bytes looked at: enough to tell, little enough to be quick. */
const SAMPLE = 65_536

export function suspectLegacy(bytes: Uint8Array): string {
  const score = { 'Windows-1258': 0, 'TCVN3 (ABC)': 0, 'VNI-Windows': 0 }
  for (let at = 0; at < Math.min(bytes.length, SAMPLE); at++) {
    const byte = bytes[at]!
    if (byte < 0x80) continue
    const before = bytes[at - 1] ?? 0
    const afterVowel = VOWELS.has(before)
    if (COMBINING_1258.has(byte) && (afterVowel || LETTERS_1258.has(before))) score['Windows-1258'] += 2
    else if (LETTERS_1258.has(byte) && !afterVowel) score['Windows-1258'] += 1
    if ((byte >= 0xa8 && byte <= 0xae) || (byte >= 0xb5 && byte <= 0xcb))
      score['TCVN3 (ABC)'] += afterVowel ? 1 : 2
    if (VNI_TONES.has(byte) && afterVowel) score['VNI-Windows'] += 1.5
    // VNI writes đ, ơ, ư as single bytes: ñ, ô, ö.
    else if (byte === 0xf1 || byte === 0xf6) score['VNI-Windows'] += 1
  }
  const ranked = Object.entries(score).sort(([, a], [, b]) => b - a)
  return ranked[0]![1] > 0 ? ranked[0]![0] : '?'
}
