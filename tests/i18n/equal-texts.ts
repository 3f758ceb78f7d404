/** Texts that are rightly the same in Vietnamese and in English: names, codes, units, signs. */

const NAMES = new Set([
  'Phủ Sóng',
  'Tiếng Việt',
  'English',
  'CSV',
  'GeoJSON',
  'TopoJSON',
  'UTF-8',
  'COVID-19',
  'MapLibre',
  'deck.gl',
  'Thanh Hóa',
  'Bãi ngang',
  'bãi ngang',
  'Viettel',
  'VNPT',
  'VinaPhone',
  'MobiFone',
])

/** Placeholders, digits, signs, units and technology names need no translation; a word of three letters does. */
const withoutNames = (text: string) =>
  text
    .replace(/\{\{[^}]*\}\}/g, '')
    .replace(/\b([2-5]G|km²?|dBm|RSRP|km2|CSV|ID|URL|vi|en)\b/g, '')
    .replace(/[^\p{L}]/gu, '')

export const allowedEqual = (text: string) => NAMES.has(text) || withoutNames(text) === ''
