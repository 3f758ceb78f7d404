/**
 * Text from outside. It is kept as it is (the screen and the exports make it harmless), but what looks like markup or
 * like a spreadsheet formula is reported, and characters that cannot be seen are taken out and reported.
 */
/** Control and format characters (zero width, direction marks, soft hyphen) but not tab and line ends. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu
const MARKUP = /<\s*[/!a-z?][^>]*>?|&#x?[0-9a-f]+;?|javascript\s*:/i
const FORMULA = /^[=+\-@\t\r]/
const NUMBER_LIKE = /^[+-][\d\s.,()]*$/

export interface CleanText {
  readonly text: string
  readonly cleaned: boolean
  readonly markup: boolean
  readonly formula: boolean
}

/** Trimmed, inner whitespace (also line breaks) to one space, unseen characters gone. */
export function cleanText(raw: string): CleanText {
  UNSEEN.lastIndex = 0
  const cleaned = UNSEEN.test(raw)
  const text = (cleaned ? raw.replace(UNSEEN, '') : raw).replace(/\s+/g, ' ').trim()
  return {
    text,
    cleaned,
    markup: text.length > 2 && MARKUP.test(text),
    formula: text.length > 1 && FORMULA.test(text) && !NUMBER_LIKE.test(text),
  }
}
