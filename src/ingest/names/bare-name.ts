/** The name without the kind of unit before it: "Xã Hoằng Quỳ" → "Hoằng Quỳ", "TT. Nga Sơn" → "Nga Sơn". */

const COMMUNE = /^(?:xã|phường|thị\s+trấn|(?:ttr|tt|x|p)(?:\.\s*|\s+))\s*(?=\S)/i
const DISTRICT = /^(?:huyện|quận|thị\s+xã|thành\s+phố|(?:tp|tx|h)(?:\.\s*|\s+))\s*(?=\S)/i

/** A name that is a number ("Phường 5") keeps its prefix: the number alone names nothing. */
const stripped = (text: string, prefix: RegExp) => {
  const trimmed = text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  const bare = trimmed.replace(prefix, '').trim()
  return bare === '' || /^\d+$/.test(bare) ? trimmed : bare
}

export const bareCommuneName = (text: string): string => stripped(text, COMMUNE)
export const bareDistrictName = (text: string): string => stripped(text, DISTRICT)

/** The kind of unit that the text itself names, or `null`. */
export function statedCommuneType(text: string): 'xa' | 'phuong' | 'thi-tran' | null {
  const bare = text.normalize('NFC').trim()
  if (/^(xã|x\.)\s*\S/i.test(bare)) return 'xa'
  if (/^(phường|p\.)\s*\S/i.test(bare)) return 'phuong'
  return /^(thị\s+trấn|ttr?\.)\s*\S/i.test(bare) ? 'thi-tran' : null
}
