/** The text of a cell in the form in which texts are compared: what programs change when they save is not a change. */
import type { RawCell } from './raw-row'

/** Everything that cannot be seen and is neither tab nor line end, and halves of letters that are none. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\uD800-\uDFFF\uFFFE\uFFFF]/gu

/** NFC, line ends `\n`, no control characters, trimmed; `null` where nothing is left. */
export function plainText(cell: RawCell): string | null {
  const text = textOf(cell).replace(/\r\n?/g, '\n').replace(UNSEEN, '').normalize('NFC').trim()
  return text === '' ? null : text
}

function textOf(cell: RawCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'object') return String(cell)
  if ('join' in cell) return cell.join('; ')
  return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
}
