/**
 * The name of a district as each language writes it. Sources give it with the kind of unit before it: "Huyện Quan Hóa",
 * "Thị xã Bỉm Sơn", "Thành phố Thanh Hóa".
 */
import type { Language } from './text'

const KINDS: readonly (readonly [before: string, after: string])[] = [
  ['Huyện ', 'district'],
  ['Thị xã ', 'town'],
  ['Thành phố ', 'city'],
]

/** With its kind: as the source has it in Vietnamese, "Quan Hóa district" in English. */
export function districtName(name: string, language: Language): string {
  if (language === 'vi') return name
  const kind = KINDS.find(([before]) => name.startsWith(before))
  return kind ? `${name.slice(kind[0].length)} ${kind[1]}` : name
}

const SHORT_KINDS: readonly (readonly [before: string, short: string])[] = [
  ['Huyện ', ''],
  ['Thị xã ', 'TX '],
  ['Thành phố ', 'TP '],
]

/** For a narrow column, as maps write it: "Quan Hóa", "TX Bỉm Sơn", "TP Thanh Hóa". The full name stands in the tooltip. */
export function narrowDistrictName(name: string, language: Language): string {
  const kind = SHORT_KINDS.find(([before]) => name.startsWith(before))
  if (!kind || (language === 'en' && kind[1] !== '')) return districtName(name, language)
  return `${kind[1]}${name.slice(kind[0].length)}`
}

/** Short, for a chip: a plain district needs no kind; a city may be called as its province and keeps it. */
export const shortDistrictName = (name: string, language: Language): string =>
  name.startsWith('Huyện ') ? name.slice('Huyện '.length) : districtName(name, language)
