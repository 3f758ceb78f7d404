/** Degrees, minutes, seconds as written on paper: 19°48'25,2"N · 19 48 25 · 105º46′33.6″ Đ. */

const DMS =
  /^([NSEWBĐTnsewbđt])?\s*(\d{1,3})\s*[°ºo˚\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['′’‘`\s]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”“]|''|′′)?)?)?\s*([NSEWBĐTnsewbđt])?$/
const DEGREES_ONLY = /^(\d{1,3}(?:[.,]\d+)?)\s*[°º˚]\s*([NSEWBĐTnsewbđt])?$/

const number = (text: string) => Number(text.replace(',', '.'))

/** Decimal degrees; `null` where the text is not an angle. N = B (bắc), E = Đ (đông); S, W and T (tây) are negative. */
export function readAngle(text: string): number | null {
  const bare = text.trim().normalize('NFC')
  const simple = DEGREES_ONLY.exec(bare)
  if (simple) return signed(number(simple[1]!), simple[2])
  const found = DMS.exec(bare)
  if (!found) return null
  const [, before, degrees, minutesText, secondsText, after] = found
  const minutes = number(minutesText!)
  const seconds = secondsText === undefined ? 0 : number(secondsText)
  if (minutes >= 60 || seconds >= 60) return null
  return signed(Number(degrees) + minutes / 60 + seconds / 3600, before ?? after)
}

const signed = (value: number, side: string | undefined) => (side && /[SWTswt]/.test(side) ? -value : value)
