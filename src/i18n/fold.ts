/**
 * A text as a person types it in a hurry: no diacritics, no case. NFD does not take đ apart, so it is named.
 * Two different names may fold to one text (Nga Thanh, Nga Thành): whoever folds must expect several answers.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
