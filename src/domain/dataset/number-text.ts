/**
 * A number as canonical files write it: digits, a dot, no exponent, no groups. Three decimals behind one to three
 * digits would read as thousands in a Vietnamese file (1.234), so a fourth is written (1.2340): there is one reading.
 */

/** `value` must be finite. */
export function numberText(value: number): string {
  const text = String(value)
  const plain = /e/i.test(text) ? withoutExponent(text) : text
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain) ? `${plain}0` : plain
}

function withoutExponent(text: string): string {
  const [, sign, whole, fraction = '', exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/i.exec(text)!
  const digits = whole! + fraction
  const point = whole!.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return point >= digits.length
    ? `${sign}${digits}${'0'.repeat(point - digits.length)}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
