/**
 * XML text → a document to walk. A document type, and with it every entity of its own making, is refused: nothing is
 * ever fetched, and nothing grows by being repeated. The library comes when first needed: workers and Node have no
 * parser of their own.
 */
import type { Document } from '@xmldom/xmldom'
import type { FindingLog } from '../finding-log'

/** A document tree takes many times its text. */
export const LARGEST_XML = 64 * 1024 * 1024

/** The name of the outermost element without its prefix, in lower case; `null`: the text is no XML. */
export function rootName(text: string): string | null {
  if (!/^\s*</.test(text)) return null
  let rest = text.trimStart()
  for (;;) {
    const end = rest.startsWith('<?')
      ? rest.indexOf('?>') + 2
      : rest.startsWith('<!--')
        ? rest.indexOf('-->') + 3
        : /^<!doctype/i.test(rest)
          ? documentTypeEnd(rest)
          : 0
    if (end === 0) break
    if (end < 4) return null
    rest = rest.slice(end).trimStart()
  }
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1]?.toLowerCase() ?? null
}

function documentTypeEnd(text: string): number {
  const inner = text.indexOf('[')
  const plain = text.indexOf('>')
  return (inner >= 0 && inner < plain ? text.indexOf('>', text.indexOf(']', inner)) : plain) + 1 || 1
}

/** `null`: not to be read as XML; the log says why. */
export async function xmlDocument(text: string, log: FindingLog): Promise<Document | null> {
  if (text.length > LARGEST_XML) {
    const megabytes = Math.ceil(text.length / 1024 / 1024)
    log.add('file-too-large', 'error', {}, { megabytes, limit: LARGEST_XML / 1024 / 1024 })
    return null
  }
  if (/<!(doctype|entity)/i.test(text)) {
    log.add('xml-entities', 'error')
    return null
  }
  const { DOMParser, onErrorStopParsing } = await import('@xmldom/xmldom')
  try {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text.trim(), 'text/xml')
    if (document.documentElement) return document
    log.add('xml-unreadable', 'error', {}, { detail: '' })
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 160) : ''
    log.add('xml-unreadable', 'error', {}, { detail })
  }
  return null
}
