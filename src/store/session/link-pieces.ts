/** The small grammar of a link's values: `a,b,c` of percent-encoded pieces. */

/** A list that was stated as having nothing in it. */
const NONE = '-'

/** A link's parameters by name; lists keep their separators, each piece is percent-encoded. */
export type Parameters = ReadonlyMap<string, string>

/** Commas and colons separate; inside a piece they are encoded. Parentheses and the like upset mail programs. */
export const encodePiece = (text: string): string =>
  text === NONE
    ? '%2D'
    : encodeURIComponent(text).replace(
        /[!'()*]/g,
        sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      )

/** `undefined` where the text is broken. */
export function decodePiece(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

export const encodeList = (pieces: readonly string[]): string =>
  pieces.length === 0 ? NONE : pieces.map(encodePiece).join(',')

/** Pieces that cannot be read are left out; `undefined` where the list was not stated. */
export function decodeList(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined
  if (text === NONE || text === '') return []
  return text.split(',').flatMap(piece => decodePiece(piece) ?? [])
}

/** Drawn into `low`…`high`; `undefined` where it is no number. */
export function decodeNumber(text: string | undefined, low: number, high: number): number | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const number = Number(text)
  return Number.isNaN(number) ? undefined : Math.min(high, Math.max(low, number))
}

export const decodeFlag = (text: string | undefined): boolean | undefined =>
  text === '1' ? true : text === '0' ? false : undefined
