/** Text inside XML 1.0: nothing in it can be taken for markup, and what XML cannot hold at all is left out. */

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A reader may turn bare ones into a line feed.
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
  '\u2029': '&#8233;',
}

export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"'\r\u0085\u2028\u2029]/g, sign => ENTITIES[sign]!)
