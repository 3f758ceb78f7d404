/** What every workbook needs of the format: the letters of a column, a text that stays what it is. */

/** 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter
}

/** `_x0041_` is how the format writes a character by number; a text that happens to look so must not become one. */
export const safeText = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
