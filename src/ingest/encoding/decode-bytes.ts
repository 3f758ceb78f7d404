/**
 * Bytes → text, or a finding that says why not. UTF-8 is believed only when every byte of it is right; UTF-16 only by
 * its byte order mark. The older Vietnamese encodings are named to the person, never decoded in silence: their tables
 * belong beside this file when they come.
 */
import type { FindingLog } from '../finding-log'
import { suspectLegacy } from './suspect-legacy'

/** Above this a browser tab cannot hold text, cells and records together. */
export const LARGEST_FILE = 200 * 1024 * 1024

export interface Decoded {
  /** NFC; without the byte order mark. */
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be'
}

const SIGNATURES: readonly { readonly kind: string; readonly bytes: readonly number[] }[] = [
  { kind: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { kind: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'GZIP', bytes: [0x1f, 0x8b] },
  { kind: 'SHP', bytes: [0x00, 0x00, 0x27, 0x0a] },
]

const starts = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, at) => bytes[at] === byte)

/** `null` where the bytes are no text that is read; the log then says why. */
export function decodeBytes(bytes: Uint8Array, log: FindingLog): Decoded | null {
  if (bytes.length === 0) return refuse(() => log.add('file-empty', 'error'))
  if (bytes.length > LARGEST_FILE) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024)
    return refuse(() =>
      log.add('file-too-large', 'error', {}, { megabytes, limit: LARGEST_FILE / 1024 / 1024 }),
    )
  }
  const signature = SIGNATURES.find(one => starts(bytes, one.bytes))
  if (signature) return refuse(() => log.add('file-unrecognised', 'error', {}, { kind: signature.kind }))
  const decoded = decodeByMark(bytes)
  if (!decoded) {
    if (bytes.subarray(0, 4096).includes(0)) return refuse(() => log.add('encoding-unsupported', 'error'))
    const suspected = suspectLegacy(bytes)
    return refuse(() => log.add('encoding-not-utf8', 'error', {}, { suspected }))
  }
  if (decoded.text.includes('\u0000')) return refuse(() => log.add('encoding-unsupported', 'error'))
  if (decoded.text.trim() === '') return refuse(() => log.add('file-empty', 'error'))
  const damaged = decoded.text.split('\ufffd').length - 1
  if (damaged > 0) log.add('text-damaged', 'warning', {}, { count: damaged })
  return { ...decoded, text: decoded.text.normalize('NFC') }
}

function refuse(say: () => void): null {
  say()
  return null
}

function decodeByMark(bytes: Uint8Array): Decoded | null {
  try {
    if (starts(bytes, [0xef, 0xbb, 0xbf])) return { text: decode('utf-8', bytes), encoding: 'utf-8-bom' }
    if (starts(bytes, [0xff, 0xfe])) return { text: decode('utf-16le', bytes), encoding: 'utf-16le' }
    if (starts(bytes, [0xfe, 0xff])) return { text: decode('utf-16le', swapped(bytes)), encoding: 'utf-16be' }
    return { text: decode('utf-8', bytes), encoding: 'utf-8' }
  } catch {
    return null
  }
}

const decode = (label: string, bytes: Uint8Array) => new TextDecoder(label, { fatal: true }).decode(bytes)

/** Node without full ICU has no utf-16be decoder; swapping the bytes needs none. */
function swapped(bytes: Uint8Array): Uint8Array {
  const other = new Uint8Array(bytes.length)
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    other[at] = bytes[at + 1]!
    other[at + 1] = bytes[at]!
  }
  return other
}
