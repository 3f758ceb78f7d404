/**
 * Folding of Vietnamese text for comparison. Two strengths, never mixed up: `foldTone` only moves tone marks to one
 * place (Hoá → Hóa: the same name), `foldMarks` drops every diacritic (Quỳ and Quý fall together: two names).
 */

/** Glide + vowel, where old and new spelling put the tone on different letters: oa, oe, uy. */
const TONE_ON_SECOND =
  /(o)([ae])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])|(?<!q)(u)(y)([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/gu

/**
 * Lower case, single spaces, NFC, tone of final oa/oe/uy on the first vowel: Hoá = Hóa, Thuỷ = Thủy.
 * A closed syllable (Hoàng, Thuyết) has one spelling only and stays; after q the u is no vowel (Quý).
 */
export function foldTone(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(TONE_ON_SECOND, (_, o, ae, toneA, u, y, toneY) => (o ? `${o}${toneA}${ae}` : `${u}${toneY}${y}`))
    .normalize('NFC')
    .replace(/[\s\u00a0_]+/g, ' ')
    .trim()
}

/** Lower case without any diacritic (đ → d, ² → 2); everything but letters and digits becomes one space. */
export function foldMarks(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Already folded: the common case in canonical files. */
const PLAIN = /^[a-z0-9]+$/
