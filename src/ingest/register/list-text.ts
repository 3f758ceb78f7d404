/** Lists in one cell, as `export/register-columns` writes them: `;` between, `\;`, `\,` and `\\` inside a part. */

/** @param signs what parts; blank parts are dropped. */
export function splitList(text: string, signs: string): string[] {
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '\\' && at + 1 < text.length && '\\;,'.includes(text[at + 1]!)) part += text[++at]
    else if (signs.includes(sign)) {
      parts.push(part)
      part = ''
    } else part += sign
  }
  parts.push(part)
  return parts.map(one => one.trim()).filter(one => one !== '')
}
